using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>A message that lists more subjects than one answer quotes: « sanctions, eau et terrorisme ? ».</summary>
internal static partial class SeveralSubjects
{
    private const int Fewest = 3;
    private const int Most = 8;
    private const int LongestWords = 7;

    /// <summary>The subjects listed; empty where the message is no such list.</summary>
    public static IReadOnlyList<string> Of(string message)
    {
        if (!message.AsSpan().ContainsAny(',', ';'))
        {
            return [];
        }

        string[] parts = [.. Parting().Split(message).Where(part => part.Any(char.IsLetterOrDigit))];
        return parts.Length is >= Fewest and <= Most && parts.All(part => FoldedMessage.WordCount(part) <= LongestWords) ? parts : [];
    }

    [GeneratedRegex(@"[,;]\s*(?:(?:et|ou|puis)\b)?|\b(?:et|ou)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Parting();
}
