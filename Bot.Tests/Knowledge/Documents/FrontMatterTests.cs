using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Knowledge.Documents;

/// <summary>What stands between <c>---</c> on top of Markdown, as people write it.</summary>
public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("{a: b")]
    [InlineData("a: &x [*x]")]
    [InlineData("a: *inconnu")]
    [InlineData("? [a]\n: b")]
    [InlineData("a: !!int x")]
    [InlineData("\ta: b")]
    [InlineData("a: \"\\uD800\"")]
    [InlineData("%YAML 9.9")]
    [InlineData("<<: *a")]
    [InlineData("title: \u0001")]
    [InlineData("title: [cass\ndate: 32 mars")]
    [InlineData("title: {cass\ndate: x")]
    public void AnyFrontMatter_LeavesTheBody(string yaml) =>
        Assert.Equal("Texte.", Assert.Single(new MarkdownLoader().Load("d", "d.md", "---\n" + yaml + "\n---\nTexte.\n").Document.Paragraphs).Text);

    [Theory]
    [InlineData("title: Conseil de sécurité : notre position", "Conseil de sécurité : notre position")]
    [InlineData("title: Titre: sous-titre", "Titre: sous-titre")]
    [InlineData("title: « Paix » # non", "« Paix »")]
    public void TitleWithAColon_IsRead(string yaml, string title) =>
        Assert.Equal(title, new MarkdownLoader().Load("d", "d.md", "---\n" + yaml + "\ndate: 2014-03-27\n---\nTexte.\n").Document.Title);

    [Fact]
    public void BlankTitleInFrontMatter_IsNoTitle() =>
        Assert.Equal("Vrai titre", new MarkdownLoader().Load("d", "d.md", "---\ntitle: \"  \"\n---\n# Vrai titre\n\nTexte.\n").Document.Title);

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void DeepYaml_IsAWarning(int depth) =>
        Assert.Null(Record.Exception(() => new MarkdownLoader().Load("d", "d.md", "---\na: " + new string('[', depth) + new string(']', depth) + "\n---\nTexte.\n")));
}
