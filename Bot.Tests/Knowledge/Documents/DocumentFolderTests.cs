using System.Globalization;
using System.Text;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Knowledge.Documents;

/// <summary>Folders, links, encodings and bad files: each is read or reported, and none stops the others.</summary>
public sealed class DocumentFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-folder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    public void DeeplyNestedFile_StopsNoOther(string piece)
    {
        Write("bon.md", "Un texte."u8);
        Write("profond.md", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 500)) + "texte"));
        DocumentFolder read = DocumentFolderReader.Read(_folder, 1 << 20, default);
        Assert.Contains(read.Documents, document => document.Id == "bon");
    }

    [Theory]
    [InlineData("mot.txt")]
    [InlineData("mot.md")]
    public async Task Document_OfOneEndlessWord_IsReadAndAsked(string name)
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-endless-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "Le vent souffle fort.\n\n" + new string('x', 1_000_000) + "\n");
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(new KnowledgeOptions { Path = folder, DataPath = Path.Combine(folder, "data") }, NullLogger.Instance, null, default);
            Assert.Equal("Le vent souffle fort.", Assert.IsType<FoundAnswer>(knowledge.Ask("Que fait le vent ?")).Best.Quote);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Utf8WithOneBadByte_IsNotShownAsMojibake()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Le désarmement nucléaire est une priorité. Le pays l'a dit à l'Élysée."), 0xC3];
        Assert.DoesNotContain("Ã", TextDecoder.Decode(bytes).Text ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8WithOneBadByte_IsReported()
    {
        Write("abime.md", [.. Encoding.UTF8.GetBytes("Le désarmement nucléaire est une priorité."), 0xC3]);
        Write("bon.md", "Un texte."u8);
        DocumentFolder read = DocumentFolderReader.Read(_folder, 1 << 20, default);
        Assert.Contains(read.Failed.Concat(read.Warnings), notice => notice.Path == "abime.md");
    }

    [Fact]
    public void Utf8BomThenBadBytes_IsReported()
    {
        Write("abime.md", [0xEF, 0xBB, 0xBF, .. "Le d"u8, 0xE9, .. "sarmement est une priorit"u8, 0xE9, .. "."u8]);
        Write("bon.md", "Un texte."u8);
        DocumentFolder read = DocumentFolderReader.Read(_folder, 1 << 20, default);
        Assert.DoesNotContain(read.Documents, document => document.Text.Source.Contains('\uFFFD', StringComparison.Ordinal) && read.Warnings.All(warning => warning.Path != document.Path));
    }

    [Fact]
    public void FileThatIsTooLarge_IsReportedWithBothSizes()
    {
        Write("gros.md", new byte[20_001]);
        Write("bon.md", "Un texte."u8);
        Assert.Equal(
            "le fichier est trop grand (20\u202F001 octets, 20\u202F000 au plus).",
            Assert.Single(DocumentFolderReader.Read(_folder, 20_000, default).Failed).Reason);
    }

    [Fact]
    public void Utf16WithoutMark_IsRead() =>
        Assert.Equal("Le désarmement.", TextDecoder.Decode(Encoding.Unicode.GetBytes("Le désarmement.")).Text);

    // A Kubernetes ConfigMap, a Nix store and many deployments put links where the files are.
    [Fact]
    public void LinkedFile_IsReadOrReported()
    {
        string elsewhere = Directory.CreateTempSubdirectory("campaignbot-elsewhere-").FullName;
        File.WriteAllText(Path.Combine(elsewhere, "a.md"), "Un texte.");
        File.CreateSymbolicLink(Path.Combine(_folder, "lien.md"), Path.Combine(elsewhere, "a.md"));
        Write("bon.md", "Un texte."u8);
        DocumentFolder read = DocumentFolderReader.Read(_folder, 1 << 20, default);
        Directory.Delete(elsewhere, recursive: true);
        Assert.Contains("lien.md", read.Documents.Select(document => document.Path).Concat(read.Skipped.Concat(read.Failed).Select(notice => notice.Path)));
    }

    [Fact]
    public void LinkThatLeadsNowhere_IsReported()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "perdu.md"), Path.Combine(_folder, "absent.md"));
        Write("bon.md", "Un texte."u8);
        Assert.Equal("perdu.md", Assert.Single(DocumentFolderReader.Read(_folder, 1 << 20, default).Failed).Path);
    }

    [Fact]
    public void NameWithABackslash_IsRead()
    {
        Write("a\\b.md", "Un texte."u8);
        Assert.Single(DocumentFolderReader.Read(_folder, 1 << 20, default).Documents);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void AnyCulture_ReadsTheSame(string culture)
    {
        Write("I.MD", "---\nTITLE: I\nDATE: 27 JUILLET 2014\n---\n# I\n\nTexte. IMPRIMER\n"u8);
        Write("i.txt", "VENDREDI 27 JUIN 2014\n\nTitre\n\nUn texte de quelques mots ici.\n\nIMPRIMER\n"u8);
        string Read() => string.Join('\n', DocumentFolderReader.Read(_folder, 1 << 20, default).Documents.Select(document =>
            document.Id + document.Title + document.Date?.ToString("O", CultureInfo.InvariantCulture) + string.Join('|', document.Paragraphs.Select(paragraph => paragraph.Text))));
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        string expected = Read();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Read());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("a|b\n|-|-|\n", "|x|y|\n", 20_000, 20_001)] // The head row too.
    [InlineData("", "`", 60_000, 0)]
    [InlineData("", "- a\n", 30_000, 30_000)]
    [InlineData("", "Mot un.\n\n", 30_000, 30_000)]
    [InlineData("", "&nbsp;a ", 30_000, 1)]
    [InlineData("", "<a ", 30_000, 1)]
    public void LongMarkdown_IsReadWhole(string head, string piece, int times, int paragraphs)
    {
        // How long that takes is for ReadingBenchmark to say.
        string source = head + string.Concat(Enumerable.Repeat(piece, times)) + "\n";
        Assert.Equal(paragraphs, new MarkdownLoader().Load("d", "d.md", source).Document.Paragraphs.Count);
    }

    [Theory]
    [InlineData("paix.md", "paix.txt")]
    [InlineData("eau.md", "Eau .md")]
    public void AddedFile_TakesNoOtherFilesLink(string there, string added)
    {
        string[] both = [.. new[] { there, added }.Order(StringComparer.Ordinal)];
        Assert.Equal(DocumentIds.Assign([there])[0], DocumentIds.Assign(both)[Array.IndexOf(both, there)]);
    }

    private void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(_folder, name), bytes);
}
