using CampaignBot.BotFramework.Builder;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Where a person who talks to the bot by the embedded Direct Line reached this site.</summary>
public static class EmbeddedSite
{
    // In the turn and nowhere else: no client can claim it, and a conversation that is come back to by another address gets that one.
    private const string Key = "CampaignBot.DirectLine.Site";

    /// <summary>The address, for links that lead back to the site, without trailing slash; null in a turn of another channel.</summary>
    /// <param name="turnContext">The turn.</param>
    public static string? Of(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.GetValueOrDefault(Key) as string;
    }

    internal static void Set(ITurnContext turnContext, string site) => turnContext.TurnState[Key] = site;
}
