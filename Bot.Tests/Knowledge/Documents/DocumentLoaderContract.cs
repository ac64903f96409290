using CampaignBot.Knowledge.Documents;
using CsCheck;

namespace CampaignBot.Tests.Knowledge.Documents;

/// <summary>What every loader of documents keeps to, whatever the kind of file.</summary>
public abstract class DocumentLoaderContract
{
    private static readonly string[] Pieces =
    [
        "Une phrase. ", "mot ", "**gras** ", "\n", "\n\n", "# Titre\n\n", "> cité\n", "- point\n", "«\u00A0x\u00A0»", "`c` ", "\r\n", "l’eau ",
        "| a | b |\n", "&amp; ", "\t", "[a](b) ", "64/ 35 ", "\uD83D\uDE00", "\uD83D", "<b>", "![i](u)", "1. ", "---\n", "    code\n", "\\* ",
    ];

    private protected abstract IDocumentLoader Loader { get; }

    [Fact]
    public void Shown_AnyDocument_EqualsTheSourceBetweenItsOffsets() => Sources().Sample(source =>
    {
        SourceDocument document = Load(source);
        int number = 0;
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            SourceSpan span = paragraph.Location.Span;
            Assert.Equal(++number, paragraph.Number);
            Assert.Equal(document.Text.Shown(span.Start, span.End), paragraph.Text);
            ShownText shown = document.Text.Map(span.Start, span.End);
            SourceSpan part = shown.ToSource(paragraph.Text.Length / 2, paragraph.Text.Length);
            Assert.Equal(paragraph.Text[(paragraph.Text.Length / 2)..].Trim(), document.Text.Shown(part.Start, part.End));
        }
    });

    [Fact]
    public void Load_AnyDocument_ParagraphsFollowEachOtherAndAreNotEmpty() => Sources().Sample(source =>
    {
        int end = 0;
        foreach (Paragraph paragraph in Load(source).Paragraphs)
        {
            Assert.NotEqual(string.Empty, paragraph.Text.Trim());
            Assert.True(paragraph.Location.Span.Start >= end);
            end = paragraph.Location.Span.End;
        }
    });

    [Fact]
    public void Load_OtherLineEnds_ShowsTheSame() => Sources().Sample(source =>
    {
        string unix = source.ReplaceLineEndings("\n");
        Assert.Equal(Texts(unix), Texts(unix.ReplaceLineEndings("\r\n")));
    });

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("\r\n")]
    public void Load_NothingToRead_IsADocumentWithoutParagraphs(string source) => Assert.Empty(Load(source).Paragraphs);

    private static Gen<string> Sources() => Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(parts => string.Concat(parts));

    private IEnumerable<string> Texts(string source) => Load(source).Paragraphs.Select(paragraph => paragraph.Text);

    private SourceDocument Load(string source) => Loader.Load("d", "d", source).Document;
}

/// <summary>Markdown keeps to the contract.</summary>
public sealed class MarkdownLoaderContractTests : DocumentLoaderContract
{
    private protected override IDocumentLoader Loader { get; } = new MarkdownLoader();
}

/// <summary>Plain text keeps to the contract.</summary>
public sealed class PlainTextLoaderContractTests : DocumentLoaderContract
{
    private protected override IDocumentLoader Loader { get; } = new PlainTextLoader();
}
