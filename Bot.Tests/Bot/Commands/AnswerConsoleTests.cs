using CampaignBot.Bot;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Commands;
using CampaignBot.Bot.Conversation;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace CampaignBot.Tests.Bot.Commands;

public sealed class AnswerConsoleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-console-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Le signe :warning: annonce un danger pour la navigation.")]
    [InlineData("Le [bold]danger[/] guette [la navigation] :skull: chaque nuit.")]
    public async Task Print_Paragraph_IsWordForWord(string text)
    {
        Assert.Contains(text, await AskAsync("note.txt", "Note\n\n" + text + "\n", "danger navigation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_TwoCitations_ArePartedAndSayTheirSource()
    {
        string printed = await AskAsync(
            "note.md",
            "---\nsource: Archives de la ville\n---\n# Note\n\n## Sanctions\n\nLes sanctions doivent être justes.\n\n## Océans\n\nLes océans doivent rester propres.\n",
            "Quelle est la position sur les sanctions et sur les océans ?");
        Assert.Contains("#p1\n\nLes océans", printed, StringComparison.Ordinal);
        Assert.Equal(3, printed.Split("  Source\u00A0: Archives de la ville\n").Length);
    }

    private async Task<string> AskAsync(string file, string document, string question)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, file), document);
        using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
            new KnowledgeOptions { Path = _folder, DataPath = Path.Combine(_folder, "data") }, NullLogger.Instance, null, default);
        using var output = new StringWriter();
        new AnswerConsole(Plain(output), new SourceLinks(Options.Create(new SiteOptions()))).Print(new CampaignDialogue(knowledge).Reply(question, null).Reply);
        return output.ToString();
    }

    [Theory]
    [InlineData("danger navigation", true)]
    [InlineData("barguignage", false)]
    public async Task Explanation_HeadsParagraphsOnlyWhereThereAreSome(string question, bool isFound)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "note.txt"), "Note\n\nLe signe annonce un danger pour la navigation.\n");
        using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
            new KnowledgeOptions { Path = _folder, DataPath = Path.Combine(_folder, "data") }, NullLogger.Instance, null, default);
        using var output = new StringWriter();
        ExplanationConsole.Print(Plain(output), knowledge.Explain(question));
        Assert.Contains("Mots de la question", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(isFound, output.ToString().Contains("Paragraphes les plus proches", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explanation_NegativeNumbers_HaveAMinusSign()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "note.txt"), "Note\n\nLe signe annonce un danger pour la navigation.\n");
        using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
            new KnowledgeOptions { Path = _folder, DataPath = Path.Combine(_folder, "data") }, NullLogger.Instance, null, default);
        Explanation explanation = knowledge.Explain("danger");
        ExplainedPassage passage = explanation.Passages[0] with { Score = -1.5, Shares = [KeyValuePair.Create("longueur", -2.5), KeyValuePair.Create("titre", 1.0)] };
        using var output = new StringWriter();
        ExplanationConsole.Print(Plain(output), explanation with { Passages = [passage] });
        Assert.Contains("  −1,50  Note", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("longueur −2,50, titre +1,00", output.ToString(), StringComparison.Ordinal);
    }

    private static IAnsiConsole Plain(StringWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 1000;
        return console;
    }
}
