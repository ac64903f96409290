using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge;

/// <summary>The campaign's documents, ready to be asked. Safe for use by many threads at once.</summary>
public interface IKnowledgeBase
{
    /// <summary>The documents, in ordinal order of path.</summary>
    IReadOnlyList<SourceDocument> Documents { get; }

    /// <summary>The subjects the documents speak of: their headings, and the title of what stands above them, in document order, each once.</summary>
    IReadOnlyList<Subject> Subjects { get; }

    /// <summary>What became of the files.</summary>
    IngestionReport Report { get; }

    /// <summary>Answers a question by quoting the documents, or says that they don't.</summary>
    /// <param name="question">What the person typed; any text at all, lone surrogates and control characters included.</param>
    /// <param name="carriedSubject">A subject carried over from the conversation, whose words count as weak context; null for none.</param>
    /// <returns>The same answer for the same documents, question and subject, whatever the culture or the machine.</returns>
    Answer Ask(string question, string? carriedSubject = null);

    /// <summary>Says why the answer to a question is what it is.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="carriedSubject">A subject carried over from the conversation; null for none.</param>
    Explanation Explain(string question, string? carriedSubject = null);
}
