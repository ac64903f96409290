namespace CampaignBot.Knowledge.Documents;

/// <summary>What a reader sees of one heading, paragraph or cell, as spans of the source.</summary>
internal sealed class VisibleText
{
    /// <summary>What is read.</summary>
    public List<SourceSpan> Spans { get; } = [];

    /// <summary>What is markup with whatever white space it holds: tags, link targets and their titles.</summary>
    public List<SourceSpan> Markup { get; } = [];

    /// <summary>Offsets of markup that reads as white space: a line break tag.</summary>
    public HashSet<int> Breaks { get; } = [];

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Spans.Count == 0;

    /// <summary>First offset that is read.</summary>
    public int Start => Spans.Min(span => span.Start);

    /// <summary>One past the last offset that is read.</summary>
    public int End => Spans.Max(span => span.End);

    /// <summary>Adds what is read; an empty stretch is nothing.</summary>
    public void See(int start, int end)
    {
        if (end > start)
        {
            Spans.Add(new SourceSpan(start, end));
        }
    }

    /// <summary>Adds markup.</summary>
    public void Hide(int start, int end)
    {
        if (end > start)
        {
            Markup.Add(new SourceSpan(start, end));
        }
    }

    /// <summary>Adds markup that parts words: its last character reads as a space.</summary>
    public void Break(int start, int end)
    {
        Hide(start, end - 1);
        Breaks.Add(end - 1);
    }

    /// <summary>Adds all of another text.</summary>
    public void Append(VisibleText other)
    {
        Spans.AddRange(other.Spans);
        Markup.AddRange(other.Markup);
        Breaks.UnionWith(other.Breaks);
    }
}
