using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CampaignBot.Tests.Bot.Ci;

/// <summary>The script of the checks, with stand-ins for the tools it calls.</summary>
public sealed class CiRunTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("campaignbot-ci-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [BashTheory]
    [InlineData(0, "5 passed, 0 failed", "exit 0")]
    [InlineData(1, "5 passed, 1 failed", "exit 1")]
    [InlineData(1, "5 passed, 1 failed", "exit 134")]
    public async Task Run_TestHostThatEndedEarly_Fails(int exit, string summary, string end)
    {
        (int code, string output) = await RunAsync($$"""
            if [ "$1" = test ]; then mkdir -p TestResults; echo '<Counters total="5" executed="5" passed="5" failed="0" />' > TestResults/results.trx; {{end}}; fi
            """);
        Assert.Equal(exit, code);
        Assert.Contains(summary, output, StringComparison.Ordinal);
    }

    [BashFact]
    public async Task Run_FailedStep_IsNamed()
    {
        (_, string output) = await RunAsync("""if [ "$1" = format ]; then exit 1; fi""");
        Assert.Contains("!! format failed", output, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Output)> RunAsync(string dotnet, [CallerFilePath] string caller = "")
    {
        Directory.CreateDirectory(Path.Combine(_root, ".ci"));
        Directory.CreateDirectory(Path.Combine(_root, "playground", "node_modules", "@microsoft", "m365agentsplayground"));
        File.Copy(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", ".ci", "run")), Path.Combine(_root, ".ci", "run"));
        string tools = Directory.CreateDirectory(Path.Combine(_root, "tools")).FullName;
        foreach ((string tool, string script) in new[] { ("dotnet", dotnet), ("chromium", "exit 0") })
        {
            string path = Path.Combine(tools, tool);
            await File.WriteAllTextAsync(path, "#!/usr/bin/env bash\n" + script + "\nexit 0\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        var start = new ProcessStartInfo("bash", [Path.Combine(_root, ".ci", "run")]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PATH"] = tools + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["AGENTS_PLAYGROUND"] = Path.Combine(_root, "playground");
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
