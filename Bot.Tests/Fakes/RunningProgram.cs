using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignBot.Tests;

/// <summary>The program itself as a server: started with settings as its users start it, left running, told to stop by SIGTERM.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-program-").FullName;
    private readonly StringBuilder _log = new();
    private readonly Process _process;
    private readonly Task _reading;

    private RunningProgram(IEnumerable<(string Name, string Value)> settings)
    {
        (string, string)[] own =
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("Knowledge__Path", CampaignKnowledge.Folder),
            ("Knowledge__DataPath", _data),
        ];
        _process = ProgramRun.Start(null, [], folder: null, [.. own, .. settings]);
        _process.StandardInput.Close();
        _reading = Task.WhenAll(ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
    }

    /// <summary>Talks to the program.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>All it has written so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts the program and waits until its documents are read.</summary>
    /// <param name="settings">Settings, as variables of the environment.</param>
    public static async Task<RunningProgram> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var program = new RunningProgram(settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value ?? string.Empty)));
        try
        {
            await program.WaitForLogAsync("Prêt\u00A0:");
            program.Client.BaseAddress = new Uri(Address().Match(program.Log).Value);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until a text was written a number of times. Lines come in order: whatever was written before it is there too.</summary>
    public async Task WaitForLogAsync(string text, int times = 1)
    {
        for (long start = Stopwatch.GetTimestamp(); Log.Split(text).Length <= times;)
        {
            Assert.False(_reading.IsCompleted && Log.Split(text).Length <= times, "The program has ended:\n" + Log);
            Assert.True(Stopwatch.GetElapsedTime(start) < Hanging.After, $"« {text} » was not written:\n" + Log);
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Asks the program to stop, as a service manager does.</summary>
    public void Terminate()
    {
        using Process kill = Process.Start("sh", ["-c", $"kill -TERM {_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Hanging.After);
        await _reading;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _reading;
        _process.Dispose();
        Client.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task ReadAsync(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (_log)
            {
                _log.AppendLine(line);
            }
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
