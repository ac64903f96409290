using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Probes;

/// <summary>Review probes: what the quote shown says must be what the document says.</summary>
public sealed class AnswerProbes : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-answers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Le pays n'appuie pas :\n\n- les sanctions unilatérales ;\n- la peine de mort.\n", "Que pense le pays de la peine de mort ?", "n'appuie pas", "d.md")]
    [InlineData("Le pays n'appuie pas :\n- les sanctions unilatérales ;\n- la peine de mort.\n", "Que pense le pays de la peine de mort ?", "n'appuie pas", "d.txt")]
    [InlineData("| Pour | Contre |\n|---|---|\n| le désarmement | la peine de mort |\n", "Que pense le pays de la peine de mort ?", "Contre", "d.md")]
    [InlineData("Le ministre a dit : \"La réforme est utile. La peine de mort sera abolie.\"\n", "La peine de mort sera-t-elle abolie ?", "ministre", "d.md")]
    [InlineData("Selon le ministre : \"La réforme est utile. La peine de mort sera abolie.\"\n", "La peine de mort sera-t-elle abolie ?", "Selon", "d.txt")]
    [InlineData("Titre\n\nIl dit oui à la peine de mort\n\nà condition que le Parlement la vote, et que le Conseil la contrôle.\n", "Que pense le pays de la peine de mort ?", "oui", "d.txt")]
    [InlineData("    Le pays ne soutient pas la peine de mort\n    sauf en cas de guerre déclarée.\n", "Que pense le pays de la peine de mort ?", "la peine de mort", "d.md")]
    [InlineData("Titre\n\nLe pays refuse la peine de mort, sauf en cas de guerre décidée par\nle Parlement réuni et selon l'article\n12. Il le répète.\n", "Que pense le pays de la peine de mort ?", "12.", "d.txt")]
    [InlineData("Titre\n\nLe pays accepte la peine de mort dans les seuls cas que prévoit la Charte des\nNations Unies.\nIl le répète à tous et le redit.\n", "Que pense le pays de la peine de mort ?", "Nations Unies.", "d.txt")]
    [InlineData("Titre\n\nLe pays accepte la peine de mort\n– mais dans les seuls cas de guerre –\net il le dit.\n", "Que pense le pays de la peine de mort ?", "seuls cas", "d.txt")]
    public async Task Quote_KeepsWhatReversesIt(string source, string question, string kept, string file)
    {
        using KnowledgeBase knowledge = await Open((file, source));
        FoundAnswer found = Assert.IsType<FoundAnswer>(knowledge.Ask(question));
        Assert.Contains(kept, found.Best.Quote, StringComparison.Ordinal);
    }

    // french.md §1: stance words stay findable.
    [Theory]
    [InlineData("Êtes-vous contre les sanctions ?", "contre")]
    [InlineData("Que ne soutenez-vous pas ?", "ne soutient pas")]
    public async Task StanceWord_Counts(string question, string expected)
    {
        using KnowledgeBase knowledge = await Open(
            ("a.md", "Le pays soutient les sanctions décidées ensemble.\n\nLe pays est contre les sanctions décidées seul.\n\nLe pays ne soutient pas la guerre.\n"));
        FoundAnswer found = Assert.IsType<FoundAnswer>(knowledge.Ask(question));
        Assert.Contains(expected, found.Best.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameOfANumber_IsSearchedFor()
    {
        using KnowledgeBase knowledge = await Open(("a.md", "Le groupe des cinq se réunit.\n\nLe groupe des sept se réunit.\n"));
        FoundAnswer found = Assert.IsType<FoundAnswer>(knowledge.Ask("Que fait le groupe des sept ?"));
        Assert.Contains("sept", found.Best.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Que dit la résolution 64/35 ?", "Le texte dit la résolution\n64/\n35 de l'Assemblée.\n")]
    [InlineData("Que dit la résolution 64/35 ?", "Le texte dit la résolution 64 /\u00A035 de l'Assemblée.\n")]
    public async Task ResolutionNumber_IsFoundHoweverSpaced(string question, string source)
    {
        using KnowledgeBase knowledge = await Open(("a.md", source));
        FoundAnswer found = Assert.IsType<FoundAnswer>(knowledge.Ask(question));
        Assert.DoesNotContain("64/35", found.NotFound);
    }

    [Theory]
    [InlineData("Le désarmement&nbsp;: l'&eacute;nergie.", "énergie")]
    [InlineData("Le désar\u00ADmement est utile.", "désarmement")]
    [InlineData("L'O.N.U. est utile.", "ONU")]
    [InlineData("Le pays dés**arme**.", "désarme")]
    public async Task Word_IsFound(string source, string word)
    {
        using KnowledgeBase knowledge = await Open(("a.md", source));
        FoundAnswer found = Assert.IsType<FoundAnswer>(knowledge.Ask(word + " ?"));
        Assert.Empty(found.NotFound);
    }

    [Fact]
    public async Task DeepFile_StopsNothing()
    {
        using KnowledgeBase knowledge = await Open(("a.md", "Le désarmement."), ("b.md", new string('>', 500) + "x"));
        Assert.Single(knowledge.Documents);
    }

    [Fact]
    public async Task Quote_OfAMessageWithALineSeparator_IsOneLine()
    {
        using KnowledgeBase knowledge = await Open(("a.txt", "Titre\n\nLe désarmement est la priorité du pays et\u2028de la région tout entière, dit-il.\n"));
        FoundAnswer found = Assert.IsType<FoundAnswer>(knowledge.Ask("désarmement ?"));
        Assert.DoesNotContain('\u2028', found.Best.Paragraph.Text);
    }

    private async Task<KnowledgeBase> Open(params (string Name, string Source)[] files)
    {
        string documents = Directory.CreateDirectory(Path.Combine(_folder, "documents")).FullName;
        foreach ((string name, string source) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(documents, name), source);
        }

        return await KnowledgeBase.OpenAsync(new KnowledgeOptions { Path = documents, DataPath = Path.Combine(_folder, "data") }, NullLogger.Instance, null, default);
    }
}
