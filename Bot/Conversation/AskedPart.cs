using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>What a message asks, without what people say before and after it.</summary>
internal static partial class AskedPart
{
    /// <summary>A message without what opens or closes it; null where nothing does, or it is nothing else.</summary>
    public static string? Of(string message)
    {
        if (Mark().IsMatch(message) && Mark().Replace(message, " ").Trim() is { Length: > 0 } plain)
        {
            return plain;
        }

        string? unsigned = PoliteClosing.Without(message);
        return PoliteOpening.Without(unsigned ?? message) ?? unsigned;
    }

    // Some clients send what was pasted as HTML; and a name typed by hand is no mention that a channel tells of.
    [GeneratedRegex(@"</?(?:p|br|div|span|b|i|u|em|strong|ul|ol|li|a|font|h[1-6])(?:\s[^<>]*)?/?>|&nbsp;|^\s*@[\p{L}\p{N}_.-]+(?=[\s,:])[,:]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
