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

    /// <summary>Sends a file in the smallest form that the browser takes, or tells it that the one it has is still good.</summary>
    public static IResult Send(SiteAsset asset, HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        (string? encoding, byte[] content) = Choose(asset, context.Request.Headers.AcceptEncoding);
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        // As a stream, which is sent as it is taken: who reads nothing makes the server hold nothing. The tag names the form as well:
        // caches must not take one for the other.
        return Results.Stream(new MemoryStream(content, writable: false), asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}{(encoding is null ? string.Empty : "-" + encoding)}\""));
    }

    private static (string? Encoding, byte[] Content) Choose(SiteAsset asset, StringValues accepted) =>
        asset.Brotli.Length < asset.Content.Length && Takes(accepted, "br") ? ("br", asset.Brotli)
        : asset.Gzip.Length < asset.Content.Length && Takes(accepted, "gzip") ? ("gzip", asset.Gzip)
        : (null, asset.Content);

    private static bool Takes(StringValues accepted, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out IList<StringWithQualityHeaderValue>? encodings)
        && encodings.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);

    private static SiteAsset Ours(string name, string contentType)
    {
        using Stream stream = typeof(SiteAssets).Assembly.GetManifestResourceStream("wwwroot/" + name)
            ?? throw new InvalidOperationException($"The program holds no {name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Named(
            name,
            contentType,
            content.ToArray(),
            Compress(content, target => new BrotliStream(target, CompressionLevel.SmallestSize)),
            Compress(content, target => new GZipStream(target, CompressionLevel.SmallestSize)));
    }

    private static byte[] Compress(MemoryStream content, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = compressor(compressed))
        {
            stream.Write(content.GetBuffer(), 0, (int)content.Length);
        }

        return compressed.ToArray();
    }

    private static SiteAsset? FindClient(string folder)
    {
        string file = Path.Combine(folder, "webchat.js");
        return Array.TrueForAll(["", ".br", ".gz"], form => File.Exists(file + form))
            ? Named("webchat.js", "text/javascript; charset=utf-8", File.ReadAllBytes(file), File.ReadAllBytes(file + ".br"), File.ReadAllBytes(file + ".gz"))
            : null;
    }

    private static SiteAsset Named(string name, string contentType, byte[] content, byte[] brotli, byte[] gzip)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        string hashed = Path.GetFileNameWithoutExtension(name) + "." + hash + Path.GetExtension(name);
        return new SiteAsset(hashed, hash, contentType, content, brotli, gzip);
    }
}
