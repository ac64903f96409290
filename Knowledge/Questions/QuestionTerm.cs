namespace CampaignBot.Knowledge.Questions;

/// <summary>A word of the question that is searched for.</summary>
internal sealed record QuestionTerm
{
    /// <summary>The word as typed.</summary>
    public required string Word { get; init; }

    /// <summary>Folded form of the word as typed.</summary>
    public required string Typed { get; init; }

    /// <summary>Folded form searched for: the word's own, or its correction.</summary>
    public required string Folded { get; init; }

    /// <summary>Stem searched for.</summary>
    public required string Stem { get; init; }

    /// <summary>Identifier of the folded form in the lexicon, or -1.</summary>
    public required int FoldedId { get; init; }

    /// <summary>Identifier of the form with accents in the lexicon, or -1.</summary>
    public required int ExactId { get; init; }

    /// <summary>Identifier of the stem in the lexicon, or -1.</summary>
    public required int StemId { get; init; }

    /// <summary>Words with accents that share its stem and are none of its forms (« armes » for « armée »).</summary>
    public int[] LookAlikes { get; init; } = [];

    /// <summary>Whether it is written like a proper noun, an acronym or a number: its absence weighs more.</summary>
    public required bool IsName { get; init; }

    /// <summary>Whether the spelling was corrected.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Whether it comes from the subject carried over, not from the question.</summary>
    public bool IsCarried { get; init; }

    /// <summary>What it counts for: inverse document frequency, times a factor for carried words.</summary>
    public required double Weight { get; init; }

    /// <summary>Equivalents, acronyms and words of the family, best first.</summary>
    public Alternative[] Alternatives { get; init; } = [];

    /// <summary>Whether the documents hold it in any form.</summary>
    public bool IsKnown => FoldedId >= 0 || StemId >= 0 || Alternatives.Length > 0;
}
