namespace CampaignBot.Bot.Site;

/// <summary>The form that asks <c>/demander?q=</c>; it needs no script.</summary>
internal static class QuestionForm
{
    /// <summary>Where a question is answered, within the site.</summary>
    public static string Address(string question) => "/demander?q=" + Uri.EscapeDataString(question);

    /// <summary>The form, holding a question already.</summary>
    /// <param name="request">The request that the page answers.</param>
    /// <param name="question">The question.</param>
    /// <param name="isFramed">Whether it stands in a frame, where the answer's page may not be shown.</param>
    public static Markup Draw(PageRequest request, string question, bool isFramed = false) => Markup.Of($"""
        <form action="{request.Local("/demander")}" method="get" role="search"{(isFramed ? Markup.Of($" target=\"_blank\"") : default)}>
        <label for="q">{SiteText.QuestionLabel}</label>
        <div class="ask"><input id="q" name="q" type="text" value="{question}" required autocomplete="off" enterkeyhint="send"><button type="submit">{SiteText.Ask}</button></div>
        </form>
        """);
}
