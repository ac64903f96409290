using System.Text;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Bytes → text: UTF-8 with or without byte order mark, UTF-16 with one, Windows-1252 for what is not UTF-8.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new InvalidOperationException("Windows-1252 is not known to this runtime.");

    /// <summary>The text of a file, without byte order mark; null when the file is not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return Checked(Encoding.UTF8.GetString(bytes[3..]));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            Encoding utf16 = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Checked(utf16.GetString(bytes[2..]));
        }

        if (bytes.Contains((byte)0))
        {
            return null;
        }

        try
        {
            return Checked(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Checked(Windows1252.GetString(bytes));
        }
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
