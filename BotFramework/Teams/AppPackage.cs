using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CampaignBot.BotFramework.Teams;

/// <summary>The package of a Teams app: a zip of a manifest, two icons and the translations that the manifest names.</summary>
public static partial class AppPackage
{
    /// <summary>Name of the manifest in the package.</summary>
    public const string Manifest = "manifest.json";

    private static readonly string[] Translated = ["name.short", "description.short", "description.full"];
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Packs files. The same files give the same bytes, on any day and any machine.</summary>
    /// <param name="files">Content of each file, by name.</param>
    public static byte[] Write(IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                // Not compressed: the files are small, and what compression gives depends on the library's version.
                ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Finds everything in a package that Teams would refuse.</summary>
    /// <param name="package">The zip.</param>
    public static IReadOnlyList<AppPackageFault> Check(byte[] package)
    {
        ArgumentNullException.ThrowIfNull(package);
        Dictionary<string, byte[]> files;
        try
        {
            files = Read(package);
        }
        catch (InvalidDataException)
        {
            return [new AppPackageFault(string.Empty, string.Empty, "n’est pas une archive zip")];
        }

        return Json(files, Manifest) is { } manifest
            ? [.. Folders(files), .. Broken(Manifest, manifest), .. Icons(files, manifest), .. Languages(files, manifest)]
            : [.. Folders(files), new AppPackageFault(Manifest, string.Empty, "manque ou n’est pas du JSON")];
    }

    private static Dictionary<string, byte[]> Read(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            files[entry.FullName] = content.ToArray();
        }

        return files;
    }

    private static JsonObject? Json(Dictionary<string, byte[]> files, string name)
    {
        try
        {
            return files.TryGetValue(name, out byte[]? content) ? JsonNode.Parse(content) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<AppPackageFault> Folders(Dictionary<string, byte[]> files) =>
        from name in files.Keys
        where name.AsSpan().ContainsAny('/', '\\')
        select new AppPackageFault(name, string.Empty, "doit être à la racine du paquet");

    private static IEnumerable<AppPackageFault> Broken(string file, JsonObject manifest) =>
        ManifestSchema.Manifest(JsonSerializer.SerializeToElement(manifest), string.Empty).Select(fault => new AppPackageFault(file, fault.Path, fault.Rule));

    private static IEnumerable<AppPackageFault> Icons(Dictionary<string, byte[]> files, JsonObject manifest)
    {
        foreach ((string name, int size) in ((string, int)[])[("icons.color", 192), ("icons.outline", 32)])
        {
            if (Find(manifest, name) is { } file && !(files.TryGetValue(file, out byte[]? content) && IsPng(content, size)))
            {
                yield return new AppPackageFault(Manifest, name, $"doit nommer une image PNG du paquet, de {size} × {size} points");
            }
        }
    }

    private static bool IsPng(ReadOnlySpan<byte> content, int size) =>
        content.StartsWith(PngSignature)
        && content.Length >= 24
        && BinaryPrimitives.ReadInt32BigEndian(content[16..]) == size
        && BinaryPrimitives.ReadInt32BigEndian(content[20..]) == size;

    private static IEnumerable<AppPackageFault> Languages(Dictionary<string, byte[]> files, JsonObject manifest)
    {
        for (int i = 0; Find(manifest, $"localizationInfo.additionalLanguages[{i}].file") is { } file; i++)
        {
            foreach (AppPackageFault fault in Json(files, file) is { } translation
                ? Translation(manifest, file, translation)
                : [new AppPackageFault(file, string.Empty, "manque ou n’est pas du JSON")])
            {
                yield return fault;
            }
        }
    }

    // What holds for a text of the manifest holds for its translation: the manifest is judged again with the translation in it.
    private static IEnumerable<AppPackageFault> Translation(JsonObject manifest, string file, JsonObject translation)
    {
        var translated = (JsonObject)manifest.DeepClone();
        var faults = Translated.Where(key => !translation.ContainsKey(key)).Select(key => new AppPackageFault(file, key, "manque")).ToList();
        foreach ((string key, JsonNode? value) in translation.Where(property => property.Key != "$schema"))
        {
            if (Node(translated, key) is JsonValue text && text.GetValueKind() == JsonValueKind.String)
            {
                text.ReplaceWith(value?.DeepClone());
            }
            else
            {
                faults.Add(new AppPackageFault(file, key, "ne correspond à aucun texte du manifeste"));
            }
        }

        return faults.Concat(Broken(file, translated).ExceptBy(Broken(file, manifest).Select(fault => fault.Path), fault => fault.Path, StringComparer.Ordinal));
    }

    private static string? Find(JsonObject manifest, string path) =>
        Node(manifest, path) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static JsonNode? Node(JsonObject manifest, string path)
    {
        JsonNode? node = manifest;
        foreach (ValueMatch step in Step().EnumerateMatches(path))
        {
            ReadOnlySpan<char> name = path.AsSpan(step.Index, step.Length);
            node = node switch
            {
                JsonObject group => group[name.ToString()],
                JsonArray list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    [GeneratedRegex(@"[^.\[\]]+")]
    private static partial Regex Step();
}
