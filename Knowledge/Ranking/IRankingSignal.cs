namespace CampaignBot.Knowledge.Ranking;

/// <summary>One reason to prefer a passage.</summary>
internal interface IRankingSignal
{
    /// <summary>Name, as explanations show it.</summary>
    string Name { get; }

    /// <summary>Strength of the reason, 0 to 1.</summary>
    double Measure(MatchedPassage passage);
}
