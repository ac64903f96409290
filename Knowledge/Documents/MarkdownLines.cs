using Markdig.Helpers;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Where a line of code or HTML, freed of its indent by the parser, stands in the source.</summary>
internal static class MarkdownLines
{
    /// <summary>The span of a line.</summary>
    public static SourceSpan Of(StringLine line, string source)
    {
        if (line.Slice.Text is { } text && text.Length == source.Length)
        {
            return new SourceSpan(line.Slice.Start, Math.Max(line.Slice.Start, line.Slice.End + 1));
        }

        // Where a tab is only in part indent, the parser writes the line anew; it ends where the one in the source does.
        int start = Math.Clamp(line.Position, 0, source.Length);
        int end = source.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : source.Length;
        return new SourceSpan(Math.Clamp(end - line.Slice.ToString().TrimStart().Length, start, end), end);
    }
}
