using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Site;

/// <summary>The answer to a question as a page: what the chat says, for who has no script or wants a link to share.</summary>
internal static class AnswerPage
{
    /// <summary>The page of a question; without one, the form.</summary>
    public static SitePage Draw(IKnowledgeBase knowledge, string? question, PageRequest request)
    {
        question = question?.Trim() ?? string.Empty;
        Markup answer = question.Length == 0 ? default : Answer(new CampaignDialogue(knowledge).Reply(question, null).Reply, request);
        string title = question.Length == 0 ? SiteText.AskTitle : SiteText.AnswerTitle;
        return new SitePage
        {
            Title = title,
            Description = SiteText.HomeDescription,
            Path = question.Length == 0 ? "/demander" : QuestionForm.Address(question),
            IsListed = false,
            Body = Markup.Of($"""
                <h1>{title}</h1>
                {answer}
                {QuestionForm.Draw(request, question)}
                <p class="notice">{SiteText.Notice} {SiteText.NoticePersonal}</p>
                """),
        };
    }

    private static Markup Answer(Reply reply, PageRequest request) => reply switch
    {
        AnswerReply answer => Found(answer.Answer, request),
        RefusalReply refusal => Refusal(refusal, request),
        SmallTalkReply talk => Markup.Of($"<section class=\"answer\"><p>{talk.Message}</p>{Subjects(talk, request)}</section>"),
        _ => throw new InvalidOperationException("There is no such reply."),
    };

    private static Markup Found(FoundAnswer answer, PageRequest request)
    {
        Citation[] others = [.. answer.SeeAlso];
        return Markup.Of($"""
            <section class="answer" aria-label="{SiteText.TheAnswer}">
            {answer.Quoted.Select(citation => Quoted(citation, request))}
            </section>
            {(others.Length == 0 ? default : SeeAlso(others, request))}
            """);
    }

    private static Markup Quoted(Citation citation, PageRequest request) => Markup.Of($"""
        <blockquote><p>«&nbsp;{citation.Quote}&nbsp;»</p></blockquote>
        {(citation.Quote == citation.Paragraph.Text ? default : Markup.Of($"<p class=\"around\">{QuotedParagraph.Draw(citation)}</p>"))}
        <p class="place">{Place.Of(citation.Document, citation.Paragraph)}</p>
        <p><a class="source" href="{request.Local(DocumentAddress.Of(citation))}">{SiteText.OpenMarked}</a></p>
        """);

    private static Markup SeeAlso(Citation[] others, PageRequest request) => Markup.Of($"""
        <section aria-labelledby="voir-aussi"><h2 id="voir-aussi">{SiteText.SeeAlso}</h2>
        <ul>{others.Select(other => Markup.Of($"<li><a href=\"{request.Local(DocumentAddress.Of(other.Document.Id, other.Paragraph.Number))}\">{Place.Of(other.Document, other.Paragraph)}</a></li>"))}</ul></section>
        """);

    private static Markup Refusal(RefusalReply refusal, PageRequest request)
    {
        IReadOnlyList<string> words = refusal.MissingWords;
        return Markup.Of($"""
            <section class="answer refusal" aria-label="{SiteText.TheAnswer}">
            <p>{refusal.Message}</p>
            {(words.Count == 0 ? default : Markup.Of($"<p>{Messages.NotFoundWords(string.Join(", ", words))}</p>"))}
            {(refusal.Answer.Nearest is not { } near ? default : Markup.Of($"<p>{Messages.Nearest} <a href=\"{request.Local(DocumentAddress.Of(near.Document.Id, near.Paragraph))}\">{near.Heading}</a></p>"))}
            </section>
            """);
    }

    private static Markup Subjects(SmallTalkReply talk, PageRequest request) => talk.Subjects.Count == 0
        ? default
        : Markup.Of($"<ul>{talk.Subjects.Select(subject => Markup.Of($"<li><a href=\"{request.Local(DocumentAddress.Of(subject.Document.Id, subject.Paragraph))}\">{subject.Name}</a></li>"))}</ul>");
}
