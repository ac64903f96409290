using System.Globalization;
using System.Text.Json;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Evaluation;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CampaignBot.Tests.Knowledge.Evaluation;

public sealed class WeightFitterTests : IDisposable
{
    private static readonly string[] Works = ["le port", "la gare", "le phare", "le pont", "le canal", "le barrage"];
    private static readonly string[] Deeds = ["est ouvert", "a été repeint", "ferme en hiver", "coûte cher", "attire les touristes", "change de nom", "sera agrandi", "se visite", "manque de lumière"];

    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-fit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, 1, "(2 ici, dans 1)")]
    [InlineData(4, 9, "(72 ici, dans 4)")]
    public async Task Fit_TooLittle_IsRefusedBeforeAnythingIsIndexed(int articles, int paragraphs, string part)
    {
        var progress = new Mock<IProgress<string>>();
        KnowledgeException fault = await Assert.ThrowsAsync<KnowledgeException>(() => FitAsync(articles, paragraphs, progress.Object));
        Assert.Contains("trop petit", fault.Message, StringComparison.Ordinal);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        progress.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Fit_ASmallSet_WritesNumbersAndIndexesNoEmptyPart()
    {
        var progress = new Mock<IProgress<string>>();
        FitReport report = await FitAsync(6, 9, progress.Object);
        Assert.All(
            report.Table.Where(line => line.Contains('\t', StringComparison.Ordinal)),
            line => Assert.True(double.IsFinite(double.Parse(line.Split('\t')[1], CultureInfo.InvariantCulture)), line));
        Assert.Equal((108, 1.0), (report.Results[0].Questions, report.Results[0].CandidateRecall));
        progress.Verify(told => told.Report(It.Is<string>(line => line.Contains(" 0 paragraphe", StringComparison.Ordinal))), Times.Never);
    }

    private async Task<FitReport> FitAsync(int articles, int paragraphs, IProgress<string> progress)
    {
        string file = Path.Combine(_folder, "set.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { data = Works.Take(articles).Select(work => new { title = work, paragraphs = Deeds.Take(paragraphs).Select(deed => Paragraph(work, deed)) }) }));
        using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
            new KnowledgeOptions { Path = CampaignKnowledge.Folder, DataPath = Path.Combine(_folder, "data") }, NullLogger.Instance, null, default);
        return WeightFitter.Run([file], new AskedCampaign("servie", knowledge, []), [], progress, default);
    }

    private static object Paragraph(string work, string deed)
    {
        string context = $"Depuis peu, {work} {deed}. La vallée en parle.";
        return new { context, qas = new[] { Question($"Depuis quand {work} {deed} ?", "peu"), Question($"Qui dit que {work} {deed} ?", "vallée") } };

        object Question(string question, string answer) =>
            new { id = question, question, answers = new[] { new { text = answer, answer_start = context.IndexOf(answer, StringComparison.Ordinal) } } };
    }
}
