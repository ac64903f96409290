namespace CampaignBot.Knowledge.French;

/// <summary>A word of a text, as the one French analysis sees it.</summary>
/// <param name="Start">First character of the word in the text; an elided article is not part of it.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Exact">The word in lower case, with its accents, ligatures spelt out, dotted capitals joined, digits ungrouped.</param>
/// <param name="Folded">The exact form without accents.</param>
/// <param name="Stem">Light stem of the folded form.</param>
/// <param name="IsName">Whether it is written like a proper noun or an acronym: capital first, and not merely opening the text.</param>
/// <param name="IsVariant">Whether it is a second reading of the word before it (« non-prolifération » read as one word).</param>
internal sealed record FrenchToken(int Start, int End, string Exact, string Folded, string Stem, bool IsName, bool IsVariant)
{
    /// <summary>Whether the word is a number, a date part or a resolution number such as 64/35.</summary>
    public bool IsNumber => Exact.Length > 0 && char.IsAsciiDigit(Exact[0]);
}
