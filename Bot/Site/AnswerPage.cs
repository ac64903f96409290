using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>The answer to a question as a page: what the chat says, for who has no script or wants a link to share.</summary>
internal static class AnswerPage
{
    private const int MostNearest = 3;

    /// <summary>The page of a question; the form where there is none, with what to ask where it was sent empty.</summary>
    public static SitePage Draw(IKnowledgeBase knowledge, string? question, PageRequest request)
    {
        bool isSent = question is not null;
        question = question?.Trim() ?? string.Empty;
        Markup answer = !isSent ? default : Answer(knowledge, question, request);
        string title = question.Length == 0 ? SiteText.AskTitle : SiteText.AnswerTitle;
        return new SitePage
        {
            Title = title,
            Description = SiteText.HomeDescription,
            Path = question.Length == 0 ? "/demander" : QuestionForm.Address(question),
            IsListed = false,
            Body = Markup.Of($"""
                <h1>{title}</h1>
                {(question.Length == 0 ? default : Markup.Of($"<p class=\"printed\">{SiteText.Asked(question)}</p>"))}
                {answer}
                {QuestionForm.Draw(request, question)}
                <p class="notice">{SiteText.Notice} {SiteText.NoticePersonal}</p>
                """),
        };
    }

    private static Markup Answer(IKnowledgeBase knowledge, string question, PageRequest request) => new CampaignDialogue(knowledge).Reply(question, null).Reply switch
    {
        AnswerReply answer => Found(answer, request),
        RefusalReply refusal => Refusal(refusal, Nearest(knowledge, question, refusal.Answer), knowledge, request),
        SmallTalkReply talk => Markup.Of($"<section class=\"answer\"><p>{talk.Message}</p>{Subjects(talk, request)}</section>"),
        _ => throw new InvalidOperationException("There is no such reply."),
    };

    private static Markup Found(AnswerReply reply, PageRequest request)
    {
        FoundAnswer answer = reply.Answer;
        Citation[] others = [.. answer.SeeAlso];
        return Markup.Of($"""
            <section class="answer" aria-label="{SiteText.TheAnswer}">
            {(reply.Lead is { } lead ? Markup.Of($"<p>{lead}</p>") : default)}
            {answer.Quoted.Select(citation => Quoted(citation, request))}
            </section>
            {(others.Length == 0 ? default : SeeAlso(others, request))}
            """);
    }

    private static Markup Quoted(Citation citation, PageRequest request) => Markup.Of($"""
        {(citation.Paragraph.Introduction is { } introduction ? Markup.Of($"<p class=\"around\">«&nbsp;{introduction}&nbsp;»</p>") : default)}
        <blockquote><p>«&nbsp;{citation.Quote}&nbsp;»</p></blockquote>
        {(citation.Quote == citation.Paragraph.Text ? default : Markup.Of($"<p class=\"around\">{QuotedParagraph.Draw(citation)}</p>"))}
        <p class="place">{Place.Of(citation.Document, citation.Paragraph)}</p>
        {(citation.Document.Source is { } source ? Markup.Of($"<p class=\"origin\">{Messages.PageSource(source)}</p>") : default)}
        <p><a class="source" href="{request.Local(DocumentAddress.Of(citation))}">{SiteText.OpenMarked}</a></p>
        """);

    private static Markup SeeAlso(Citation[] others, PageRequest request) => Markup.Of($"""
        <section aria-labelledby="voir-aussi"><h2 id="voir-aussi">{SiteText.SeeAlso}</h2>
        <ul>{others.Select(other => Link(other.Document, other.Paragraph, request))}</ul></section>
        """);

    private static Markup Link(SourceDocument document, Paragraph paragraph, PageRequest request) => Markup.Of(
        $"<li><a href=\"{request.Local(DocumentAddress.Of(document.Id, paragraph.Number))}\">{Place.Of(document, paragraph)}</a></li>");

    private static Markup Refusal(RefusalReply refusal, IReadOnlyList<ExplainedPassage> nearest, IKnowledgeBase knowledge, PageRequest request)
    {
        IReadOnlyList<string> words = refusal.MissingWords;
        return Markup.Of($"""
            <section class="answer refusal" aria-label="{SiteText.TheAnswer}">
            <p>{refusal.Message}</p>
            {(words.Count == 0 ? default : Markup.Of($"<p>{Messages.NotFoundWords(string.Join(", ", words))}</p>"))}
            </section>
            {(nearest.Count == 0 ? default : Markup.Of($"""
                <section aria-labelledby="proches"><h2 id="proches">{SiteText.NearestPassages}</h2>
                <ul>{nearest.Select(near => Link(near.Document, near.Paragraph, request))}</ul></section>
                """))}
            {SuggestedQuestions.Draw(SiteText.AskInstead, knowledge, request)}
            """);
    }

    // Where the dialogue finds something near, the search knows what comes next; what is much farther off is no help.
    private static IReadOnlyList<ExplainedPassage> Nearest(IKnowledgeBase knowledge, string question, NoAnswer none)
    {
        IReadOnlyList<ExplainedPassage> passages = none.Nearest is null ? [] : knowledge.Explain(question).Passages;
        return [.. passages.Take(MostNearest).Where(passage => passage.Score > 0 && passage.Score >= passages[0].Score / 2)];
    }

    private static Markup Subjects(SmallTalkReply talk, PageRequest request) => talk.Subjects.Count == 0
        ? default
        : Markup.Of($"<ul>{SubjectsOfDocument.Of(talk.Subjects).Select(subjects => Subjects(subjects, request))}</ul>");

    private static Markup Subjects(SubjectsOfDocument subjects, PageRequest request)
    {
        IEnumerable<Markup> links = subjects.Subjects.Select((subject, i) => Markup.Of(
            $"{(i == 0 ? string.Empty : ", ")}<a href=\"{request.Local(DocumentAddress.Of(subject.Document.Id, subject.Paragraph))}\">{subject.Name}</a>"));
        return Markup.Of($"<li>{(subjects.Title is { } title ? Markup.Of($"{title}&nbsp;: ") : default)}{links}{(subjects.HasMore ? ", …" : string.Empty)}</li>");
    }
}
