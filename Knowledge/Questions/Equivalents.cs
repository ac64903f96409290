using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Groups of phrases that stand for each other: the field's equivalents and the acronyms learned from the documents.</summary>
internal sealed class Equivalents
{
    private const double SynonymWeight = 0.6;

    // Several words together name one thing much more surely than a word alone.
    private const double PhraseWeight = 0.85;
    private const double AcronymWeight = 0.9;

    // First stem of a phrase → the phrases that open with it, with what they stand for.
    private readonly Dictionary<string, List<Entry>> _byFirstStem = new(StringComparer.Ordinal);

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public Equivalents(IEnumerable<Acronym> acronyms)
    {
        foreach (IReadOnlyList<EquivalentPhrase> group in SynonymGroups.All)
        {
            AddGroup(group, SynonymWeight);
        }

        foreach (Acronym acronym in acronyms)
        {
            AddGroup([EquivalentPhrase.Read(acronym.Short), EquivalentPhrase.Read(acronym.Long)], AcronymWeight);
        }
    }

    /// <summary>What the phrase that opens at a word of the question may be replaced by.</summary>
    /// <param name="words">The question's words: form searched for and its stem.</param>
    /// <param name="at">The word the phrase opens at.</param>
    /// <returns>For each phrase found: how many words it takes, and the phrases that stand for it.</returns>
    public IEnumerable<(int Length, EquivalentPhrase Other, double Weight)> At(IReadOnlyList<(string Folded, string Stem)> words, int at)
    {
        if (!_byFirstStem.TryGetValue(words[at].Stem, out List<Entry>? entries))
        {
            yield break;
        }

        foreach (Entry entry in entries)
        {
            if (Matches(words, at, entry.Phrase))
            {
                yield return (entry.Phrase.Length, entry.Other, entry.Weight);
            }
        }
    }

    /// <summary>Whether a folded word is part of an equivalent: a word of the language, not a misspelt one.</summary>
    public bool Knows(string folded) => _words.Contains(folded);

    private void AddGroup(IReadOnlyList<EquivalentPhrase> group, double weight)
    {
        _words.UnionWith(group.SelectMany(phrase => phrase.Words).Select(word => word.Folded));
        foreach (EquivalentPhrase phrase in group.Where(phrase => phrase.Words.Length > 0))
        {
            foreach (EquivalentPhrase other in group.Where(other => other.Words.Length > 0 && !ReferenceEquals(other, phrase)))
            {
                if (!_byFirstStem.TryGetValue(phrase.Words[0].Stem, out List<Entry>? entries))
                {
                    _byFirstStem.Add(phrase.Words[0].Stem, entries = []);
                }

                entries.Add(new Entry([.. phrase.Words.Select(word => word.Folded)], other, phrase.Words.Length > 1 ? Math.Max(weight, PhraseWeight) : weight));
            }
        }
    }

    private static bool Matches(IReadOnlyList<(string Folded, string Stem)> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (int i = 0; i < phrase.Length; i++)
        {
            if (!IsInflection(words[at + i].Folded, phrase[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Number and gender only: light stems would take « Crimée » for « crime ».
    private static bool IsInflection(string a, string b)
    {
        ReadOnlySpan<char> one = a.AsSpan().TrimEnd("sx");
        ReadOnlySpan<char> other = b.AsSpan().TrimEnd("sx");
        return one.SequenceEqual(other) || IsFeminine(one, of: other) || IsFeminine(other, of: one);
    }

    private static bool IsFeminine(ReadOnlySpan<char> word, ReadOnlySpan<char> of) =>
        word.Length == of.Length + 1 && word[^1] == 'e' && word.StartsWith(of) && !of.EndsWith('e');

    private sealed record Entry(string[] Phrase, EquivalentPhrase Other, double Weight);
}
