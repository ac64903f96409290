using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Site;

/// <summary>The campaign's page: a form that always works, and the chat for who opens it.</summary>
internal sealed class HomePage(SiteAssets assets)
{
    /// <summary>The page.</summary>
    public SitePage Draw(IKnowledgeBase knowledge, PageRequest request) => new()
    {
        Title = SiteText.HomeTitle,
        Description = SiteText.HomeDescription,
        Path = "/",
        Script = assets.Client is null ? null : assets.Chat,
        Body = Markup.Of($"""
            <h1>{SiteText.HomeTitle}</h1>
            <p class="notice" id="notice">{SiteText.Notice} {SiteText.NoticePersonal}</p>
            <div id="formulaire">
            {QuestionForm.Draw(request, string.Empty)}
            {OpenButton()}</div>
            {Chat(request, isFramed: false)}
            {SuggestedQuestions.Draw(SiteText.Suggestions, knowledge, request)}
            """),
    };

    /// <summary>The chat alone, for the frames of other sites.</summary>
    public SitePage DrawFramed(PageRequest request) => new()
    {
        Title = SiteText.ChatTitle,
        Description = SiteText.HomeDescription,
        Path = "/",
        Script = assets.Client is null ? null : assets.Chat,
        IsListed = false,
        IsFramed = true,
        Body = Markup.Of($"""
            <h1>{SiteText.ChatTitle}</h1>
            <p class="notice" id="notice">{SiteText.Notice} {SiteText.NoticePersonal}</p>
            <div id="formulaire">{QuestionForm.Draw(request, string.Empty, isFramed: true)}</div>
            {Chat(request, isFramed: true)}
            """),
    };

    // Shown by the script: without script there is nothing to open.
    private Markup OpenButton() => assets.Client is null
        ? default
        : Markup.Of($"<p class=\"open\" hidden><button type=\"button\" id=\"ouvrir\">{SiteText.OpenChat}</button> <span class=\"hint\">{SiteText.OpenChatHint}</span></p>\n");

    private Markup Chat(PageRequest request, bool isFramed) => assets.Client is not { } client ? default : Markup.Of($"""
        <p role="status" id="etat" class="status"></p>
        <section id="discussion" aria-label="{SiteText.ChatTitle}" hidden
          data-client="{request.Local(client.Path)}" data-integrity="{client.Integrity}"
          data-token="{request.Local("/api/chat/token")}" data-framed="{(isFramed ? "oui" : "non")}"
          data-loading="{SiteText.ChatLoading}" data-failed="{SiteText.ChatFailed}" data-busy="{SiteText.ChatBusy}"
          data-renewed="{SiteText.ChatRenewed}" data-unsent="{SiteText.ChatUnsent}">
        {(isFramed ? default : Markup.Of($"<div class=\"bar\"><h2>{SiteText.ChatTitle}</h2><button type=\"button\" id=\"fermer\">{SiteText.CloseChat}</button></div>"))}
        <div id="webchat"></div>
        </section>
        """);
}
