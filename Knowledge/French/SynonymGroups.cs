namespace CampaignBot.Knowledge.French;

/// <summary>French equivalents of the field.</summary>
internal static class SynonymGroups
{
    // What opens a part that names less than the others.
    private const char Narrower = '<';

    /// <summary>The groups that ship with the product.</summary>
    public static IReadOnlyList<IReadOnlyList<EquivalentPhrase>> All { get; } = Read();

    private static EquivalentPhrase[][] Read()
    {
        EquivalentPhrase[][] groups =
        [
            .. EmbeddedText.Lines(typeof(SynonymGroups), "Synonyms.fr.txt").Select(line => line
                .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(ReadPart)
                .ToArray()),
        ];
        var own = groups.SelectMany(group => group).Where(phrase => phrase.Words.Length == 1).Select(phrase => phrase.Words[0].Folded).ToHashSet(StringComparer.Ordinal);

        // A verb that stands for itself alone: in whatever form it is asked for, it is found in any.
        IEnumerable<EquivalentPhrase[]> verbs = EmbeddedText.Lines(typeof(SynonymGroups), "Verbs.fr.txt")
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(EquivalentPhrase.Read)
            .Where(verb => verb.Words.Length == 1 && !own.Contains(verb.Words[0].Folded))
            .Select(verb => new[] { verb });

        // « Juge » has a group of its own, and is not read as a form of « juger ».
        return [.. groups.Concat(verbs).Select(group => Array.ConvertAll(group, phrase => phrase with { Forms = [.. phrase.Forms.Where(form => !own.Contains(form.Folded))] }))];
    }

    private static EquivalentPhrase ReadPart(string part) => part[0] == Narrower ? EquivalentPhrase.Read(part[1..].Trim()) with { IsNarrower = true } : EquivalentPhrase.Read(part);
}
