using BenchmarkDotNet.Attributes;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Benchmarks;

/// <summary>Reading long documents of one shape: twice the length is to take about twice the time.</summary>
public class ReadingBenchmark
{
    private string _source = string.Empty;

    [Params(15_000, 30_000)]
    public int Times { get; set; }

    [Params("- a\n", "Mot un.\n\n", "|x|y|\n", "`", "&nbsp;a ", "<a ")]
    public string Piece { get; set; } = string.Empty;

    [GlobalSetup]
    public void Write() => _source = (Piece[0] == '|' ? "a|b\n|-|-|\n" : string.Empty) + string.Concat(Enumerable.Repeat(Piece, Times)) + "\n";

    [Benchmark]
    public int Markdown() => new MarkdownLoader().Load("d", "d.md", _source).Document.Paragraphs.Count;

    [Benchmark]
    public int PlainText() => new PlainTextLoader().Load("d", "d.txt", _source).Document.Paragraphs.Count;
}
