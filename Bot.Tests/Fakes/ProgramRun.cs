using System.Diagnostics;
using System.Text;
using CampaignBot.Bot.Commands;

namespace CampaignBot.Tests;

/// <summary>One run of the program itself, as a person or another program would run it.</summary>
/// <param name="Exit">Exit code; null when it still ran after a while and was ended.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record ProgramRun(int? Exit, string Output, string Errors)
{
    public static async Task<ProgramRun> OfAsync(
        string[] arguments, byte[]? input = null, string? folder = null, (string Name, string Value)[]? environment = null, Func<string, bool>? stopAt = null, string? program = null)
    {
        using Process process = Start(program, arguments, folder, environment ?? []);
        var output = new StringBuilder();
        using var seen = new CancellationTokenSource(Hanging.After);
        Task reading = ReadAsync(process.StandardOutput, output, stopAt, seen);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input ?? []);
        process.StandardInput.Close();
        int? exit = null;
        try
        {
            await process.WaitForExitAsync(seen.Token);
            exit = process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        await reading;
        return new ProgramRun(exit, output.ToString(), await errors);
    }

    /// <summary>Starts the program; its three streams are the caller's.</summary>
    public static Process Start(string? program, string[] arguments, string? folder, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? string.Empty,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(program ?? typeof(AnswerJson).Assembly.Location);
        Array.ForEach(arguments, start.ArgumentList.Add);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task ReadAsync(StreamReader from, StringBuilder output, Func<string, bool>? stopAt, CancellationTokenSource seen)
    {
        var buffer = new char[4096];
        int read;
        while ((read = await from.ReadAsync(buffer)) > 0)
        {
            output.Append(buffer, 0, read);
            if (stopAt?.Invoke(output.ToString()) == true)
            {
                await seen.CancelAsync();
            }
        }
    }
}
