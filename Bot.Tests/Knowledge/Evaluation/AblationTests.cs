using System.Text.Json;
using CampaignBot.Knowledge.Evaluation;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Evaluation;

public sealed class AblationTests : IDisposable
{
    private static readonly string[] Works = ["le port", "la gare", "le phare", "le pont", "le canal", "le barrage"];

    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-ablation-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Ablate_LeavesOutEachSignalOnce_AndFitsWithTheOthers()
    {
        string file = Path.Combine(_folder, "set.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { data = Works.Select(Article) }));
        AblationResult[] results = [.. WeightFitter.Ablate([file], null, default)];

        Assert.Equal(["", .. PassageRanker.Names, null], results.Select(result => result.Without));
        Assert.All(results, result => Assert.Equal(["set", "set, sans titres"], result.Results.Select(set => set.Name)));
        Assert.All(results, result => Assert.All(result.Results, set => Assert.Equal((12, 1.0), (set.Questions, set.CandidateRecall))));
        Assert.True(results[0].Results[0].RecallAt1 >= 0.9, results[0].Results[0].ToString());
    }

    private static object Article(string work) => new
    {
        title = work,
        paragraphs = new[]
        {
            Paragraph($"Ici, {work} est ouvert depuis 1950.", $"Depuis quand {work} est-il ouvert ?", "1950"),
            Paragraph($"On dit que {work} coûte cher aux habitants de la vallée.", $"Combien coûte {work} ?", "cher"),
        },
    };

    private static object Paragraph(string context, string question, string answer) => new
    {
        context,
        qas = new[] { new { id = question, question, answers = new[] { new { text = answer, answer_start = context.IndexOf(answer, StringComparison.Ordinal) } } } },
    };
}
