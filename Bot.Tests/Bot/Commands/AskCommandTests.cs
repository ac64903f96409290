using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CampaignBot.Bot.Commands;

namespace CampaignBot.Tests.Bot.Commands;

/// <summary>The program itself, as another program would call it.</summary>
public sealed class AskCommandTests
{
    [Fact]
    public async Task AskJson_EveryLine_GivesOneObjectInOrderAndNothingElse()
    {
        byte[] input = [.. "sanctions\n\n"u8, .. Encoding.UTF8.GetBytes(new string('a', 10_000)), .. "\r\nmerci\n"u8, 0xFF, 0xFE, .. " ?\nQuel est le PIB ?"u8];
        (int exit, string output, _) = await RunAsync(["ask", "--json", "-", "--knowledge-base", CampaignKnowledge.Folder], input);
        Assert.Equal(0, exit);
        JsonElement[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
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
            ["document", "title", "date", "headings", "paragraph", "start", "end", "text", "quote", "quoteStart", "quoteEnd", "url", "score"],
            lines[0].GetProperty("answers")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(3, lines[0].GetProperty("answers").GetArrayLength());
    }

    [Theory]
    [InlineData("ask", "x", "--knowledge-base", "/nowhere")]
    [InlineData("ask")]
    [InlineData("index", "--nope")]
    [InlineData("ask", "x", "--data", "/dev/null/x")]
    public async Task Command_ThatCannotRun_FailsWithOneSentenceAndNoTrace(params string[] arguments)
    {
        (int exit, _, string errors) = await RunAsync(arguments, []);
        Assert.NotEqual(0, exit);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string[] arguments, byte[] input)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(AnswerJson).Assembly.Location);
        Array.ForEach(arguments, start.ArgumentList.Add);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
