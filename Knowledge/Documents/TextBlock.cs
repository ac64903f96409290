namespace CampaignBot.Knowledge.Documents;

/// <summary>Lines of a plain text that belong together.</summary>
/// <param name="Span">From the first character of the first line to the last of the last, white space at the ends left out.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="Mark">How it opens.</param>
/// <param name="IsUnderlined">Whether a line of = or - stands below it (and is no part of it).</param>
internal sealed record TextBlock(SourceSpan Span, int Lines, ListMark Mark, bool IsUnderlined)
{
    /// <summary>Whether it opens with a bullet or an item number.</summary>
    public bool IsListItem => Mark.Kind != ListMarkKind.None;
}
