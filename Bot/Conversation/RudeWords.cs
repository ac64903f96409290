using System.Collections.Frozen;

namespace CampaignBot.Bot.Conversation;

/// <summary>Words that the bot does not repeat, although no document holds them.</summary>
internal static class RudeWords
{
    private static readonly FrozenSet<string> Stems = new[]
    {
        "con", "connard", "connasse", "connerie", "salaud", "salope", "salopard", "putain", "pute", "merde", "merdique", "enculé", "encule", "bordel",
        "foutre", "chier", "chiant", "bâtard", "batard", "débile", "debile", "crétin", "cretin", "abruti", "imbécile", "imbecile", "idiot", "idiote",
        "stupide", "bite", "couille", "cul", "pd", "pédé", "nègre", "bougnoule", "youpin", "nique", "niquer", "gueule", "ordure", "conne", "nul", "nulle",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words that can be shown to the person who typed them.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> words) =>
        [.. words.Where(word => !Stems.Contains(word) && !(word.EndsWith('s') && Stems.Contains(word[..^1])))];
}
