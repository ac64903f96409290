using System.Security.Cryptography;

namespace CampaignBot.Bot.Site;

/// <summary>A file that pages load.</summary>
/// <param name="Name">Its name, with a hash of its content, so that browsers keep it for good.</param>
/// <param name="Hash">That hash.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Content">Its content.</param>
/// <param name="Brotli">The same, compressed with brotli.</param>
/// <param name="Gzip">The same, compressed with gzip: browsers offer brotli over https only.</param>
internal sealed record SiteAsset(string Name, string Hash, string ContentType, byte[] Content, byte[] Brotli, byte[] Gzip)
{
    /// <summary>Its address on the site.</summary>
    public string Path => "/assets/" + Name;

    /// <summary>What a browser checks it by.</summary>
    public string Integrity { get; } = "sha384-" + Convert.ToBase64String(SHA384.HashData(Content));
}
