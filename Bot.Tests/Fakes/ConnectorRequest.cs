using System.Text.Json;

namespace CampaignBot.Tests;

/// <summary>What the bot asked of a connector.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path, as it stood on the wire.</param>
/// <param name="Authorization">The header; null for none.</param>
/// <param name="Activity">The body; null for none.</param>
/// <param name="At">When it came, on a clock that only runs forward.</param>
internal sealed record ConnectorRequest(string Method, string Path, string? Authorization, JsonElement Activity, TimeSpan At)
{
    /// <summary>Who asked, by its own word; null when it did not say.</summary>
    public string? UserAgent { get; init; }

    /// <summary>What it takes for an answer; null when it did not say.</summary>
    public string? Accept { get; init; }
}
