namespace CampaignBot.BotFramework.Connector;

/// <summary>Whether a request that did not go through is sent again.</summary>
internal enum Repeat
{
    /// <summary>Wherever it may help.</summary>
    Always,

    /// <summary>Only where it is certain that nothing was done.</summary>
    WhereNothingWasDone,

    /// <summary>Not at all: it is worth nothing a moment later.</summary>
    Never,
}
