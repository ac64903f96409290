using CampaignBot.Tests.Bot.Clients;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>What a test in a real browser needs, and where it is.</summary>
internal static class BrowserNeeds
{
    /// <summary>The accessibility checks.</summary>
    public static string Axe => Path.Combine(AppContext.BaseDirectory, "axe.min.js");

    /// <summary>Why such a test cannot run here; null when it can.</summary>
    public static string? Missing =>
        !File.Exists(PlaygroundTheoryAttribute.Chromium) ? "Chromium is not installed (.ci/run installs it)."
        : !File.Exists(Path.Combine(AppContext.BaseDirectory, "webchat", "webchat.js.br")) ? "The Web Chat client is missing: the build had no Node.js (.ci/run installs it)."
        : !File.Exists(Axe) ? "axe-core is not installed (.ci/run runs npm ci in Bot.Tests/Bot/Site/Browser)."
        : null;
}

/// <summary>A test in a real browser; skipped with its reason where something is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserNeeds.Missing;
}

/// <summary>A test in a real browser, with several sets of data; skipped with its reason where something is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserNeeds.Missing;
}
