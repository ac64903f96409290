namespace CampaignBot.Tests;

/// <summary>
/// Tests wait for what happens, not for a time. This is how long they do so before they take it for something that never will: far beyond what the slowest
/// machine needs, and less than the five minutes after which <c>.ci/run</c> ends a test without a word of why.
/// </summary>
internal static class Hanging
{
    public static readonly TimeSpan After = TimeSpan.FromMinutes(3);
}
