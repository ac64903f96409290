namespace CampaignBot.Knowledge.Ranking;

/// <summary>The weights that ship with the product (weights.tsv), which the command <c>fit</c> makes.</summary>
internal static class ShippedWeights
{
    /// <summary>Section of the table for passages.</summary>
    public const string PassageSection = "passages";

    /// <summary>Section of the table for sentences.</summary>
    public const string SentenceSection = "phrases";

    /// <summary>Weights of the signals that rank passages.</summary>
    public static RankingWeights Passages { get; } = Read(PassageSection, PassageRanker.Names);

    /// <summary>Weights of the measures that choose a sentence.</summary>
    public static RankingWeights Sentences { get; } = Read(SentenceSection, SentenceScorer.Names);

    /// <summary>Section of the table for confidence.</summary>
    public const string ConfidenceSection = "confiance";

    /// <summary>Weights of the measures that make confidence.</summary>
    public static RankingWeights Confidence { get; } = Read(ConfidenceSection, Answers.AnswerConfidence.Names);

    private static RankingWeights Read(string section, IReadOnlyList<string> names) =>
        RankingWeights.Read(EmbeddedText.Lines(typeof(ShippedWeights), "weights.tsv"), section, names);
}
