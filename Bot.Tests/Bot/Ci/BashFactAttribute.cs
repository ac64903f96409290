namespace CampaignBot.Tests.Bot.Ci;

/// <summary>A test that needs bash and Python; skipped with its reason where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BashFactAttribute : FactAttribute
{
    public const string Reason = "bash or python3 is not installed.";

    public BashFactAttribute() => Skip = IsMissing ? Reason : null;

    public static bool IsMissing => OperatingSystem.IsWindows() || !Has("bash") || !Has("python3");

    private static bool Has(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Any(folder => File.Exists(Path.Combine(folder, tool)));
}
