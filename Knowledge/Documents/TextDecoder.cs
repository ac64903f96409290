using System.Text;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Bytes → text: UTF-8 and UTF-16 with or without byte order mark, Windows-1252 for what is neither.</summary>
internal static class TextDecoder
{
    private const string Damaged = "le fichier contient des octets qui ne sont pas de l’UTF-8\u202F; ils sont montrés par «\u00A0\uFFFD\u00A0».";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new InvalidOperationException("Windows-1252 is not known to this runtime.");

    /// <summary>The text of a file, without byte order mark.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <returns>The text, null when the file is not text; and a French sentence when some of it could not be decoded.</returns>
    public static (string? Text, string? Warning) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return Utf8(bytes[3..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Checked((bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..])), null);
        }

        if (bytes.Contains((byte)0))
        {
            return (Utf16(bytes) is { } utf16 ? Checked(utf16.GetString(bytes)) : null, null);
        }

        return IsUtf8(bytes) ? Utf8(bytes) : (Checked(Windows1252.GetString(bytes)), null);
    }

    private static (string? Text, string? Warning) Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (Checked(StrictUtf8.GetString(bytes)), null);
        }
        catch (DecoderFallbackException)
        {
            return (Checked(Encoding.UTF8.GetString(bytes)), Damaged);
        }
    }

    // One damaged byte doesn't make a text Windows-1252: its accents, two bytes each, still say UTF-8. In French
    // Windows-1252, bytes that happen to form a character of UTF-8 (« Ã© ») are next to none.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0;
        int bad = 0;
        while (!bytes.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(bytes, out _, out int read) == System.Buffers.OperationStatus.Done;
            good += valid && read > 1 ? 1 : 0;
            bad += valid ? 0 : 1;
            bytes = bytes[read..];
        }

        return bad == 0 || good > bad;
    }

    // French in UTF-16 is mostly Latin letters, so that nearly every other byte is zero, always on the same side.
    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        int pairs = bytes.Length / 2;
        bool little = odd * 10 >= pairs * 7 && even * 50 <= pairs;
        bool big = even * 10 >= pairs * 7 && odd * 50 <= pairs;
        return bytes.Length % 2 != 0 || little == big ? null : little ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    // Text has next to no control characters; a picture or an archive has many.
    private static string? Checked(string text)
    {
        int controls = 0;
        foreach (char c in text)
        {
            controls += char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085') ? 1 : 0;
        }

        return controls * 50 > text.Length ? null : text;
    }
}
