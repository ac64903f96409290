using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Ranking;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Knowledge.Indexing;

public sealed class IndexStoreTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-index-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void OpenOrBuild_SameFingerprint_IsReused()
    {
        int builds = 0;
        using (Open("abc", () => builds++).Index)
        {
        }

        (PassageIndex index, bool reused) = Open("abc", () => builds++);
        using (index)
        {
            Assert.True(reused);
            Assert.Equal(2, index.Count);
        }

        Assert.Equal(1, builds);
    }

    [Fact]
    public void OpenOrBuild_OtherFingerprint_IsBuiltAnew()
    {
        using PassageIndex first = Open("abc", () => { }).Index;
        (PassageIndex second, bool reused) = Open("def", () => { });
        using (second)
        {
            Assert.False(reused);
        }
    }

    [Fact]
    public void OpenOrBuild_KilledBuildBeside_IsIgnored()
    {
        string killed = Path.Combine(_data, "index", "building-dead");
        Directory.CreateDirectory(killed);
        File.WriteAllText(Path.Combine(killed, "_0.cfs"), "half");

        (PassageIndex index, bool reused) = Open("abc", () => { });
        using (index)
        {
            Assert.False(reused);
            Assert.Equal(2, index.Count);
        }
    }

    [Fact]
    public void OpenOrBuild_OneByteFlipped_IsRebuilt()
    {
        using (Open("abc", () => { }).Index)
        {
        }

        foreach (string file in Directory.GetFiles(Path.Combine(_data, "index", "abc"), "_*"))
        {
            byte[] bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
            (PassageIndex index, bool reused) = Open("abc", () => { });
            using (index)
            {
                Assert.False(reused, Path.GetFileName(file));
            }
        }
    }

    [Fact]
    public void OpenOrBuild_IndexInUse_OutlivesNewerOnes()
    {
        using (Open("daily", () => { }).Index)
        {
        }

        for (int i = 0; i < 8; i++)
        {
            using (Open("other" + i, () => { }).Index)
            {
            }

            (PassageIndex daily, bool reused) = Open("daily", () => { });
            using (daily)
            {
                Assert.True(reused);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OpenOrBuild_DamagedIndex_IsRebuilt(bool truncate)
    {
        using (Open("abc", () => { }).Index)
        {
        }

        foreach (string file in Directory.GetFiles(Path.Combine(_data, "index", "abc")))
        {
            if (truncate)
            {
                File.WriteAllBytes(file, []);
            }
            else
            {
                File.Delete(file);
            }
        }

        (PassageIndex index, bool reused) = Open("abc", () => { });
        using (index)
        {
            Assert.False(reused);
            Assert.Equal(2, index.Count);
        }
    }

    [Fact]
    public async Task OpenOrBuild_ManyAtOnce_AllServe()
    {
        PassageIndex[] indexes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Open("abc", () => { }).Index)));
        Assert.All(indexes, index => Assert.Equal(2, index.Count));
        Array.ForEach(indexes, index => index.Dispose());
        Assert.Equal(["abc"], Directory.GetDirectories(Path.Combine(_data, "index")).Select(Path.GetFileName));
    }

    [Fact]
    public void OpenOrBuild_DataPathIsAFile_SaysSo()
    {
        string file = Path.Combine(_data, "file");
        File.WriteAllText(file, "x");
        IOException fault = Assert.ThrowsAny<IOException>(() => new IndexStore(file, NullLogger.Instance).OpenOrBuild("abc", 2, Words, () => { }, default));
        Assert.Equal("c’est un fichier\u202F; un dossier est attendu.", FileFault.Reason(fault));
    }

    private (PassageIndex Index, bool Reused) Open(string fingerprint, Action building) =>
        new IndexStore(_data, NullLogger.Instance).OpenOrBuild(fingerprint, 2, Words, building, default);

    private static Lexicon Words()
    {
        const string Source = "Le premier paragraphe.\n\nLe second.";
        var text = new SourceText(Source, []);
        Paragraph[] paragraphs =
        [
            new(new SourceLocation("d", [], 1, new SourceSpan(0, 22)), text),
            new(new SourceLocation("d", [], 2, new SourceSpan(24, Source.Length)), text),
        ];
        var document = new SourceDocument { Id = "d", Path = "d.txt", Title = "D", Text = text, Headings = [], Paragraphs = paragraphs };
        return LexiconBuilder.Build(PassageBuilder.Build([document]), default);
    }
}
