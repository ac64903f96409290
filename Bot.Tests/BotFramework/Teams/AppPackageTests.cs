using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CampaignBot.BotFramework.Teams;

namespace CampaignBot.Tests.BotFramework.Teams;

/// <summary>What Teams would refuse is found before Teams sees it.</summary>
public sealed class AppPackageTests
{
    private const string Manifest = """
        {
          "manifestVersion": "1.25", "version": "1.0.0", "id": "11111111-2222-3333-4444-555555555555",
          "localizationInfo": { "defaultLanguageTag": "fr", "additionalLanguages": [{ "languageTag": "en", "file": "en.json" }] },
          "developer": { "name": "Éditeur", "websiteUrl": "https://e.fr", "privacyUrl": "https://e.fr/p", "termsOfUseUrl": "https://e.fr/t" },
          "name": { "short": "Nom", "full": "Nom complet" }, "description": { "short": "Court", "full": "Long" },
          "icons": { "color": "color.png", "outline": "outline.png" }, "accentColor": "#1f4e8c",
          "bots": [{ "botId": "11111111-2222-3333-4444-555555555555", "scopes": ["personal"],
            "commandLists": [{ "scopes": ["personal"], "commands": [{ "title": "Aide", "description": "L'aide" }] }] }],
          "validDomains": ["e.fr"]
        }
        """;

    private const string English = """{ "name.short": "Name", "description.short": "Short", "description.full": "Full", "bots[0].commandLists[0].commands[0].title": "Help" }""";

    [Fact]
    public void Line37_WholePackage_IsGood() => Assert.Empty(AppPackage.Check(AppPackage.Write(Files())));

