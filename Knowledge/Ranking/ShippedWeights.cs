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

    /// <summary>Section of the table for confidence in what a campaign's documents hold, by the measures of any document.</summary>
    public const string CampaignGeneralSection = "confiance générale d’une campagne";

    /// <summary>What those measures weigh in a campaign's few documents, where more is taken off the chance by hand: its own confidence rests on it.</summary>
    public static RankingWeights CampaignGeneralConfidence { get; } = Read(CampaignGeneralSection, Answers.AnswerConfidence.Names);

    /// <summary>Section of the table for confidence in a campaign's few documents.</summary>
    public const string CampaignSection = "confiance d’une campagne";

    /// <summary>Weights of the measures that make confidence in a campaign's few documents.</summary>
    public static RankingWeights CampaignConfidence { get; } = Read(CampaignSection, Answers.CampaignConfidence.Names);

    private static RankingWeights Read(string section, IReadOnlyList<string> names) =>
        RankingWeights.Read(EmbeddedText.Lines(typeof(ShippedWeights), "weights.tsv"), section, names);
}
