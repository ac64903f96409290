using System.Security.Cryptography;

namespace CampaignBot.Bot.Site;

/// <summary>A file that pages load.</summary>
/// <param name="Name">Its name, with a hash of its content, so that browsers keep it for good.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Content">Its content.</param>
/// <param name="Brotli">The same, compressed.</param>
internal sealed record SiteAsset(string Name, string ContentType, byte[] Content, byte[] Brotli)
{
    /// <summary>Its address on the site.</summary>
    public string Path => "/assets/" + Name;

    /// <summary>What a browser checks it by.</summary>
    public string Integrity { get; } = "sha384-" + Convert.ToBase64String(SHA384.HashData(Content));
}
