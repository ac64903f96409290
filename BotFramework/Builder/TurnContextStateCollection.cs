namespace CampaignBot.BotFramework.Builder;

/// <summary>What is kept for the length of one turn.</summary>
public sealed class TurnContextStateCollection : Dictionary<string, object>
{
    /// <summary>Creates an empty one.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }
}
