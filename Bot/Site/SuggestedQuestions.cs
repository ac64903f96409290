using System.Runtime.CompilerServices;
using CampaignBot.Bot.Conversation;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Site;

/// <summary>The first questions a page suggests: one subject of each document, and only those that the documents do answer.</summary>
internal static class SuggestedQuestions
{
    private const int Most = 6;

    // A long document may have thousands of headings that nothing can be asked about, and there may be thousands of documents.
    private const int MostTried = 20;
    private const int MostTriedInAll = 60;

    // « Pour », « dans », « leur » stand in any heading.
    private const int ShortestWord = 5;

    private static readonly ConditionalWeakTable<IKnowledgeBase, IReadOnlyList<string>> Known = [];

    /// <summary>The questions, in document order; found once for each knowledge base.</summary>
    public static IReadOnlyList<string> Of(IKnowledgeBase knowledge) => Known.GetValue(knowledge, Find);

    /// <summary>The questions as a list of links, which the script of the chat may take over; nothing where there are none.</summary>
    public static Markup Draw(string title, IKnowledgeBase knowledge, PageRequest request) => Of(knowledge) is not { Count: > 0 } questions ? default : Markup.Of($"""
        <section aria-labelledby="suggestions">
        <h2 id="suggestions">{title}</h2>
        <ul class="suggestions">{questions.Select(question => Markup.Of($"<li><a href=\"{request.Local(QuestionForm.Address(question))}\" data-question=\"{question}\">{question}</a></li>"))}</ul>
        </section>
        """);

    private static List<string> Find(IKnowledgeBase knowledge)
    {
        var questions = new List<string>();
        int tried = 0;
        foreach (IGrouping<string, Subject> subjects in knowledge.Subjects.GroupBy(subject => subject.Document.Id, StringComparer.Ordinal))
        {
            int turn = questions.Count;
            Subject[] plainFirst = [.. subjects.Take(MostTried).OrderByDescending(NamesTheTitle)];
            string? question = First(plainFirst, subject => InASentence(subject, turn))
                ?? First(plainFirst, subject => SiteText.SubjectQuestion(subject.Name));
            if (question is not null)
            {
                questions.Add(question);
            }

            if (questions.Count == Most || tried >= MostTriedInAll)
            {
                break;
            }
        }

        return questions;

        string? First(IEnumerable<Subject> subjects, Func<Subject, string?> word) => subjects
            .Select(subject => word(subject) is { } question && tried++ < MostTriedInAll && IsAnswered(knowledge, question, subject) ? question : null)
            .FirstOrDefault(question => question is not null);
    }

    // Whoever has read nothing yet knows the words of the titles: of « Le désarmement nucléaire », « la zone sans armes nucléaires » says
    // more to them than « l’arsenal abandonné ».
    private static bool NamesTheTitle(Subject subject) =>
        subject.Name != subject.Document.Title && WordsOf(subject.Name).Intersect(WordsOf(subject.Document.Title), StringComparer.Ordinal).Any();

    private static IEnumerable<string> WordsOf(string text) =>
        FoldedMessage.Of(text).Split(' ').Where(word => word.Length >= ShortestWord).Select(word => word.TrimEnd('s'));

    // Asked in turn in one way and another, as people do.
    private static string? InASentence(Subject subject, int turn) => SubjectPhrase.Find(subject.Name, subject.Document) switch
    {
        null => null,
        { IsPlain: true } phrase when turn % 2 == 1 => SiteText.SubjectQuestionOf(phrase.Of),
        { } phrase => SiteText.SubjectQuestionOn(phrase.Text),
    };

    // By what stands below the subject itself.
    private static bool IsAnswered(IKnowledgeBase knowledge, string question, Subject subject) =>
        knowledge.Ask(question) is FoundAnswer { Best: var best }
        && best.Document == subject.Document
        && (best.Paragraph.Location.Headings.Contains(subject.Name, StringComparer.Ordinal) || subject.Name == subject.Document.Title);
}
