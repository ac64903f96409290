namespace CampaignBot.BotFramework.Schema;

/// <summary>Some of the members of a conversation.</summary>
public sealed class PagedMembersResult
{
    /// <summary>The members of this page.</summary>
    public IList<ChannelAccount> Members { get; set; } = [];

    /// <summary>What the next page is asked for with; null after the last.</summary>
    public string? ContinuationToken { get; set; }
}
