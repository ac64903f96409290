using System.Buffers;
using System.Globalization;

namespace CampaignBot.Knowledge.Documents;

/// <summary>
/// The decoded text of a document, and which of its characters are markup that a reader is never shown.
/// </summary>
/// <remarks>
/// Offsets count UTF-16 units of the decoded text; a byte order mark is not part of it. This is the one place that
/// says what a quote looks like: <see cref="Shown(int, int)"/> leaves the markup out, folds a run of white space or a
/// line end into one space, keeps a lone space of any kind as published, and changes nothing else. Whatever is quoted is made by it, so a quote can always be checked against its offsets.
/// </remarks>
public sealed class SourceText
{
    private readonly SourceSpan[] _hidden;
    private readonly HashSet<int> _breaks;

    /// <summary>Creates a text.</summary>
    /// <param name="source">The decoded text, without byte order mark.</param>
    /// <param name="hidden">The spans of markup, in any order; they may touch or overlap.</param>
    /// <exception cref="ArgumentOutOfRangeException">A span reaches outside <paramref name="source"/>.</exception>
    public SourceText(string source, IEnumerable<SourceSpan> hidden)
        : this(source, hidden, [])
    {
    }

    /// <summary>Creates a text in which some markup reads as white space.</summary>
    /// <param name="source">The decoded text, without byte order mark.</param>
    /// <param name="hidden">The spans of markup, in any order; they may touch or overlap.</param>
    /// <param name="breaks">Offsets, not hidden, that read as white space: the last character of a line break tag.</param>
    internal SourceText(string source, IEnumerable<SourceSpan> hidden, IEnumerable<int> breaks)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(hidden);
        Source = source;
        _hidden = Merge(hidden, source.Length);
        _breaks = [.. breaks];
    }

    /// <summary>The decoded text as published.</summary>
    public string Source { get; }

    /// <summary>What a reader sees of the source between two offsets: no markup, runs of white space folded, ends trimmed.</summary>
    /// <param name="start">First offset, inclusive.</param>
    /// <param name="end">Last offset, exclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offsets are not a range of the source.</exception>
    public string Shown(int start, int end)
    {
        ThrowIfOutside(start, end);
        char[] text = ArrayPool<char>.Shared.Rent(end - start);
        string shown = new(text, 0, Show(start, end, text, []));
        ArrayPool<char>.Shared.Return(text);
        return shown;
    }

    /// <summary>Like <see cref="Shown(int, int)"/>, and where each character shown stands in the source.</summary>
    /// <param name="start">First offset, inclusive.</param>
    /// <param name="end">Last offset, exclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offsets are not a range of the source.</exception>
    public ShownText Map(int start, int end)
    {
        ThrowIfOutside(start, end);
        char[] text = ArrayPool<char>.Shared.Rent(end - start);
        int[] offsets = ArrayPool<int>.Shared.Rent(end - start);
        int length = Show(start, end, text, offsets);
        var shown = new ShownText(new string(text, 0, length), offsets[..length]);
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<int>.Shared.Return(offsets);
        return shown;
    }

    private void ThrowIfOutside(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Source.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
    }

    // Writes what is shown, and where each character of it stands unless nobody asks; the number of characters.
    private int Show(int start, int end, Span<char> text, Span<int> offsets)
    {
        int length = 0;
        int next = FirstHiddenEndingAfter(start);
        int space = -1;
        bool run = false;
        for (int i = start; i < end; i++)
        {
            while (next < _hidden.Length && _hidden[next].End <= i)
            {
                next++;
            }

            if (next < _hidden.Length && _hidden[next].Start <= i)
            {
                continue;
            }

            char c = Source[i];
            if (char.IsWhiteSpace(c) || (_breaks.Count > 0 && _breaks.Contains(i)))
            {
                run = space >= 0;
                space = run ? space : i;
                continue;
            }

            if (space >= 0 && length > 0)
            {
                Put(run ? ' ' : Single(Source[space]), space, text, offsets);
            }

            space = -1;
            Put(c, i, text, offsets);
        }

        return length;

        void Put(char shown, int offset, Span<char> text, Span<int> offsets)
        {
            text[length] = shown;
            if (!offsets.IsEmpty)
            {
                offsets[length] = offset;
            }

            length++;
        }
    }

    // A lone space stays as published, a no-break space before « ; » included; a tab or a line end becomes a space.
    // "Lone" is judged on what is shown, so a line break with its indent is a run.
    private static char Single(char only) => char.GetUnicodeCategory(only) == UnicodeCategory.SpaceSeparator ? only : ' ';

    private int FirstHiddenEndingAfter(int offset)
    {
        int low = 0;
        int high = _hidden.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_hidden[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static SourceSpan[] Merge(IEnumerable<SourceSpan> spans, int length)
    {
        var merged = new List<SourceSpan>();
        foreach (SourceSpan span in spans.Where(s => s.End > s.Start).OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(spans));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, length, nameof(spans));
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, span.End) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return [.. merged];
    }
}
