namespace CampaignBot.BotFramework.Hosting;

/// <summary>How a turn ended for whoever waits for its outcome.</summary>
internal enum TurnEnd
{
    /// <summary>It ran to its end in time.</summary>
    Ended,

    /// <summary>It takes longer than the channel waits; it still runs.</summary>
    Late,

    /// <summary>The host stopped before it could end.</summary>
    Dropped,
}
