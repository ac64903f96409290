using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>A message as plain words: what is the same to a person is the same here, however it is spelt.</summary>
internal static partial class FoldedMessage
{
    private const char Several = '\uFFFF';

    // Latin-1 and Latin Extended-A, where French is: what each character is folded to, by itself.
    private static readonly string Simple = string.Concat(Enumerable.Range(0, 0x180).Select(c => FoldAny(((char)c).ToString()) switch
    {
        "" => ' ',
        [var only] => only,
        _ => Several,
    }));

    /// <summary>Lower case, no accents, one space where there was anything else than a letter or a digit.</summary>
    public static string Of(string message)
    {
        Span<char> text = message.Length <= 256 ? stackalloc char[message.Length] : new char[message.Length];
        int length = 0;
        foreach (char c in message)
        {
            // Dashes, quotation marks and apostrophes of print part words as well.
            char folded = c < Simple.Length ? Simple[c] : c is >= '\u2010' and <= '\u2027' ? ' ' : Several;
            if (folded == Several)
            {
                return FoldAny(message);
            }

            if (folded != ' ' || (length > 0 && text[length - 1] != ' '))
            {
                text[length++] = folded;
            }
        }

        return new string(text[..length].TrimEnd(' '));
    }

    private static string FoldAny(string message)
    {
        var text = new StringBuilder(message.Length);
        string clean = message.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(message.Select(c => char.IsSurrogate(c) ? ' ' : c)) : message;
        foreach (char c in clean.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>How many words a text has.</summary>
    public static int WordCount(string text) => Word().Count(text);

    /// <summary>A folded message without the politeness around it.</summary>
    public static string WithoutPoliteness(string folded) => Politeness().Replace(folded, string.Empty).Trim();

    [GeneratedRegex("( (s il (vous|te) plait|svp|stp|merci( (d avance|beaucoup))?))+$|^(s il (vous|te) plait|svp|stp|dis moi|dites moi) ")]
    private static partial Regex Politeness();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
