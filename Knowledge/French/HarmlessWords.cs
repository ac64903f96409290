namespace CampaignBot.Knowledge.French;

/// <summary>What may be said of somebody without charging them with anything (« soutenez », « un modèle »), and that a document need not say to answer.</summary>
internal static class HarmlessWords
{
    private static readonly string[] Beginnings = [.. EmbeddedText.Words(typeof(HarmlessWords), "HarmlessWords.fr.txt")];

    /// <summary>Whether a folded word is a form of one of them.</summary>
    public static bool Contains(string folded) => Array.Exists(Beginnings, beginning => folded.StartsWith(beginning, StringComparison.Ordinal));
}