    [Theory]
    [InlineData("manifestVersion", "\"1.24\"", "manifestVersion", "1.25")]
    [InlineData("version", "\"1.0\"", "version", "1.0.0")]
    [InlineData("version", "\"01.0.0\"", "version", "1.0.0")]
    [InlineData("id", "\"pas-un-guid\"", "id", "identifiant")]
    [InlineData("id", null, "id", "manque")]
    [InlineData("accentColor", null, "accentColor", "manque")]
    [InlineData("accentColor", "\"bleu\"", "accentColor", "couleur")]
    [InlineData("developer.name", "\"123456789012345678901234567890123\"", "developer.name", "32")]
    [InlineData("developer.name", "\"  \"", "developer.name", "manque")]
    [InlineData("developer.name", "7", "developer.name", "texte")]
    [InlineData("developer.privacyUrl", "\"http://e.fr\"", "developer.privacyUrl", "https")]
    [InlineData("developer.privacyUrl", "\"https://\"", "developer.privacyUrl", "https")]
    [InlineData("developer.termsOfUseUrl", null, "developer.termsOfUseUrl", "manque")]
    [InlineData("name.short", "\"1234567890123456789012345678901\"", "name.short", "30")]
    [InlineData("name.full", null, "name.full", "manque")]
    [InlineData("name.full", "\" \"", "name.full", "manque")]
    [InlineData("name.full", "\" nom \"", "name.full", "différer")]
    [InlineData("description.full", null, "description.full", "manque")]
    [InlineData("bots[0].scopes", "[\"groupchat\"]", "bots[0].scopes[0]", "groupChat")]
    [InlineData("bots[0].scopes", "[\"team\",\"team\"]", "bots[0].scopes", "différents")]
    [InlineData("bots[0].supportsFiles", "\"non\"", "bots[0].supportsFiles", "true ou false")]
    [InlineData("bots[0].commandLists[0].commands[0].description", null, "bots[0].commandLists[0].commands[0].description", "manque")]
    [InlineData("bots[0].commandLists[0].commands[0].title", "\"123456789012345678901234567890123\"", "bots[0].commandLists[0].commands[0].title", "32")]
    [InlineData("bots[0].commandLists", "{}", "bots[0].commandLists", "liste")]
    [InlineData("validDomains", "[\"https://e.fr\"]", "validDomains[0]", "hôte")]
    [InlineData("localizationInfo.defaultLanguageTag", "\"français\"", "localizationInfo.defaultLanguageTag", "langue")]
    [InlineData("icons.outline", "\"nulle-part.png\"", "icons.outline", "32 × 32")]
    [InlineData("icons.color", "\"outline.png\"", "icons.color", "192 × 192")]
    [InlineData("packageName", "\"fr.e\"", "packageName", "propriété connue")]
    [InlineData("name.longer", "\"Nom\"", "name.longer", "propriété connue")]
    public void Line37_OneFault_IsNamedAndNoOther(string property, string? json, string path, string part)
    {
        JsonObject manifest = JsonNode.Parse(Manifest)!.AsObject();
        Put(manifest, property, json);
        AppPackageFault fault = Assert.Single(AppPackage.Check(AppPackage.Write(Files(manifest.ToJsonString()))), fault => fault.File == AppPackage.Manifest);
        Assert.Equal(path, fault.Path);
        Assert.Contains(part, fault.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, "12")]
    [InlineData(40, "12")]
    public void Check_TooManyCommands_SaysHowMany(int count, string part)
    {
        JsonObject manifest = JsonNode.Parse(Manifest)!.AsObject();
        string command = """{ "title": "Aide", "description": "L'aide" }""";
        Put(manifest, "bots[0].commandLists[0].commands", "[" + string.Join(',', Enumerable.Repeat(command, count)) + "]");
        Assert.Contains(part, Assert.Single(AppPackage.Check(AppPackage.Write(Files(manifest.ToJsonString())))).Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "description.short": "Short", "description.full": "Full" }""", "name.short", "manque")]
    [InlineData("""{ "name.short": "Name", "description.short": "Short", "description.full": "Full", "bots[0].commandLists[0].commands[1].title": "Help" }""", "bots[0].commandLists[0].commands[1].title", "aucun texte")]
    [InlineData("""{ "name.short": "Name", "description.short": "Short", "description.full": "Full", "bots[0].scopes": "Help" }""", "bots[0].scopes", "aucun texte")]
    [InlineData("""{ "name.short": "1234567890123456789012345678901", "description.short": "Short", "description.full": "Full" }""", "name.short", "30")]
    [InlineData("""{ "name.short": "Nom complet", "description.short": "Short", "description.full": "Full" }""", "name.full", "différer")]
    [InlineData("""{ "name.short": 5, "description.short": "Short", "description.full": "Full" }""", "name.short", "texte")]
    [InlineData("pas du JSON", "", "JSON")]
    public void Line37_Translation_ResolvesAndFits(string english, string path, string part)
    {
        AppPackageFault fault = Assert.Single(AppPackage.Check(AppPackage.Write(Files(english: english))));
        Assert.Equal(("en.json", path), (fault.File, fault.Path));
        Assert.Contains(part, fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Line37_FilesElsewhere_AreFaults()
    {
        Dictionary<string, byte[]> files = Files();
        files["dossier/note.txt"] = [];
        Assert.Contains("racine", Assert.Single(AppPackage.Check(AppPackage.Write(files))).Rule, StringComparison.Ordinal);
        Assert.Contains("manque", Assert.Single(AppPackage.Check(AppPackage.Write(new Dictionary<string, byte[]>()))).Rule, StringComparison.Ordinal);
        Assert.Contains("zip", Assert.Single(AppPackage.Check([1, 2, 3])).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameFilesInAnotherOrder_IsTheSameZip()
    {
        Dictionary<string, byte[]> files = Files();
        Assert.Equal(AppPackage.Write(files), AppPackage.Write(files.Reverse().ToDictionary(file => file.Key, file => file.Value)));
        using var zip = new ZipArchive(new MemoryStream(AppPackage.Write(files)));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    private static Dictionary<string, byte[]> Files(string manifest = Manifest, string english = English) => new(StringComparer.Ordinal)
    {
        [AppPackage.Manifest] = Encoding.UTF8.GetBytes(manifest),
        ["en.json"] = Encoding.UTF8.GetBytes(english),
        ["color.png"] = Png(192),
        ["outline.png"] = Png(32),
    };

    private static byte[] Png(byte size) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, size, 0, 0, 0, size, 8, 6, 0, 0, 0];

    private static void Put(JsonObject manifest, string property, string? json)
    {
        int dot = property.LastIndexOf('.');
        JsonNode parent = manifest;
        foreach (string step in dot < 0 ? [] : property[..dot].Split('.', '[', ']').Where(step => step.Length > 0))
        {
            parent = int.TryParse(step, out int index) ? parent[index]! : parent[step]!;
        }

        if (json is null)
        {
            parent.AsObject().Remove(property[(dot + 1)..]);
        }
        else
        {
            parent[property[(dot + 1)..]] = JsonNode.Parse(json);
        }
    }
}
