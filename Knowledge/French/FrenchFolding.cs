using System.Globalization;
using System.Text;

namespace CampaignBot.Knowledge.French;

/// <summary>Letters brought to one form: case, accents, ligatures, apostrophes.</summary>
internal static class FrenchFolding
{
    // Latin-1 and Latin Extended-A, where the accents of European languages are: each letter in lower case, and without its accent.
    private static readonly string Lower = string.Concat(Enumerable.Range(0, 0x180).Select(c => char.ToLowerInvariant((char)c)));

    private static readonly string Plain = string.Concat(Enumerable.Range(0, 0x180).Select(c => FoldAny(((char)c).ToString())));

    /// <summary>Whether a character is one of the marks people type for an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '′' or '＇';

    /// <summary>Whether a character is one of the marks people type for a hyphen inside a word.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\uFE63' or '\uFF0D';

    /// <summary>Whether a character is invisible and stands inside words without parting them.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>Lower case with accents; œ and æ spelt out; invisible marks dropped; composed.</summary>
    public static string Exact(ReadOnlySpan<char> word)
    {
        Span<char> text = word.Length <= 64 ? stackalloc char[128] : new char[2 * word.Length];
        int length = 0;
        bool decomposed = false;
        foreach (char c in word)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            char lower = c < Lower.Length ? Lower[c] : char.ToLowerInvariant(c);
            decomposed |= IsCombining(lower);
            if (lower is 'œ' or 'æ')
            {
                text[length++] = lower == 'œ' ? 'o' : 'a';
                lower = 'e';
            }

            text[length++] = lower;
        }

        string exact = new(text[..length]);
        return decomposed ? Compose(exact) : exact;
    }

    /// <summary>Without accents. Characters outside the Latin letters of French and its neighbours stay.</summary>
    public static string Fold(string exact)
    {
        return Ascii.IsValid(exact) ? exact
            : exact.AsSpan().ContainsAnyExceptInRange('\0', (char)(Plain.Length - 1)) ? FoldAny(exact)
            : string.Create(exact.Length, exact, static (folded, letters) =>
            {
                for (int i = 0; i < folded.Length; i++)
                {
                    folded[i] = Plain[letters[i]];
                }
            });
    }

    private static string FoldAny(string exact)
    {
        var text = new StringBuilder(exact.Length);
        foreach (char c in Decompose(exact))
        {
            if (!IsCombining(c))
            {
                text.Append(c switch { 'ø' => 'o', 'ł' => 'l', 'đ' => 'd', 'ı' => 'i', _ => c });
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether the runtime can part letters from their accents. Without ICU (DOTNET_SYSTEM_GLOBALIZATION_INVARIANT, set in some
    /// container images) it leaves every text as it is, and words typed without accents would go unfound in silence.
    /// </summary>
    public static bool CanFold() => Fold("é") == "e";

    private static bool IsCombining(char c) =>
        c >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    // Words never hold lone surrogates (they are not letters), so normalisation cannot throw.
    private static string Compose(string text) => text.Normalize(NormalizationForm.FormC);

    private static string Decompose(string text) => text.Normalize(NormalizationForm.FormD);
}
