using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>The first questions a page suggests: one subject of each document, and only those that the documents do answer.</summary>
internal static class SuggestedQuestions
{
    private const int Most = 6;

    /// <summary>The questions, in document order.</summary>
    public static IReadOnlyList<string> From(IKnowledgeBase knowledge) =>
    [
        .. knowledge.Subjects
            .GroupBy(subject => subject.Document.Id, StringComparer.Ordinal)
            .Select(subjects => subjects.Select(subject => Question(knowledge, subject)).FirstOrDefault(question => question is not null))
            .OfType<string>()
            .Take(Most),
    ];

    private static string? Question(IKnowledgeBase knowledge, Subject subject)
    {
        string question = SiteText.SubjectQuestion(subject.Name);
        SourceDocument? answering = (knowledge.Ask(question) as FoundAnswer)?.Best.Document;
        return answering == subject.Document ? question : null;
    }
}
