using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>What is quoted never says the opposite of its document: negations, conditions and attributions stay with it.</summary>
public sealed class QuoteFidelityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-fidelity-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("d.md", "Le pays n'appuie pas :\n\n- les sanctions unilatérales ;\n- la peine de mort.\n")]
    [InlineData("d.txt", "Titre du texte\n\nLe pays n'appuie pas :\n- les sanctions unilatérales ;\n- la peine de mort.\n")]
    [InlineData("d.md", "Le pays n'appuie pas :\n\n> la peine de mort.\n")]
    public async Task Item_IsQuotedWithWhatIntroducesIt(string file, string source)
    {
        FoundAnswer found = await AskAsync("Que pense le pays de la peine de mort ?", file, source);
        Assert.Contains("peine de mort", found.Best.Quote, StringComparison.Ordinal);
        Assert.Equal("Le pays n'appuie pas :", found.Best.Paragraph.Introduction);
    }

    [Theory]
    [InlineData("Quel jour a lieu la permanence ?")]
    [InlineData("La permanence du lundi est à quelle heure ?")]
    public async Task HeadOfATable_IsNeverQuotedAloneButStandsAboveItsRow(string question)
    {
        FoundAnswer found = await AskAsync(question, "d.md", "# Permanence\n\n| Jour | Heure |\n|---|---|\n| lundi | 9 h, à la permanence |\n| mardi | 10 h, en ligne |\n");
        Assert.DoesNotContain("Jour", found.Best.Quote, StringComparison.Ordinal);
        Assert.Equal("Jour | Heure", found.Best.Paragraph.Introduction);
    }

    [Theory]
    [InlineData("Le ministre a dit : \"La réforme est utile. La peine de mort sera abolie.\"\n", "ministre")]
    [InlineData("Selon le ministre : \"La réforme est utile. La peine de mort sera abolie.\"\n", "Selon")]
    [InlineData("Le pays accepte la peine de mort\n– mais dans les seuls cas de guerre –\net il le dit.\n", "seuls cas")]
    [InlineData("Le pays accepte la peine de mort dans les seuls cas que prévoit la Charte des\nNations Unies.\nIl le redit.\n", "Nations Unies.")]
    public async Task Sentence_IsQuotedWhole(string source, string kept)
    {
        FoundAnswer found = await AskAsync("Que pense le pays de la peine de mort ?", "d.txt", "Titre du texte\n\n" + source);
        Assert.Contains(kept, found.Best.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StanceAskedFor_DecidesBetweenEqualPassages()
    {
        const string Source = "Le pays soutient les sanctions décidées ensemble.\n\nLe pays est contre les sanctions décidées seul.\n\nLe pays ne soutient pas la guerre.\n";
        FoundAnswer found = await AskAsync("Êtes-vous contre les sanctions ?", "a.md", Source);
        Assert.Contains("contre", found.Best.Quote, StringComparison.Ordinal);
    }

    private async Task<FoundAnswer> AskAsync(string question, string file, string source)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, file), source);
        var options = new KnowledgeOptions { Path = _folder, DataPath = Path.Combine(_folder, "data") };
        using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(options, NullLogger.Instance, null, default);
        return Assert.IsType<FoundAnswer>(knowledge.Ask(question));
    }
}
