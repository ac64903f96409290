namespace CampaignBot.Knowledge.Ranking;

/// <summary>One reason to prefer a passage.</summary>
internal interface IRankingSignal
{
    /// <summary>Name, as explanations show it.</summary>
    string Name { get; }

    /// <summary>Strength of the reason: 0 for none, about 1 for the most.</summary>
    double Measure(MatchedPassage passage);
}
