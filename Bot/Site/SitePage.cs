namespace CampaignBot.Bot.Site;

/// <summary>A page, before the frame that all pages share is put around it.</summary>
internal sealed record SitePage
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, for those who share it.</summary>
    public required string Description { get; init; }

    /// <summary>Its address within the site, the one that stands for all others of it; null for what only says that there is no such page.</summary>
    public required string? Path { get; init; }

    /// <summary>Its content.</summary>
    public required Markup Body { get; init; }

    /// <summary>The script it needs; null for none.</summary>
    public SiteAsset? Script { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether other sites may show it in a frame, and so without the site's own header.</summary>
    public bool IsFramed { get; init; }

    /// <summary>Status of the response.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;
}
