using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Conversation;

/// <summary>The subjects of one document, as a list of them tells it.</summary>
/// <param name="Title">Title of the document; null where it is the subject itself.</param>
/// <param name="Subjects">Its first subjects.</param>
/// <param name="HasMore">Whether there are more.</param>
internal sealed record SubjectsOfDocument(string? Title, IReadOnlyList<Subject> Subjects, bool HasMore)
{
    /// <summary>More is no list that anybody reads; the document itself has them all.</summary>
    public const int Most = 12;

    /// <summary>The subjects by document, in document order.</summary>
    /// <param name="subjects">The subjects.</param>
    /// <param name="most">How many to tell of each document at most.</param>
    public static IReadOnlyList<SubjectsOfDocument> Of(IReadOnlyList<Subject> subjects, int most = Most) =>
    [
        .. subjects.GroupBy(subject => subject.Document.Id, StringComparer.Ordinal).Select(group =>
        {
            Subject[] all = [.. group];
            bool isItself = all is [var only] && only.Name == only.Document.Title;
            return new SubjectsOfDocument(isItself ? null : all[0].Document.Title, [.. all.Take(most)], all.Length > most);
        }),
    ];
}
