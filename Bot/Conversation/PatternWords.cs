namespace CampaignBot.Bot.Conversation;

/// <summary>
/// The words of many patterns, each held against a whole folded message: most messages have a word that none of them has, and need not be held against any.
/// </summary>
/// <remarks>
/// Reads what such patterns are written with: characters, groups, alternatives, <c>?</c>, <c>*</c>, <c>+</c>, <c>[…]</c>, and <c>\w+</c> for any word.
/// </remarks>
internal sealed class PatternWords
{
    private const char AnyWord = '\uFFFF';

    // Bit n: the word can stand in what pattern n matches.
    private readonly Dictionary<string, uint> _patterns = new(StringComparer.Ordinal);
    private readonly uint _all;
    private readonly uint _open;

    /// <summary>Reads the patterns.</summary>
    /// <param name="patterns">At most 32, anchored at both ends.</param>
    /// <exception cref="ArgumentException">There are too many, or one holds what is not read here.</exception>
    public PatternWords(IReadOnlyList<string> patterns)
    {
        if (patterns.Count > 32)
        {
            throw new ArgumentException("There are more than 32 patterns.", nameof(patterns));
        }

        for (int n = 0; n < patterns.Count; n++)
        {
            uint bit = 1u << n;
            _all |= bit;
            foreach (string word in new Reader(patterns[n]).Read())
            {
                if (word.Contains(AnyWord, StringComparison.Ordinal))
                {
                    _open |= bit;
                }
                else
                {
                    _patterns[word] = _patterns.GetValueOrDefault(word) | bit;
                }
            }
        }
    }

    /// <summary>The patterns that have every word of a text: bit n for pattern n.</summary>
    /// <param name="folded">The text, see <see cref="FoldedMessage"/>.</param>
    public uint Having(ReadOnlySpan<char> folded)
    {
        Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> patterns = _patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        uint having = _all;

        // From the end: questions begin alike.
        while (having != 0 && folded.Length > 0)
        {
            int space = folded.LastIndexOf(' ');
            having &= _open | (patterns.TryGetValue(folded[(space + 1)..], out uint known) ? known : 0);
            folded = folded[..Math.Max(space, 0)];
        }

        return having;
    }

    // What a piece of a pattern can match, cut at the spaces: without any, before the first, after the last. Between two is a whole word.
    private sealed record Piece(string[] Whole, string[] Head, string[] Tail)
    {
        public static readonly Piece Nothing = Of(string.Empty);

        public static readonly Piece Space = new([], [string.Empty], [string.Empty]);

        public static Piece Of(params string[] whole) => new(whole, [], []);

        public Piece Or(Piece other) => new(Both(Whole, other.Whole), Both(Head, other.Head), Both(Tail, other.Tail));

        public static string[] Both(string[] some, string[] more) => more.Length == 0 ? some : some.Length == 0 ? more : [.. some.Union(more, StringComparer.Ordinal)];
    }

    private sealed class Reader(string pattern)
    {
        private readonly HashSet<string> _words = new(StringComparer.Ordinal);
        private int _at;

        public HashSet<string> Read()
        {
            Piece all = Alternatives();
            if (_at < pattern.Length)
            {
                throw Unknown();
            }

            _words.UnionWith([.. all.Whole, .. all.Head, .. all.Tail]);
            return _words;
        }

        private Piece Alternatives()
        {
            Piece first = Sequence();
            if (_at == pattern.Length || pattern[_at] == ')')
            {
                return first;
            }

            List<Piece> each = [first];
            while (Next('|'))
            {
                each.Add(Sequence());
            }

            return new Piece(All(piece => piece.Whole), All(piece => piece.Head), All(piece => piece.Tail));

            string[] All(Func<Piece, string[]> of) => [.. each.SelectMany(of).Distinct(StringComparer.Ordinal)];
        }

        private Piece Sequence()
        {
            Piece read = Piece.Nothing;
            while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
            {
                Piece one = Atom();
                read = Then(read, Next('?') ? one.Or(Piece.Nothing) : Next('*') ? Repeated(one).Or(Piece.Nothing) : Next('+') ? Repeated(one) : one);
            }

            return read;
        }

        private Piece Atom()
        {
            char c = pattern[_at++];
            switch (c)
            {
                case '^' or '$':
                    return Piece.Nothing;
                case ' ':
                    return Piece.Space;
                case '(':
                    if (Next('?') && !Next(':'))
                    {
                        throw Unknown();
                    }

                    Piece group = Alternatives();
                    return Next(')') ? group : throw Unknown();
                case '[':
                    int end = pattern.IndexOf(']', _at);
                    Piece set = Piece.Of([.. pattern[_at..end].Select(one => char.IsLetterOrDigit(one) ? one.ToString() : throw Unknown())]);
                    _at = end + 1;
                    return set;
                case '\\':
                    return Next('w') && Next('+') ? Piece.Of(AnyWord.ToString()) : throw Unknown();
                default:
                    return char.IsLetterOrDigit(c) ? Piece.Of(Letters()) : throw Unknown();
            }
        }

        // The letters up to one that may be left out or repeated.
        private string Letters()
        {
            int start = _at - 1;
            while (_at < pattern.Length && char.IsLetterOrDigit(pattern[_at]) && (_at + 1 == pattern.Length || pattern[_at + 1] is not ('?' or '*' or '+')))
            {
                _at++;
            }

            return pattern[start.._at];
        }

        // Twice is enough: what stands in the middle of three stands there of two as well.
        private Piece Repeated(Piece piece) => piece.Whole.Length == 0 ? piece.Or(Then(piece, piece)) : throw Unknown();

        private Piece Then(Piece first, Piece next)
        {
            if (ReferenceEquals(first, Piece.Nothing) || ReferenceEquals(next, Piece.Nothing))
            {
                return ReferenceEquals(first, Piece.Nothing) ? next : first;
            }

            _words.UnionWith(Joined(first.Tail, next.Head));
            return new Piece(Joined(first.Whole, next.Whole), Piece.Both(first.Head, Joined(first.Whole, next.Head)), Piece.Both(next.Tail, Joined(first.Tail, next.Whole)));
        }

        private static string[] Joined(string[] starts, string[] ends) => starts.Length == 0 || ends.Length == 0 ? []
            : ends is [""] ? starts
            : starts is [""] ? ends
            : [.. starts.SelectMany(_ => ends, string.Concat).Distinct(StringComparer.Ordinal)];

        private bool Next(char c)
        {
            if (_at < pattern.Length && pattern[_at] == c)
            {
                _at++;
                return true;
            }

            return false;
        }

        private ArgumentException Unknown() => new($"What stands before position {_at} of the pattern {pattern} is not read here.", nameof(pattern));
    }
}
