using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Passages;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Probes;

/// <summary>Review probes: an index that was damaged after it was built.</summary>
public sealed class IndexProbes : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-index-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void AnyFlippedByte_IsRepairedOrHarmless()
    {
        Open().Dispose();
        string folder = Path.Combine(_data, "index", "abc");
        var faults = new List<string>();
        var random = new Random(7);
        foreach (string file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            for (int n = 0; n < 25; n++)
            {
                string copy = Path.Combine(_data, "copy-" + n + Path.GetFileName(file));
                string target = Path.Combine(copy, "index", "abc");
                Directory.CreateDirectory(target);
                foreach (string each in Directory.GetFiles(folder))
                {
                    File.Copy(each, Path.Combine(target, Path.GetFileName(each)));
                }

                string damaged = Path.Combine(target, Path.GetFileName(file));
                byte[] bytes = File.ReadAllBytes(damaged);
                int at = bytes.Length == 0 ? -1 : random.Next(bytes.Length);
                if (at >= 0)
                {
                    bytes[at] ^= (byte)(1 + random.Next(255));
                    File.WriteAllBytes(damaged, bytes);
                }

                string stage = "start";
                try
                {
                    using PassageIndex index = new IndexStore(copy, NullLogger.Instance).OpenOrBuild("abc", Passages(), () => { }, default).Index;
                    stage = "question";
                    foreach (string word in (string[])["premier", "second", "paragraphe"])
                    {
                        TopDocs found = index.Searcher.Search(new TermQuery(new Term(IndexFields.Folded, word)), 10);
                        int expected = word == "paragraphe" ? 20 : 10;
                        if (found.TotalHits != expected || found.ScoreDocs.Any(hit => float.IsNaN(hit.Score)) || index.Ordinals.Distinct().Count() != 20 || index.Ordinals.Max() != 19)
                        {
                            faults.Add($"{Path.GetFileName(file)}@{at}: served wrong ({word}: {found.TotalHits})");
                        }
                    }
                }
                catch (Exception e)
                {
                    faults.Add($"{Path.GetFileName(file)}@{at}: {stage}: {e.GetType().Name}");
                }

                Directory.Delete(copy, recursive: true);
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n" + string.Join('\n', faults));
    }

    [Fact]
    public void OneFileCutShort_IsRepaired()
    {
        Open().Dispose();
        foreach (string file in Directory.GetFiles(Path.Combine(_data, "index", "abc")))
        {
            if (!File.Exists(file) || Path.GetFileName(file) is "write.lock" or "segments.gen")
            {
                continue;
            }

            byte[] bytes = File.ReadAllBytes(file);
            File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
            Exception? fault = Record.Exception(() =>
            {
                using PassageIndex index = Open();
                Assert.Equal(20, index.Searcher.Search(new TermQuery(new Term(IndexFields.Folded, "paragraphe")), 10).TotalHits);
            });
            Assert.True(fault is null, Path.GetFileName(file) + ": " + fault);
            if (!File.Exists(file) || new FileInfo(file).Length != bytes.Length)
            {
                File.WriteAllBytes(file, bytes);
            }
        }
    }

    [Fact]
    public void AbandonedBuild_IsRemovedWhenTheIndexIsReused()
    {
        Open().Dispose();
        string dead = Path.Combine(_data, "index", "building-dead");
        Directory.CreateDirectory(dead);
        Directory.SetLastWriteTimeUtc(dead, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Open().Dispose();
        Assert.False(Directory.Exists(dead));
    }

    [Fact]
    public void IndexInUseEveryDay_IsNotTheFirstToGo()
    {
        using PassageIndex first = Open();
        foreach (string other in (string[])["b", "c", "d", "e"])
        {
            Thread.Sleep(20);
            Open().Dispose(); // "abc" is what the bot opens at each start.
            Open(other).Dispose();
        }

        Assert.True(Directory.Exists(Path.Combine(_data, "index", "abc")));
    }

    private PassageIndex Open(string fingerprint = "abc") => new IndexStore(_data, NullLogger.Instance).OpenOrBuild(fingerprint, Passages(), () => { }, default).Index;

    private static IReadOnlyList<Passage> Passages()
    {
        string source = string.Concat(Enumerable.Range(0, 10).Select(_ => "Le premier paragraphe.\n\nLe second paragraphe.\n\n"));
        return PassageBuilder.Build([new MarkdownLoader().Load("d", "d.md", source).Document]);
    }
}
