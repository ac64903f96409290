using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Teams;
using CampaignBot.BotFramework.Teams;
using Microsoft.Extensions.Configuration;

namespace CampaignBot.Tests.Bot.Teams;

/// <summary>The package of the campaign's own Teams app.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private static readonly Dictionary<string, string?> Settings = new(StringComparer.Ordinal)
    {
        ["MicrosoftAppId"] = "11111111-2222-3333-4444-555555555555",
        ["Site:PublicUrl"] = "https://campagne.example/fr/",
        ["Teams:Name"] = "Candidature 2017-2018",
        ["Teams:FullName"] = "Candidature au Conseil de sécurité 2017-2018",
        ["Teams:Version"] = "1.2.0",
        ["Teams:DeveloperName"] = "Comité de campagne",
        ["Teams:PrivacyUrl"] = "https://campagne.example/confidentialite",
        ["Teams:TermsOfUseUrl"] = "https://campagne.example/conditions",
    };

    private readonly string _scratch = Directory.CreateTempSubdirectory("campaignbot-teams-").FullName;

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    [Theory]
    [InlineData(AppPackage.Manifest, "teams/manifest.json")]
    [InlineData("en.json", "teams/en.json")]
    public void Create_FromTheSettings_IsTheApprovedManifest(string file, string approved)
    {
        (byte[] zip, IReadOnlyList<string> faults) = Create();
        Assert.Empty(faults);
        Approved.Equal(approved, Encoding.UTF8.GetString(Files(zip)[file]));
    }

    [Fact]
    public void Create_Again_IsTheSamePackage() => Assert.Equal(Create().Zip, Create().Zip);

    [Fact]
    public void Create_ManifestAndTranslation_FollowFrenchTypography()
    {
        string manifest = Encoding.UTF8.GetString(Files(Create().Zip)[AppPackage.Manifest]);
        foreach (Match text in Regex.Matches(manifest, "(?<=: \")[^\"]* [^\"]*(?=\")"))
        {
            Assert.DoesNotMatch("[^\u202F][;!?]|[^\u00A0]:|'", JsonSerializer.Deserialize<string>($"\"{text.Value}\"")!);
        }
    }

    [Fact]
    public void Create_Commands_AreWhatTheBotUnderstands()
    {
        using JsonDocument manifest = JsonDocument.Parse(Files(Create().Zip)[AppPackage.Manifest]);
        string[] titles =
        [
            .. manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray()
                .Select(command => command.GetProperty("title").GetString()!),
        ];
        Assert.Equal([SmallTalk.Subjects, SmallTalk.Documents, SmallTalk.Reset, SmallTalk.Help], titles.Select(SmallTalkRecognizer.Recognize));
    }

    [Fact]
    public void Create_OutlineIcon_IsWhiteOnTransparent()
    {
        byte[] pixels = Pixels(Files(Create().Zip)["outline.png"]);
        Assert.Equal(32 * 32 * 4, pixels.Length);
        (int Alpha, int Lightest)[] points = [.. pixels.Chunk(4).Select(point => ((int)point[3], point.Take(3).Min(colour => (int)colour)))];
        Assert.Contains(points, point => point.Alpha == 255);
        Assert.Contains(points, point => point.Alpha == 0);
        Assert.All(points.Where(point => point.Alpha > 0), point => Assert.True(point.Lightest >= 250, $"{point}"));
    }

    [Fact]
    public void Create_ManyFaults_NamesEachSettingOnce()
    {
        IReadOnlyList<string> faults = TeamsPackage.Create(new ConfigurationBuilder().AddInMemoryCollection(
            [new("MicrosoftAppId", "12"), new("Teams:Name", new string('n', 31)), new("Teams:PrivacyUrl", "http://e.fr"), new("Teams:AccentColor", "bleu")]).Build()).Faults;
        Assert.Equal(
            [
                "MicrosoftAppId doit être un identifiant comme 00000000-0000-0000-0000-000000000000.",
                "Teams:DeveloperName manque.",
                "Teams:WebsiteUrl (ou Site:PublicUrl) manque.",
                "Teams:TermsOfUseUrl manque.",
                "Teams:PrivacyUrl doit être une adresse https complète.",
                "Teams:FullName (ou Site:Name) manque.",
                "Teams:Name doit avoir au plus 30 caractères (31 aujourd’hui).",
                "Teams:AccentColor doit être une couleur comme #1f4e8c.",
            ],
            faults);
    }

    [Theory]
    [InlineData("", "Candidature au Conseil de sécurité", null)]
    [InlineData(" ", "Candidature au Conseil de sécurité", null)]
    [InlineData("", "", "manque")]
    [InlineData("", "candidature 2017-2018", "doit différer du nom court")]
    [InlineData("Candidature 2017-2018", "Autre", "doit différer du nom court")]
    public void Create_NameInFull_IsThatOfTheSiteWhereNoneIsSet(string full, string site, string? fault)
    {
        (byte[] zip, IReadOnlyList<string> faults) = Create(("Teams:FullName", full), ("Site:Name", site));
        Assert.Equal(fault is null ? [] : [$"Teams:FullName (ou Site:Name) {fault}."], faults);
        using JsonDocument manifest = JsonDocument.Parse(Files(zip)[AppPackage.Manifest]);
        Assert.True(fault is not null || manifest.RootElement.GetProperty("name").GetProperty("full").GetString() == site);
    }

    [Fact]
    public async Task Program_WithWhatThePageSetsAndWhatIsDelivered_WritesThePackage()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "teams.md"));
        (string, string)[] set =
        [
            .. Regex.Matches(page, "(?m)^export (\\w+)=(?:\"([^\"]*)\"|(\\S+))").Select(line => (line.Groups[1].Value, line.Groups[2].Value + line.Groups[3].Value)),
        ];
        Assert.Contains(set, setting => setting.Item1 == "Teams__Name");
        ProgramRun run = await ProgramRun.OfAsync(["teams-package", "--out", "app.zip"], folder: _scratch, environment: set);
        Assert.Equal((0, string.Empty), (run.Exit, run.Errors));
        Assert.Empty(AppPackage.Check(await File.ReadAllBytesAsync(Path.Combine(_scratch, "app.zip"))));
    }

    [Fact]
    public async Task Program_WithSettings_WritesThePackage()
    {
        (string, string)[] environment = [.. Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!))];
        ProgramRun run = await ProgramRun.OfAsync(["teams-package", "--out", "app.zip"], folder: _scratch, environment: environment);
        Assert.Equal((0, "Paquet écrit\u00A0: app.zip\n", string.Empty), (run.Exit, run.Output, run.Errors));
        Assert.Equal(Create().Zip, await File.ReadAllBytesAsync(Path.Combine(_scratch, "app.zip")));
    }

    [Fact]
    public async Task Program_WithoutSettings_NamesThemAllAndWritesNothing()
    {
        ProgramRun run = await ProgramRun.OfAsync(["teams-package"], folder: _scratch, environment: [("Site__PublicUrl", "a b")]);
        Assert.Equal(1, run.Exit);
        Assert.Empty(run.Output);
        string line = Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            (string[])["MicrosoftAppId manque", "Site:PublicUrl doit", "Teams:DeveloperName manque", "Teams:PrivacyUrl manque", "Teams:TermsOfUseUrl manque"],
            part => Assert.Contains(part, line, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(_scratch));
    }

    [Theory]
    [InlineData("https://localhost", "Teams:WebsiteUrl (ou Site:PublicUrl)")]
    [InlineData("https://127.0.0.1:8443/x", "Teams:WebsiteUrl (ou Site:PublicUrl)")]
    [InlineData("https://[::1]", "Teams:WebsiteUrl (ou Site:PublicUrl)")]
    [InlineData("https://serveur", "Teams:WebsiteUrl (ou Site:PublicUrl)")]
    [InlineData("https://campagne.localhost", "Site:PublicUrl", "https://campagne.example")]
    public void Create_SiteThatOthersCannotOpen_IsRefusedOnce(string site, string setting, string website = "") => Assert.Equal(
        $"{setting} doit mener à un nom de domaine public, ni à localhost ni à une adresse IP.",
        Assert.Single(Create(("Site:PublicUrl", site), ("Teams:WebsiteUrl", website)).Faults));

    private static (byte[] Zip, IReadOnlyList<string> Faults) Create(params (string Name, string Value)[] changes) => TeamsPackage.Create(
        new ConfigurationBuilder().AddInMemoryCollection(Settings).AddInMemoryCollection(changes.Select(change => KeyValuePair.Create(change.Name, (string?)change.Value))).Build());

    private static Dictionary<string, byte[]> Files(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    // Enough of PNG to see the points of an image with 8 bits a channel and an alpha channel.
    private static byte[] Pixels(byte[] png)
    {
        using var packed = new MemoryStream();
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
            {
                packed.Write(png, at + 8, length);
            }

            at += 12 + length;
        }

        packed.Position = 0;
        using var rows = new MemoryStream();
        new ZLibStream(packed, CompressionMode.Decompress).CopyTo(rows);
        return Unfilter(rows.ToArray(), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)) * 4);
    }

    private static byte[] Unfilter(byte[] rows, int width)
    {
        var pixels = new byte[rows.Length / (width + 1) * width];
        for (int i = 0; i < pixels.Length; i++)
        {
            int row = i / width;
            int left = i % width >= 4 ? pixels[i - 4] : 0;
            int up = row > 0 ? pixels[i - width] : 0;
            int corner = row > 0 && i % width >= 4 ? pixels[i - width - 4] : 0;
            int guess = rows[row * (width + 1)] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
            pixels[i] = (byte)(rows[row * (width + 1) + 1 + i % width] + guess);
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner) =>
        ((int[])[left, up, corner]).MinBy(near => Math.Abs(left + up - corner - near));
}
