using System.Runtime.CompilerServices;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Groups of phrases that stand for each other: the field's equivalents and the acronyms learned from the documents.</summary>
internal sealed class Equivalents
{
    private const double SynonymWeight = 0.6;

    // Among few passages fewer hold an equivalent by chance: it counts for more up to as many, and for that in part up to as many more.
    private const double SynonymWeightAmongFew = 0.67;
    private const double FewPassages = 60;
    private const double ManyPassages = 300;

    // Several words together name one thing much more surely than a word alone.
    private const double PhraseWeight = 0.85;
    private const double AcronymWeight = 0.9;

    // Another form of the verb itself: as near as a word of its family.
    private const double FormWeight = 0.7;

    // The field's equivalents are the same for all documents.
    private static readonly Table Shared = new(SynonymGroups.All.Concat(SynonymGroups.Verbs), weight: null);

    private readonly Table _acronyms;

    private readonly double _synonymWeight;

    /// <param name="acronyms">The acronyms learned from the documents.</param>
    /// <param name="passages">How many passages the documents have.</param>
    public Equivalents(IEnumerable<Acronym> acronyms, int passages)
    {
        _synonymWeight = SynonymWeight + ((SynonymWeightAmongFew - SynonymWeight) * Math.Clamp((ManyPassages - passages) / (ManyPassages - FewPassages), 0, 1));
        _acronyms = new Table(acronyms.Select(acronym => (EquivalentPhrase[])[EquivalentPhrase.Read(acronym.Short), EquivalentPhrase.Read(acronym.Long)]), AcronymWeight);
    }

    /// <summary>Reads the equivalents that are the same for all documents, unless somebody has.</summary>
    public static void ReadShared() => RuntimeHelpers.RunClassConstructor(typeof(Equivalents).TypeHandle);

    /// <summary>What the phrase that opens at a word of the question may be replaced by.</summary>
    /// <param name="words">The question's words: form searched for and its stem.</param>
    /// <param name="at">The word the phrase opens at.</param>
    /// <returns>For each phrase found: how many words it takes, and the phrases that stand for it.</returns>
    public IReadOnlyList<(int Length, EquivalentPhrase Other, double Weight)> At(IReadOnlyList<(string Folded, string Stem)> words, int at)
    {
        // Most words open no phrase at all.
        List<(int Length, EquivalentPhrase Other, double Weight)>? found = null;
        foreach (Table table in (ReadOnlySpan<Table>)[Shared, _acronyms])
        {
            foreach (Entry entry in table.At(words[at].Stem))
            {
                if (Matches(words, at, entry.Phrase))
                {
                    (found ??= []).Add((entry.Phrase.Words.Length, entry.Other, entry.Weight ?? _synonymWeight));
                }
            }
        }

        return found ?? [];
    }

    /// <summary>Whether a folded word is part of an equivalent: a word of the language, not a misspelt one.</summary>
    public bool Knows(string folded) => Shared.Knows(folded) || _acronyms.Knows(folded);

    private static bool Matches(IReadOnlyList<(string Folded, string Stem)> words, int at, EquivalentPhrase phrase)
    {
        if (at + phrase.Words.Length > words.Count || !(IsInflection(words[at].Folded, phrase.Words[0].Folded) || Array.Exists(phrase.Forms, form => IsFormOf(words[at].Folded, form.Folded))))
        {
            return false;
        }

        for (int i = 1; i < phrase.Words.Length; i++)
        {
            if (!IsInflection(words[at + i].Folded, phrase.Words[i].Folded))
            {
                return false;
            }
        }

        return true;
    }

    // « Proposée » as well: of the form of a verb that ends in « é », no other word is the feminine.
    private static bool IsFormOf(string word, string form) => IsInflection(word, form) || (form[^1] == 'e' && word.AsSpan().TrimEnd('s') is [.. var start, 'e'] && start.SequenceEqual(form));

    // Number and gender only: light stems would take « Crimée » for « crime ».
    private static bool IsInflection(string a, string b)
    {
        ReadOnlySpan<char> one = a.AsSpan().TrimEnd("sx");
        ReadOnlySpan<char> other = b.AsSpan().TrimEnd("sx");
        return one.SequenceEqual(other) || IsFeminine(one, of: other) || IsFeminine(other, of: one);
    }

    private static bool IsFeminine(ReadOnlySpan<char> word, ReadOnlySpan<char> of) =>
        word.Length == of.Length + 1 && word[^1] == 'e' && word.StartsWith(of) && !of.EndsWith('e');

    // Without a weight, what a word alone counts for.
    private sealed record Entry(EquivalentPhrase Phrase, EquivalentPhrase Other, double? Weight);

    private sealed class Table
    {
        private static readonly List<Entry> None = [];

        // Stem of the first word of a phrase, in any form of a verb → the phrases that open with it, with what they stand for.
        private readonly Dictionary<string, List<Entry>> _byFirstStem = new(StringComparer.Ordinal);

        private readonly HashSet<string> _words = new(StringComparer.Ordinal);

        public Table(IEnumerable<IReadOnlyList<EquivalentPhrase>> groups, double? weight)
        {
            foreach (IReadOnlyList<EquivalentPhrase> group in groups)
            {
                Add([.. group.Where(phrase => phrase.Words.Length > 0)], weight);
            }
        }

        public List<Entry> At(string stem) => _byFirstStem.GetValueOrDefault(stem, None);

        public bool Knows(string folded) => _words.Contains(folded);

        private void Add(EquivalentPhrase[] group, double? weight)
        {
            foreach (EquivalentPhrase phrase in group)
            {
                _words.UnionWith(phrase.Words.Concat(phrase.Forms).Select(word => word.Folded));
                Entry[] entries = [.. group.Where(other => !ReferenceEquals(other, phrase) && !other.IsNarrower).Select(other => new Entry(phrase, other, phrase.Words.Length > 1 ? Math.Max(weight ?? 0, PhraseWeight) : weight))];
                if (phrase.Words.Length == 1 && phrase.Forms.Length > 0)
                {
                    entries = [.. entries, new Entry(phrase, phrase, FormWeight)];
                }

                foreach (string stem in phrase.Forms.Select(form => form.Stem).Append(phrase.Words[0].Stem).Distinct(StringComparer.Ordinal))
                {
                    if (!_byFirstStem.TryGetValue(stem, out List<Entry>? all))
                    {
                        _byFirstStem.Add(stem, all = []);
                    }

                    all.AddRange(entries);
                }
            }
        }
    }
}
