using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace CampaignBot.Bot.Wording;

/// <summary>The texts of a resource file, read once: the resource manager takes a lock for each text that is asked for.</summary>
/// <param name="file">Name of the resource.</param>
internal sealed class FixedTexts(string file)
{
    private readonly FrozenDictionary<string, string> _texts = Read(file);

    /// <summary>The text of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string this[string name] => _texts.TryGetValue(name, out string? text) ? text : throw new InvalidOperationException($"{file} has no entry {name}.");

    private static FrozenDictionary<string, string> Read(string file) => new ResourceManager(file, typeof(FixedTexts).Assembly)
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
