using Microsoft.Extensions.Configuration;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>A setting that is a list: in an environment variable, one is easier written on one line.</summary>
public static class ListSetting
{
    /// <summary>Reads a list, or one value with commas.</summary>
    /// <param name="section">The section it stands in.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The values without the white space around them; those of a list may be empty.</returns>
    public static IList<string> Read(IConfiguration section, string name)
    {
        ArgumentNullException.ThrowIfNull(section);
        return
        [
            .. (section[name] ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            .. section.GetSection(name).GetChildren().Select(item => item.Value?.Trim() ?? string.Empty),
        ];
    }
}
