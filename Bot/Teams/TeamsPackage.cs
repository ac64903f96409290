using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignBot.BotFramework.Teams;

namespace CampaignBot.Bot.Teams;

/// <summary>The package of the campaign's Teams app: the files of this folder, filled in from the settings.</summary>
internal sealed class TeamsPackage
{
    private const string English = "en.json";
    private static readonly string[] Icons = ["color.png", "outline.png"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly (string Setting, string Path, string Value)[] _settings;
    private readonly string _site;
    private readonly string? _domain;

    private TeamsPackage(IConfiguration configuration)
    {
        TeamsOptions teams = configuration.GetSection("Teams").Get<TeamsOptions>() ?? new TeamsOptions();
        _site = configuration["Site:PublicUrl"] ?? string.Empty;
        string app = configuration["MicrosoftAppId"] ?? string.Empty;
        _settings =
        [
            ("MicrosoftAppId", "id", app),
            ("MicrosoftAppId", "bots[0].botId", app),
            ("Teams:Version", "version", teams.Version),
            ("Teams:Name", "name.short", teams.Name),
            ("Teams:FullName (ou Site:Name)", "name.full", string.IsNullOrWhiteSpace(teams.FullName) ? configuration["Site:Name"] ?? string.Empty : teams.FullName),
            ("Teams:DeveloperName", "developer.name", teams.DeveloperName),
            ("Teams:WebsiteUrl (ou Site:PublicUrl)", "developer.websiteUrl", teams.WebsiteUrl.Length > 0 ? teams.WebsiteUrl : _site),
            ("Teams:PrivacyUrl", "developer.privacyUrl", teams.PrivacyUrl),
            ("Teams:TermsOfUseUrl", "developer.termsOfUseUrl", teams.TermsOfUseUrl),
            ("Teams:AccentColor", "accentColor", teams.AccentColor),
        ];
        _domain = Uri.TryCreate(_site, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttps && IsPublic(url) ? url.IdnHost : null;
    }

    /// <summary>Makes the package.</summary>
    /// <returns>The zip, and what is wrong with it: one French sentence for each setting at fault.</returns>
    public static (byte[] Zip, IReadOnlyList<string> Faults) Create(IConfiguration configuration)
    {
        var package = new TeamsPackage(configuration);
        byte[] zip = AppPackage.Write(package.Files());
        return (zip, [.. AppPackage.Check(zip).Select(package.Sentence).Concat(package.LocalAddresses()).Distinct(StringComparer.Ordinal)]);
    }

    // The schema says nothing of hosts, but nobody who installs the app could open these.
    private IEnumerable<string> LocalAddresses() => _settings
        .Append((Setting: "Site:PublicUrl", Path: string.Empty, Value: _site))
        .Where(setting => Uri.TryCreate(setting.Value, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttps && !IsPublic(url))
        .DistinctBy(setting => setting.Value, StringComparer.Ordinal)
        .Select(setting => $"{setting.Setting} doit mener à un nom de domaine public, ni à localhost ni à une adresse IP.");

    private static bool IsPublic(Uri url) => url.HostNameType == UriHostNameType.Dns
        && url.Host.TrimEnd('.').Contains('.', StringComparison.Ordinal)
        && !url.Host.TrimEnd('.').EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private Dictionary<string, byte[]> Files()
    {
        var files = Icons.ToDictionary(icon => icon, Resource, StringComparer.Ordinal);
        files.Add(AppPackage.Manifest, Write(Manifest()));
        files.Add(English, Write(Translation()));
        return files;
    }

    private JsonObject Manifest()
    {
        JsonObject manifest = Template(AppPackage.Manifest);
        foreach ((_, string path, string value) in _settings)
        {
            string[] steps = path.Replace("[0]", string.Empty, StringComparison.Ordinal).Split('.');
            JsonObject parent = steps.Length == 1 ? manifest : (manifest[steps[0]] as JsonArray)?[0] as JsonObject ?? (JsonObject)manifest[steps[0]]!;
            Fill(parent, steps[^1], value);
        }

        manifest["validDomains"] = _domain is null ? [] : new JsonArray(_domain);
        return manifest;
    }

    // The titles of the commands are what is sent to the bot, which reads French: they are not translated.
    private JsonObject Translation()
    {
        JsonObject translation = Template(English);
        foreach ((_, string path, string value) in _settings.Where(setting => translation.ContainsKey(setting.Path)))
        {
            Fill(translation, path, value);
        }

        return translation;
    }

    private static void Fill(JsonObject parent, string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            parent.Remove(name);
        }
        else
        {
            parent[name] = value;
        }
    }

    private string Sentence(AppPackageFault fault)
    {
        string? setting = _settings.FirstOrDefault(setting => setting.Path == fault.Path).Setting;
        return (setting ?? $"{fault.File} {fault.Path}".TrimEnd()) + " " + fault.Rule + ".";
    }

    private static byte[] Write(JsonObject json) => [.. JsonSerializer.SerializeToUtf8Bytes(json, Readable), (byte)'\n'];

    private static JsonObject Template(string name) => (JsonObject)JsonNode.Parse(Resource(name))!;

    private static byte[] Resource(string name)
    {
        using Stream stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream("teams/" + name) ?? throw new FileNotFoundException(name);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
