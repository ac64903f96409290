namespace CampaignBot.Knowledge.French;

/// <summary>French equivalents of the field.</summary>
internal static class SynonymGroups
{
    // What opens a part that names less than the others.
    private const char Narrower = '<';

    /// <summary>The groups that ship with the product.</summary>
    public static IReadOnlyList<IReadOnlyList<EquivalentPhrase>> All { get; } = Read();

    /// <summary>Verbs that stand for themselves alone, each a group of one: in whatever form one is asked for, it is found in any.</summary>
    public static IReadOnlyList<IReadOnlyList<EquivalentPhrase>> Verbs { get; } = ReadVerbs();

    private static EquivalentPhrase[][] Read()
    {
        EquivalentPhrase[][] groups =
        [
            .. EmbeddedText.Lines(typeof(SynonymGroups), "Synonyms.fr.txt").Concat(EmbeddedText.Lines(typeof(SynonymGroups), Countries.File)).Select(line => line
                .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(ReadPart)
                .ToArray()),
        ];

        // « Juge » has a group of its own, and is not read as a form of « juger ».
        HashSet<string> own = WordsOf(groups);
        return Array.ConvertAll(groups, group => Array.ConvertAll(group, phrase => Without(own, phrase)));
    }

    private static EquivalentPhrase[][] ReadVerbs()
    {
        HashSet<string> own = WordsOf(All);
        return
        [
            .. EmbeddedText.Lines(typeof(SynonymGroups), "Verbs.fr.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(EquivalentPhrase.Read)
                .Where(verb => verb.Words is [var infinitive] && !own.Contains(infinitive.Folded))
                .Select(verb => new[] { Without(own, verb) }),
        ];
    }

    private static HashSet<string> WordsOf(IEnumerable<IReadOnlyList<EquivalentPhrase>> groups) =>
        groups.SelectMany(group => group).Where(phrase => phrase.Words.Length == 1).Select(phrase => phrase.Words[0].Folded).ToHashSet(StringComparer.Ordinal);

    private static EquivalentPhrase Without(HashSet<string> own, EquivalentPhrase phrase) => phrase with { Forms = [.. phrase.Forms.Where(form => !own.Contains(form.Folded))] };

    private static EquivalentPhrase ReadPart(string part) => part[0] == Narrower ? EquivalentPhrase.Read(part[1..].Trim()) with { IsNarrower = true } : EquivalentPhrase.Read(part);
}
