using System.Text.Json;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Which Entra tenants may talk to the bot, where the settings name some.</summary>
internal static class TenantPolicy
{
    /// <summary>
    /// Whether the tenants that an activity names, in its conversation and in what Teams adds to it, are all allowed. Teams always names
    /// one; an activity of a channel of the web names none, and is allowed.
    /// </summary>
    /// <param name="activity">The activity, of a channel that proved itself.</param>
    /// <param name="allowed">Identifiers of the tenants; none for all of them.</param>
    public static bool Allows(Activity activity, IList<string> allowed)
    {
        if (allowed.Count == 0)
        {
            return true;
        }

        string[] named = [.. ((string?[])[OfChannelData(activity.ChannelData), activity.Conversation?.TenantId]).OfType<string>().Where(tenant => tenant.Length > 0)];
        return named.Length == 0 ? !IsTeams(activity.ChannelId) : named.All(tenant => allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase));
    }

    // Behind a colon stands what of Microsoft 365 it is.
    private static bool IsTeams(string? channel) => channel?.Split(':', 2)[0] == Channels.Msteams;

    private static string? OfChannelData(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } given
        && given.TryGetProperty("tenant", out JsonElement tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
