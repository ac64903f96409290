using System.Text.Json;
using CampaignBot.Bot.Commands;
using Spectre.Console;

namespace CampaignBot.Tests.Bot.Commands;

public sealed class CheckCommandTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_Misses_ShowWhatWasExpectedAndWhatCame()
    {
        Write("questions:\n  - question: sanctions\n    expect: « fromage »\n  - question: sanctions\n    refuse: true\n  - question: recette du fromage\n    expect: lait\n");
        (int exit, string output) = Run(json: false);
        Assert.Equal(1, exit);
        Assert.Contains("a.questions.yaml:2 sanctions", output, StringComparison.Ordinal);
        Assert.Contains("attendu\u00A0: « fromage »", output, StringComparison.Ordinal);
        Assert.Contains("attendu\u00A0: (un refus)", output, StringComparison.Ordinal);
        Assert.Contains("obtenu\u00A0: (un refus)", output, StringComparison.Ordinal);
        Assert.Contains("3 questions, 3 à revoir.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_OfAQuestionFileWithAnotherEnding_SaysWhichItMustHave()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.md"), "# Ville\n\nLa ville construit.\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.questions.yml"), "questions: []\n");
        ProgramRun run = await ProgramRun.OfAsync(["index", "--knowledge-base", _folder]);
        Assert.Contains("a.questions.yml\u00A0: un fichier de questions doit finir par .questions.yaml.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FilesThatCannotBeRead_AreNoQuestions()
    {
        Write("questions:\n  - question: sanctions\n    expect: sanctions\n  - question: sanctions\n    refuse: true\n");
        File.WriteAllText(Path.Combine(_folder, "b.questions.yaml"), "questions: [\n");
        File.WriteAllText(Path.Combine(_folder, "c.questions.yaml"), "rien\n");
        (int exit, string output) = Run(json: false);
        Assert.Equal(1, exit);
        Assert.EndsWith("2 questions, 1 à revoir. Fichiers de questions illisibles\u00A0: 2.", output.TrimEnd(), StringComparison.Ordinal);
        JsonElement report = JsonDocument.Parse(Run(json: true).Output).RootElement;
        Assert.Equal(
            (2, 1, 2),
            (report.GetProperty("questions").GetInt32(), report.GetProperty("misses").GetArrayLength(), report.GetProperty("faults").GetArrayLength()));
    }

    [Fact]
    public void Run_Ranking_IsToldApartFromTheAnswers()
    {
        Write("questions:\n  - question: Combien de sanctions en Syrie ?\n    expect: « Conseil de sécurité »\n  - question: sanctions\n    expect: outils de prévention\n  - question: zzz\n    expect: lait\n"
            + "  - question: sanctions\n    refuse: true\n  - question: recette du fromage\n    refuse: true\n");
        Assert.Contains("premier du classement pour 1 question sur 3, parmi les trois premiers pour 1\u202F; 1 refus sur 2.", Run(json: false).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        JsonElement ranking = JsonDocument.Parse(Run(json: true).Output).RootElement.GetProperty("ranking");
        Assert.Equal("""{"answerable":3,"first":1,"inThree":1,"toRefuse":2,"refused":1}""", ranking.GetRawText());
    }

    [Fact]
    public void Run_OneQuestion_IsSingular()
    {
        Write("questions:\n  - question: sanctions\n    expect: sanctions\n");
        (int exit, string output) = Run(json: false);
        Assert.Equal(0, exit);
        Assert.Contains("1 question, 0 à revoir.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("questions:\n  - question: sanctions\n    expect: \"\"\n", "est vide")]
    [InlineData("questions:\n  - question: sanctions\n    expect: \"  \"\n", "est vide")]
    [InlineData("questions:\n  - question: sanctions\n", "l’un des deux")]
    [InlineData("question: x\n", "une liste")]
    [InlineData("questions: [\n", "YAML illisible")]
    public void Run_FaultyFile_IsRefusedInOneSentenceWithoutLineZero(string yaml, string part)
    {
        Write(yaml);
        (int exit, string output) = Run(json: false);
        Assert.Equal(1, exit);
        Assert.Contains("a.questions.yaml\u00A0: ", output, StringComparison.Ordinal);
        Assert.Contains(part, output, StringComparison.Ordinal);
        Assert.DoesNotContain(":0", output, StringComparison.Ordinal);

        // Nothing was asked: there is neither a table nor a ranking to show.
        Assert.StartsWith("a.questions.yaml", output, StringComparison.Ordinal);
        Assert.DoesNotContain("sur 0", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    public void Run_FileNestedWithoutEnd_IsRefusedAndTheStackHolds(string nest)
    {
        Write(string.Concat(Enumerable.Repeat(nest, 200_000)));
        (int exit, string output) = Run(json: false);
        Assert.Equal(1, exit);
        Assert.Contains("trop de niveaux", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_HugeFile_IsRefused()
    {
        Write("questions:\n" + string.Concat(Enumerable.Repeat("# rien\n", 200_000)));
        Assert.Contains("1\u00A0Mio", Run(json: false).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoQuestionFile_IsOneSentence()
    {
        (int exit, string output) = Run(json: false);
        Assert.Equal(1, exit);
        Assert.Equal($"Aucun fichier NOM.questions.yaml dans {_folder}.", output.Trim());
    }

    [Fact]
    public void Run_Json_KeepsAccents()
    {
        Write("questions:\n  - question: Où est l’été ?\n    expect: août\n");
        Assert.Contains("Où est l’été ?", Run(json: true).Output, StringComparison.Ordinal);
    }

    private void Write(string yaml) => File.WriteAllText(Path.Combine(_folder, "a.questions.yaml"), yaml);

    private (int Exit, string Output) Run(bool json)
    {
        using var output = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 1000;
        return (CheckCommand.Run(campaign.Knowledge, _folder, console, json), output.ToString());
    }
}
