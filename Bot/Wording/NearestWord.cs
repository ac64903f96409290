namespace CampaignBot.Bot.Wording;

/// <summary>The word that somebody who mistyped another may have meant.</summary>
internal static class NearestWord
{
    /// <summary>« Vouliez-vous dire … ? » with a space before it; empty when nothing is near.</summary>
    public static string Suggest(string typed, IEnumerable<string> known)
    {
        (string Word, int Distance) nearest = known
            .Select(word => (Word: word, Distance: Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .DefaultIfEmpty((Word: string.Empty, Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return nearest.Distance <= Math.Max(2, nearest.Word.Length / 3) && nearest.Distance < nearest.Word.TrimStart('-').Length
            ? $" Vouliez-vous dire «\u00A0{nearest.Word}\u00A0»\u202F?"
            : string.Empty;
    }

    /// <summary>Whether a word is another but for a slip: one letter in eight.</summary>
    public static bool IsNear(string typed, string known) => Distance(typed.ToLowerInvariant(), known.ToLowerInvariant()) <= known.Length / 8;

    // Letters added, left out, replaced, or swapped with their neighbour.
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
