using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// What a question charges somebody with (« finance-t-il le terrorisme ? », « pourquoi ment-il ? »). A paragraph that does not speak of just
/// that is no answer, however near its subject: quoted under a charge it reads as an admission.
/// </summary>
internal static class Charges
{
    // What stands between a verb and its object in a question: « fait-il la guerre ».
    private static readonly FrozenSet<string> Pronouns = new[] { "t", "il", "elle", "ils", "elles", "on", "vous", "tu", "nous", "ce" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Articles = new[] { "le", "la", "les", "un", "une", "des", "de", "du", "a", "au", "aux" }.ToFrozenSet(StringComparer.Ordinal);

    private const int Before = 2;

    // In an entry, what nobody wants to be for, with its article.
    private const string Evil = "@mal";

    // In an entry, one part among several, with its article.
    private const string Clan = "@clan";

    // In an entry, what somebody does who does wrong, with its article: what nobody wants may be spoken of in good faith (« que faites-vous pour la pauvreté ? »), this is not.
    private const string Wrong = "@tort";

    // In an entry, what everybody wants to be for, with its article.
    private const string Good = "@bien";

    // In an entry, up to so many words: « rôle joue le pays dans ».
    private const string Some = "~";
    private const int MostSkipped = 5;

    // Before an entry that is a charge however the question is put: « quel est votre rôle dans le trafic ? ».
    private const char Always = '!';

    // In an entry, whose it is, with one word that may stand behind it: « vos nombreux crimes ».
    private const string Possessive = "@vos";

    private static readonly FrozenSet<string> Possessives = new[] { "vos", "votre", "tes", "ton", "ta", "ses", "son", "sa", "leurs", "leur" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Lines = [.. EmbeddedText.Lines(typeof(Charges), "Charges.fr.txt")];

    // What each of the words above stands for, at the end of the file.
    private static readonly FrozenDictionary<string, string[]> Classes = new[] { Evil, Clan, Wrong, Good }.ToFrozenDictionary(
        name => name, name => Lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).SelectMany(line => line.Split(' ').Skip(1)).ToArray(), StringComparer.Ordinal);

    private static readonly (string[] Words, bool IsLaid)[] Entries =
    [
        .. Lines.Where(line => !line.StartsWith('@') || line.StartsWith(Possessive, StringComparison.Ordinal))
            .SelectMany(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(entry => (entry.TrimStart(Always).Split(' '), entry[0] == Always || entry.StartsWith(Possessive, StringComparison.Ordinal))),
    ];

    // By the letter they open with, in their order; « @mal » may open with any, behind its article.
    private static readonly FrozenDictionary<char, (string[] Words, bool IsLaid)[]> ByLetter = Enumerable.Range('a', 26)
        .ToFrozenDictionary(letter => (char)letter, letter => Entries.Where(entry => entry.Words[0][0] == letter || entry.Words[0] == Evil || (entry.Words[0] == Possessive && Possessives.Any(word => word[0] == letter))).ToArray());

    /// <summary>The charges of a question.</summary>
    /// <param name="words">The words of the question.</param>
    public static IEnumerable<Charge> Of(List<FrenchToken> words)
    {
        FrenchToken[] said = [.. words.Where(word => !word.IsVariant && !Pronouns.Contains(word.Folded))];
        for (int i = 0; i < said.Length; i++)
        {
            // « Contre la corruption » charges nobody, nor does « le terrorisme est-il une menace ? ».
            if (At(said.AsSpan(i)) is ( > 0 and var length, var isLaid)
                && !said[Math.Max(0, i - Before)..i].Any(word => word.Folded == "contre")
                && !(said[i].Folded is "un" or "une" && said[..i].Any(word => IsEvil(word.Folded))))
            {
                yield return new Charge(said[i..(i + length)], isLaid);
            }
        }
    }

    /// <summary>Whether a charge is that of menacing: a flood that does it is charged with nothing.</summary>
    /// <param name="charge">One of the charges of a question.</param>
    public static bool IsMenace(Charge charge) => charge.Words[0].Folded.StartsWith("menac", StringComparison.Ordinal);

    /// <summary>Whether a folded word names what nobody wants to be for: to call it a menace charges nobody.</summary>
    public static bool IsEvil(string folded) => IsOneOf(Classes[Evil], folded);

    private static (int Length, bool IsLaid) At(ReadOnlySpan<FrenchToken> words)
    {
        foreach ((string[] entry, bool isLaid) in ByLetter.GetValueOrDefault(words[0].Folded[0], []))
        {
            int same = 0;
            int length = 0;
            while (same < entry.Length && length < words.Length)
            {
                while (Classes.ContainsKey(entry[same]) && length < words.Length - 1 && Articles.Contains(words[length].Folded))
                {
                    length++;
                }

                if (entry[same] == Some)
                {
                    same++;
                    for (int end = Math.Min(words.Length - 1, length + MostSkipped); length < end && !Fits(words[length].Folded, entry[same]);)
                    {
                        length++;
                    }
                }

                if (same == 1 && entry[0] == Possessive && length < words.Length - 1 && !Fits(words[length].Folded, entry[same]) && !QuestionWords.Contains(words[length].Folded))
                {
                    length++;
                }

                if (!Fits(words[length].Folded, entry[same]))
                {
                    break;
                }

                same++;
                length++;
            }

            if (same == entry.Length)
            {
                return (length, isLaid);
            }
        }

        return default;
    }

    private static bool Fits(string word, string entry) => entry[0] != '@' ? Is(word, entry) : entry == Possessive ? Possessives.Contains(word) : IsOneOf(Classes[entry], word);

    // In a method of its own: above, what is captured would be made for each of the other entries as well.
    private static bool IsOneOf(string[] entries, string word) => Array.Exists(entries, entry => Is(word, entry));

    private static bool Is(string word, string entry) => entry[^1] == '*' ? word.AsSpan().StartsWith(entry.AsSpan(0, entry.Length - 1)) : word == entry;
}
