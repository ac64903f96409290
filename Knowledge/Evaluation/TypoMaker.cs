using System.Text.RegularExpressions;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>Misspells questions the same way at every run.</summary>
/// <param name="kind">What goes wrong.</param>
internal sealed partial class TypoMaker(TypoKind kind)
{
    private const int ShortestWord = 4;
    private ulong _state = 20140327;

    /// <summary>How many questions came out different.</summary>
    public int Changed { get; private set; }

    /// <summary>
    /// One typo in the longest run of letters (the first of equals, of 4 or more), at a place drawn uniformly after its first
    /// letter, drawn again when nothing changes; or the whole question without accents.
    /// </summary>
    public string Apply(string question)
    {
        string typed = kind == TypoKind.Accents ? string.Concat(question.Select(Unaccented)) : Misspell(question);
        Changed += typed == question ? 0 : 1;
        return typed;
    }

    private static string Unaccented(char c) =>
        !char.IsLetter(c) ? c.ToString() : FrenchFolding.Fold(c.ToString()) is { Length: 1 } folded ? folded : c.ToString();

    private string Misspell(string question)
    {
        Match? longest = Letters().Matches(question).MaxBy(match => match.Length);
        if (longest is null || longest.Length < ShortestWord || IsOneLetter(longest.ValueSpan[1..]))
        {
            return question;
        }

        string word = longest.Value;
        string typed;
        do
        {
            typed = Change(word);
        }
        while (typed == word);
        return question[..longest.Index] + typed + question[(longest.Index + longest.Length)..];
    }

    // « aaaa » swaps into itself for ever.
    private static bool IsOneLetter(ReadOnlySpan<char> letters) => letters.IndexOfAnyExcept(letters[0]) < 0;

    private string Change(string word)
    {
        int at = 1 + Next(word.Length - 1 - (kind == TypoKind.Swap ? 1 : 0));
        return kind switch
        {
            TypoKind.Swap => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            TypoKind.Drop => word.Remove(at, 1),
            _ => word[..at] + (char)('a' + Next(26)) + word[(at + 1)..],
        };
    }

    // SplitMix64 (Steele, Lea and Flood, 2014): the platform's generator promises no sequence.
    private int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
