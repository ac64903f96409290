using System.Collections;
using System.Numerics;
using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>What a whole folded message is, by the first pattern that it is held against and matches.</summary>
/// <typeparam name="TKind">What it can be; its default is nothing of these.</typeparam>
internal sealed class PhraseTable<TKind> : IEnumerable<Regex>
    where TKind : struct
{
    private readonly (TKind Kind, Regex Pattern)[] _entries;
    private readonly PatternWords _words;

    /// <summary>Makes the table.</summary>
    /// <param name="entries">At most 32, each with a pattern as <see cref="PatternWords"/> reads it; the first that matches counts.</param>
    public PhraseTable(params ReadOnlySpan<(TKind Kind, string Pattern)> entries)
    {
        _entries = new (TKind, Regex)[entries.Length];
        var patterns = new string[entries.Length];
        for (int n = 0; n < entries.Length; n++)
        {
            (TKind kind, patterns[n]) = entries[n];
            _entries[n] = (kind, WholeMessage.Pattern(patterns[n]));
        }

        _words = new PatternWords(patterns);
    }

    /// <summary>What a message is.</summary>
    /// <param name="folded">The message, see <see cref="FoldedMessage"/>.</param>
    public TKind Find(string folded)
    {
        for (uint having = _words.Having(folded); having != 0; having &= having - 1)
        {
            (TKind kind, Regex pattern) = _entries[BitOperations.TrailingZeroCount(having)];
            if (pattern.IsMatch(folded))
            {
                return kind;
            }
        }

        return default;
    }

    /// <summary>The patterns, in order.</summary>
    public IEnumerator<Regex> GetEnumerator() => _entries.Select(entry => entry.Pattern).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
