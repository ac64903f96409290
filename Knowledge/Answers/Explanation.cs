using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Why an answer is what it is, for an editor.</summary>
/// <param name="Terms">The question's words that were searched for, in order; empty for a question that was not read.</param>
/// <param name="Passages">The first candidates, best first.</param>
/// <param name="Confidence">How sure it is that the first one answers, 0 to 1.</param>
/// <param name="Threshold">The confidence from which an answer is given, 0 to 1.</param>
public sealed record Explanation(IReadOnlyList<ExplainedTerm> Terms, IReadOnlyList<ExplainedPassage> Passages, double Confidence, double Threshold)
{
    /// <summary>What was explained: the question, or one of its two subjects.</summary>
    public string Question { get; init; } = string.Empty;

    /// <summary>The equivalent with which the question was asked again because it was refused as typed; null otherwise.</summary>
    public ExplainedEquivalent? Equivalent { get; init; }

    /// <summary>What the question asks for and the first candidate lacks.</summary>
    public IReadOnlyList<AskedThing> Lacking { get; init; } = [];

    /// <summary>The explanations of its two subjects, when each was answered by itself; empty otherwise.</summary>
    public IReadOnlyList<Explanation> Subjects { get; init; } = [];
}

/// <summary>A phrase of the question and what stands for it.</summary>
/// <param name="Asked">The phrase as typed.</param>
/// <param name="Equivalent">What the documents call it.</param>
public sealed record ExplainedEquivalent(string Asked, string Equivalent);

/// <summary>What a question asks for besides its subject.</summary>
public enum AskedThing
{
    /// <summary>When.</summary>
    Date,

    /// <summary>The thing named after « quel » or « combien », or done after « qui ».</summary>
    Word,

    /// <summary>All the words of a phrase that means something else in parts.</summary>
    Phrase,

    /// <summary>How many there are of the thing named after « combien ».</summary>
    Count,

    /// <summary>The name of who has an office (« qui est le ministre… »).</summary>
    Holder,

    /// <summary>What the question charges somebody with: a paragraph that does not speak of just that neither admits nor denies it.</summary>
    Charge,

    /// <summary>The body asked about (« Conseil de sécurité »): the paragraph names another one (« Conseil des droits de l’homme »).</summary>
    Body,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Which one of several (« le prochain sommet »): the paragraph speaks of another.</summary>
    Order,
}

/// <summary>What became of a word of the question.</summary>
/// <param name="Word">The word as typed; several that one equivalent stands for.</param>
/// <param name="Correction">The word it was taken for, when its spelling was corrected; null otherwise.</param>
/// <param name="Kind">How the first candidate holds it.</param>
/// <param name="FoundAs">The words of the candidate that stand for it, as published; null when none does.</param>
public sealed record ExplainedTerm(string Word, string? Correction, TermMatchKind Kind, string? FoundAs);

/// <summary>How a passage holds a word of a question.</summary>
public enum TermMatchKind
{
    /// <summary>No document holds it.</summary>
    Unknown,

    /// <summary>Other passages hold it, this one does not.</summary>
    Elsewhere,

    /// <summary>It is there with a word that turns it into something else (« ancienne capitale »).</summary>
    Qualified,

    /// <summary>The title or a heading above holds it.</summary>
    Heading,

    /// <summary>An equivalent or a word of its family stands for it.</summary>
    Equivalent,

    /// <summary>Another form of it is there.</summary>
    OtherForm,

    /// <summary>The word itself is there.</summary>
    Exact,
}

/// <summary>A candidate and what made its score.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Score">Sum of the shares.</param>
/// <param name="Shares">What each signal brought, by name, the greatest first.</param>
public sealed record ExplainedPassage(SourceDocument Document, Paragraph Paragraph, double Score, IReadOnlyList<KeyValuePair<string, double>> Shares);
