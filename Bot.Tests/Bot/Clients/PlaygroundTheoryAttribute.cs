namespace CampaignBot.Tests.Bot.Clients;

/// <summary>A test that needs Chromium and the Agents Playground; skipped with its reason where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaygroundTheoryAttribute : TheoryAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public PlaygroundTheoryAttribute()
    {
        if (!File.Exists(Chromium))
        {
            Skip = "Chromium is not installed (.ci/run installs it).";
        }
        else if (Cli is null)
        {
            Skip = "The Agents Playground is not installed: AGENTS_PLAYGROUND names no folder that holds it (.ci/run installs it).";
        }
    }

    public static string? Cli
    {
        get
        {
            string folder = Environment.GetEnvironmentVariable("AGENTS_PLAYGROUND") ?? string.Empty;
            string cli = Path.Combine(folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
            return folder.Length > 0 && File.Exists(cli) ? cli : null;
        }
    }
}
