using System.Text;
using System.Text.Json;

namespace CampaignBot.Tests.Bot.Commands;

/// <summary>The program itself, as another program would call it.</summary>
public sealed class AskCommandTests
{
    [Fact]
    public async Task AskJson_EveryLine_GivesOneObjectInOrderAndNothingElse()
    {
        byte[] input = [.. "sanctions\n\n"u8, .. Encoding.UTF8.GetBytes(new string('a', 10_000)), .. "\r\nmerci\n"u8, 0xFF, 0xFE, .. " ?\nQuel est le PIB ?"u8];
        ProgramRun run = await ProgramRun.OfAsync(["ask", "--json", "-", "--knowledge-base", CampaignKnowledge.Folder], input);
        Assert.Equal(0, run.Exit);
        JsonElement[] lines = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(
            ["answered", "refused", "refused", "smalltalk", "refused", "refused"],
            lines.Select(line => line.GetProperty("status").GetString()));
        Assert.Equal(
            [null, "empty", "too-long", null, "empty", "nothing-near"],
            lines.Select(line => line.GetProperty("reason").GetString()));
        Assert.Equal(
            ["question", "status", "reason", "answers", "notFound", "message", "nearest", "carriedSubject", "elapsedMs"],
            lines[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["document", "title", "date", "headings", "paragraph", "start", "end", "text", "quote", "quoteStart", "quoteEnd", "url", "score", "quoted"],
            lines[0].GetProperty("answers")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal([true, false, false], lines[0].GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("quoted").GetBoolean()));
    }

    [Fact]
    public async Task Ask_QuestionThatBeginsWithAtOrDashes_IsAQuestion()
    {
        ProgramRun run = await ProgramRun.OfAsync(["ask", "--json", "--knowledge-base", CampaignKnowledge.Folder, "--", "--@ONU, quelle est la position sur les sanctions ?"]);
        Assert.Equal(0, run.Exit);
        Assert.Equal("--@ONU, quelle est la position sur les sanctions ?", JsonDocument.Parse(run.Output).RootElement.GetProperty("question").GetString());
    }

    [Fact]
    public async Task Ask_FromInput_RepeatsEachQuestionAboveItsAnswer()
    {
        ProgramRun run = await ProgramRun.OfAsync(["ask", "-", "--knowledge-base", CampaignKnowledge.Folder], "merci\nbonjour\n"u8.ToArray());
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("> merci\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\n> bonjour\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Ask_NoQuestion_SaysSoAndFails(string question)
    {
        ProgramRun run = await ProgramRun.OfAsync(["ask", "--json", question, "--knowledge-base", CampaignKnowledge.Folder]);
        Assert.Equal(1, run.Exit);
        Assert.Equal("empty", JsonDocument.Parse(run.Output).RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Index_FileThatCannotBeRead_IsToldOnceInTheReport()
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-tests-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "texte.txt"), "Les abeilles sont protégées.");
            await File.WriteAllTextAsync(Path.Combine(folder, "vide.txt"), string.Empty);
            ProgramRun run = await ProgramRun.OfAsync(["index", "--knowledge-base", folder]);
            Assert.Equal(0, run.Exit);
            Assert.Contains("vide.txt\u00A0: le fichier est vide.", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("vide.txt", run.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("ask", "x", "--knowledge-base", "/nowhere")]
    [InlineData("ask")]
    [InlineData("index", "--nope")]
    [InlineData("ask", "x", "--data", "/dev/null/x")]
    public async Task Command_ThatCannotRun_FailsWithOneSentenceAndNoTrace(params string[] arguments)
    {
        ProgramRun run = await ProgramRun.OfAsync(arguments);
        Assert.Equal(1, run.Exit);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }
}
