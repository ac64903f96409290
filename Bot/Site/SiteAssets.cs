using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CampaignBot.Bot.Site;

/// <summary>
/// The files that pages load: ours, held in the program, and the Web Chat client, which stands beside it when the build had
/// Node (see <c>client/</c>).
/// </summary>
internal sealed class SiteAssets
{
    private readonly Dictionary<string, SiteAsset> _byName;

    /// <summary>Reads the files.</summary>
    /// <param name="clientFolder">Where the Web Chat client is, or isn't.</param>
    public SiteAssets(string clientFolder)
    {
        StyleSheet = Ours("site.css", "text/css; charset=utf-8");
        Chat = Ours("chat.js", "text/javascript; charset=utf-8");
        Document = Ours("document.js", "text/javascript; charset=utf-8");
        Icon = Ours("favicon.svg", "image/svg+xml");
        Card = Ours("card.png", "image/png");
        Widget = Ours("widget.js", "text/javascript; charset=utf-8");
        Client = FindClient(clientFolder);
        _byName = new[] { StyleSheet, Chat, Document, Icon, Card, Client }
            .OfType<SiteAsset>().ToDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    /// <summary>The style of every page.</summary>
    public SiteAsset StyleSheet { get; }

    /// <summary>What opens the chat.</summary>
    public SiteAsset Chat { get; }

    /// <summary>What copies citations.</summary>
    public SiteAsset Document { get; }

    /// <summary>The site's icon.</summary>
    public SiteAsset Icon { get; }

    /// <summary>The picture shown where the site is shared.</summary>
    public SiteAsset Card { get; }

    /// <summary>What other sites load, by a name that stays.</summary>
    public SiteAsset Widget { get; }

    /// <summary>The Web Chat client; null when the build had no Node.</summary>
    public SiteAsset? Client { get; }

    /// <summary>Sends the file of a name.</summary>
    public IResult Send(string name, HttpContext context)
    {
        if (!_byName.TryGetValue(name, out SiteAsset? asset))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Send(asset, context);
    }

    /// <summary>Sends a file, compressed where the browser takes it.</summary>
    public static IResult Send(SiteAsset asset, HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        bool isCompressed = asset.Brotli.Length < asset.Content.Length && TakesBrotli(context.Request.Headers.AcceptEncoding);
        if (isCompressed)
        {
            context.Response.Headers.ContentEncoding = "br";
        }

        return Results.Bytes(isCompressed ? asset.Brotli : asset.Content, asset.ContentType);
    }

    private static bool TakesBrotli(StringValues accepted) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out IList<StringWithQualityHeaderValue>? encodings)
        && encodings.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);

    private static SiteAsset Ours(string name, string contentType)
    {
        using Stream stream = typeof(SiteAssets).Assembly.GetManifestResourceStream("wwwroot/" + name)
            ?? throw new InvalidOperationException($"The program holds no {name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(content.GetBuffer(), 0, (int)content.Length);
        }

        return Named(name, contentType, content.ToArray(), compressed.ToArray());
    }

    private static SiteAsset? FindClient(string folder)
    {
        string file = Path.Combine(folder, "webchat.js");
        return File.Exists(file) && File.Exists(file + ".br")
            ? Named("webchat.js", "text/javascript; charset=utf-8", File.ReadAllBytes(file), File.ReadAllBytes(file + ".br"))
            : null;
    }

    private static SiteAsset Named(string name, string contentType, byte[] content, byte[] brotli)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        string hashed = Path.GetFileNameWithoutExtension(name) + "." + hash + Path.GetExtension(name);
        return new SiteAsset(hashed, contentType, content, brotli);
    }
}
