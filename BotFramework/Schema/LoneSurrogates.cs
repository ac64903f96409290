using System.Globalization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>
/// JSON that escapes half of a surrogate pair: valid, but no text. The platform's reader refuses it, and where a value is kept as raw JSON
/// only when somebody reads it at last.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The same JSON with U+FFFD for halves of pairs; null when it holds none.</summary>
    /// <param name="utf8">The JSON.</param>
    public static byte[]? Repair(ReadOnlySpan<byte> utf8)
    {
        byte[]? repaired = null;
        int next;
        for (int i = 0; (next = utf8[i..].IndexOf((byte)'\\')) >= 0; i = Math.Min(i, utf8.Length))
        {
            i += next;
            if (Escaped(utf8, i) is not { } code || !char.IsSurrogate(code))
            {
                // Two at least: the character that is escaped starts no other escape.
                i += 2;
            }
            else if (char.IsHighSurrogate(code) && Escaped(utf8, i + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                i += 2 * EscapeLength;
            }
            else
            {
                repaired ??= utf8.ToArray();
                "fffd"u8.CopyTo(repaired.AsSpan(i + 2));
                i += EscapeLength;
            }
        }

        return repaired;
    }

    /// <summary>The UTF-16 unit that is escaped at a place; null when there is no such escape.</summary>
    private static char? Escaped(ReadOnlySpan<byte> utf8, int at) =>
        at + EscapeLength <= utf8.Length && utf8[at] == '\\' && utf8[at + 1] == 'u'
        && ushort.TryParse(utf8.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code) ? (char)code : null;
}
