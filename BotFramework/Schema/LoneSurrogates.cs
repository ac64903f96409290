using System.Globalization;
using System.Text;

namespace CampaignBot.BotFramework.Schema;

/// <summary>Reads JSON text that escapes half of a surrogate pair, which the platform's reader refuses.</summary>
internal static class LoneSurrogates
{
    /// <summary>The text between the quotes of a JSON string; halves of pairs become U+FFFD.</summary>
    /// <param name="escaped">Its UTF-8 bytes, still escaped.</param>
    public static string Unescape(ReadOnlySpan<byte> escaped)
    {
        string raw = Encoding.UTF8.GetString(escaped);
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length
                && ushort.TryParse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', char other => other });
            }
        }

        return Replace(text.ToString());
    }

    private static string Replace(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
