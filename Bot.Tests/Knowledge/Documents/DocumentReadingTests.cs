using System.Text;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Knowledge.Documents;

public sealed class DocumentReadingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-docs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_UntidyText_ReadsAsAPersonWould()
    {
        SourceDocument document = Text(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "annonce-desordonnee.txt")));

        Assert.Equal("La République d'Ostrélie présente sa candidature au Conseil des mers", document.Title);
        Assert.Equal(new DateOnly(2031, 6, 3), document.Date);
        Assert.Equal(
            [
                "|Le gouvernement ostrélien a fait connaître, par la voix de sa ministre, son intention de siéger au Conseil des mers pour la période 2032-2033. Il respectera la règle du tour de rôle entre les régions.",
                "|La ministre, Anna Vélin, dit que la pêche durable est \"la première affaire\" du pays.",
                "Pêche durable|L'Ostrélie ne soutient la pêche profonde que dans des eaux surveillées. Par conséquent , elle a signé la convention 12/ 48 le 4 mai 2030.",
                "Pêche durable|Elle veut que les quotas soient publics.",
                "Ports et navires|Les ports ostréliens accueillent 35 pavillons. La Ligue des ports du Nord (LPN) a tenu sa réunion à Velmar en mai 2029, la Commission des phares de la LPN,< et le Bureau des cartes. L’Ostrélie n'appuie pas les zones fermées, «sauf accord» entre voisins.",
            ],
            document.Paragraphs.Select(paragraph => string.Join('>', paragraph.Location.Headings) + "|" + paragraph.Text));
    }

    [Fact]
    public void Load_Markdown_ShowsWhatAReaderSees()
    {
        SourceDocument document = Markdown(
            "---\ntitle: Titre\ndate: 27 mars 2014\n---\n# Titre\n\n## Un *sujet*\n\nUne **forte** [phrase](http://exemple.test) et `du code`.\nSuite \\* ligne.\n\n"
            + "> Une citation\n> sur deux lignes.\n\n- premier\n- second <b>gras</b>\n  - sous-point\n\n| A | B |\n|---|---|\n| un | deux |\n");

        Assert.Equal(new DateOnly(2014, 3, 27), document.Date);
        Assert.Equal(
            ["Une forte phrase et du code. Suite * ligne.", "Une citation sur deux lignes.", "premier", "second gras", "sous-point", "A | B", "un | deux"],
            document.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.All(document.Paragraphs, paragraph => Assert.Equal(["Un sujet"], paragraph.Location.Headings));
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\nUn texte.\n")]
    [InlineData("---\njuste du texte\n---\nUn texte.\n")]
    [InlineData("---\ndate: hier\n---\nUn texte.\n")]
    public void Load_BrokenFrontMatter_WarnsAndReadsTheBody(string source)
    {
        (SourceDocument document, IReadOnlyList<string> warnings) = new MarkdownLoader().Load("d", "d.md", source);
        Assert.Single(warnings);
        Assert.Equal("Un texte.", Assert.Single(document.Paragraphs).Text);
    }

    [Theory]
    [InlineData("jeudi 27 mars 2014")]
    [InlineData("Astana, le 27 mars 2014")]
    [InlineData("Publié le 27/03/2014 à 10:32")]
    [InlineData("2014-03-27")]
    public void OfLine_DateLine_IsUnderstood(string line) => Assert.Equal(new DateOnly(2014, 3, 27), FrenchDates.OfLine(line));

    [Theory]
    [InlineData("Le 27 mars 2014, le pays a parlé")]
    [InlineData("31/02/2014")]
    [InlineData("mars 2014")]
    public void OfLine_NoDateLine_IsNone(string line) => Assert.Null(FrenchDates.OfLine(line));

    [Fact]
    public void Read_FolderWithBadFiles_ReportsEachAndReadsTheRest()
    {
        Write("bon.txt", Encoding.UTF8.GetBytes("Un titre\n\nUn paragraphe qui est assez long pour être lu comme un paragraphe.\n"));
        Write("bom.md", [0xEF, 0xBB, 0xBF, .. "Le texte."u8]);
        Write("latin.txt", Encoding.Latin1.GetBytes("Un été très élevé à l'Élysée."));
        Write("vide.txt", []);
        Write("image.txt", [0x89, 0x50, 0, 0, 1, 2]);
        Write("grand.txt", new byte[5000]);
        Write("autre.pdf", [1]);
        Write("bon.questions.yaml", "questions: []"u8);
        Write("sous/bon.txt", "Un paragraphe."u8);

        DocumentFolder folder = DocumentFolderReader.Read(_folder, 4000, default);

        Assert.Equal(["bom", "bon", "latin", "sous-bon"], folder.Documents.Select(document => document.Id));
        Assert.Equal("Le texte.", folder.Documents[0].Paragraphs[0].Text);
        Assert.Equal("Un été très élevé à l'Élysée.", folder.Documents[2].Paragraphs[0].Text);
        Assert.Equal(["autre.pdf"], folder.Skipped.Select(notice => notice.Path));
        Assert.Equal(["grand.txt", "image.txt", "vide.txt"], folder.Failed.Select(notice => notice.Path));
    }

    [Fact]
    public void Read_MissingOrEmptyFolder_IsOneClearSentence()
    {
        Assert.Contains("introuvable", Assert.Throws<KnowledgeException>(() => DocumentFolderReader.Read(_folder + "x", 100, default)).Message);
        Assert.Contains("aucun document lisible", Assert.Throws<KnowledgeException>(() => DocumentFolderReader.Read(_folder, 100, default)).Message);
    }

    [Theory]
    [InlineData("a\u2028b", "a b")]
    [InlineData("a\u0085b", "a b")]
    [InlineData("a\u00A0b", "a\u00A0b")]
    [InlineData("a\u202F\tb", "a b")]
    public void Shown_WhiteSpace_IsFoldedButALoneSpaceStays(string source, string shown) => Assert.Equal(shown, new SourceText(source, []).Shown(0, source.Length));

    private static SourceDocument Text(string source) => new PlainTextLoader().Load("d", "d.txt", source).Document;

    private static SourceDocument Markdown(string source) => new MarkdownLoader().Load("d", "d.md", source).Document;

    private void Write(string name, ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
