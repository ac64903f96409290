using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>Patterns that a message is held against, folded as a rule: long lists of turns of phrase, of which nearly every message is none.</summary>
internal static class WholeMessage
{
    /// <summary>
    /// A pattern that is interpreted. Generated code for such a list is so long that the runtime takes half a second and 16 MB to compile it
    /// once more when it has run a while, and saves a few microseconds.
    /// </summary>
    /// <param name="pattern">Anchored at both ends where the whole message has to be that.</param>
    /// <param name="more">How it is read besides.</param>
    public static Regex Pattern(string pattern, RegexOptions more = RegexOptions.None) => new(pattern, more | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
