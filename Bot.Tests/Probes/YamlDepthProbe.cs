using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Probes;

/// <summary>Review probe: alone in its class, because a failure takes the whole test process with it (stack overflow).</summary>
public sealed class YamlDepthProbe
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void DeepYaml_IsAWarning(int depth) =>
        Assert.Null(Record.Exception(() => new MarkdownLoader().Load("d", "d.md", "---\na: " + new string('[', depth) + new string(']', depth) + "\n---\nTexte.\n")));
}
