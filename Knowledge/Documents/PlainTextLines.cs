namespace CampaignBot.Knowledge.Documents;

/// <summary>The lines of a plain text, white space at their ends left out.</summary>
internal sealed class PlainTextLines
{
    private const int ShortestWrapped = 40;
    private const int LongestWrapped = 120;
    private const int Ragged = 20;

    private readonly string _source;
    private readonly List<SourceSpan> _lines = [];

    /// <summary>Reads the lines of a text.</summary>
    public PlainTextLines(string source)
    {
        _source = source;
        Split();
        Wrap = WrapColumn();
    }

    /// <summary>Number of lines, blank ones included.</summary>
    public int Count => _lines.Count;

    /// <summary>The column the text is wrapped at, where most of its lines are about equally long; else 0.</summary>
    public int Wrap { get; }

    /// <summary>Where a line stands.</summary>
    public SourceSpan this[int index] => _lines[index];

    /// <summary>A line; empty when it is blank.</summary>
    public string Text(int index) => _source[_lines[index].Start.._lines[index].End];

    private void Split()
    {
        int start = 0;
        for (int i = 0; i <= _source.Length; i++)
        {
            if (i < _source.Length && _source[i] is not ('\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }

            _lines.Add(Trim(start, i));
            if (i + 1 < _source.Length && _source[i] == '\r' && _source[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }
    }

    // A line or two may be longer, an address for example; where many are, lines are paragraphs.
    private int WrapColumn()
    {
        int[] lengths = [.. _lines.Select(line => line.End - line.Start).Where(length => length >= ShortestWrapped).Order()];
        for (int longer = 0; lengths.Length >= 4 && longer <= Math.Max(1, lengths.Length / 10); longer++)
        {
            int column = lengths[^(longer + 1)];
            int near = lengths.Count(length => length >= column - Ragged && length <= column);
            if (column <= LongestWrapped && near * 2 >= lengths.Length)
            {
                return column;
            }
        }

        return 0;
    }

    private SourceSpan Trim(int start, int end)
    {
        while (start < end && IsBlank(_source[start]))
        {
            start++;
        }

        while (end > start && IsBlank(_source[end - 1]))
        {
            end--;
        }

        return new SourceSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
