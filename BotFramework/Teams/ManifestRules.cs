using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CampaignBot.BotFramework.Teams;

/// <summary>The kinds of values in a manifest. Each rule yields the places below a value that break it, and how.</summary>
internal static class ManifestRules
{
    private const string Missing = "manque";

    /// <summary>Judges a value that stands at a path.</summary>
    public delegate IEnumerable<(string Path, string Rule)> Rule(JsonElement value, string path);

    /// <summary>A text of so many characters at most, of a form where one is named.</summary>
    public static Rule Text(int most, string? pattern = null, string? form = null)
    {
        Regex? expected = pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        return (value, path) => value.ValueKind != JsonValueKind.String ? [(path, "doit être un texte")] : Faults(value.GetString()!, path);

        IEnumerable<(string Path, string Rule)> Faults(string text, string path)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return (path, Missing);
            }
            else if (text.Length > most)
            {
                yield return (path, string.Create(CultureInfo.InvariantCulture, $"doit avoir au plus {most} caractères ({text.Length} aujourd’hui)"));
            }
            else if (expected?.IsMatch(text) == false)
            {
                yield return (path, $"doit être {form}");
            }
        }
    }

    /// <summary>One text and no other.</summary>
    public static Rule Constant(string only) => OneOf(only);

    /// <summary>One of these texts.</summary>
    public static Rule OneOf(params string[] allowed) => (value, path) =>
        value.ValueKind == JsonValueKind.String && allowed.Contains(value.GetString(), StringComparer.Ordinal) ? [] : [(path, "doit être " + string.Join(" ou ", allowed))];

    /// <summary>True or false.</summary>
    public static Rule Flag { get; } = (value, path) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [(path, "doit être true ou false")];

    /// <summary>A list of so many items at most, each of which keeps a rule and, where that is asked, is there once.</summary>
    public static Rule List(int most, Rule item, bool unique = false) => (value, path) =>
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [(path, "doit être une liste")];
        }

        JsonElement[] items = [.. value.EnumerateArray()];
        IEnumerable<(string, string)> faults = items.SelectMany((element, i) => item(element, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")));
        if (items.Length > most)
        {
            faults = faults.Append((path, string.Create(CultureInfo.InvariantCulture, $"doit avoir au plus {most} éléments")));
        }

        return unique && items.DistinctBy(element => element.GetRawText(), StringComparer.Ordinal).Count() < items.Length
            ? faults.Append((path, "doit avoir des éléments tous différents"))
            : faults;
    };

    /// <summary>An object that has the required properties, may have the optional ones, and no others.</summary>
    public static Rule Group((string Name, Rule Rule)[] required, params (string Name, Rule Rule)[] optional) => (value, path) =>
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [(path, "doit être un objet")];
        }

        Dictionary<string, Rule> known = required.Concat(optional).ToDictionary(property => property.Name, property => property.Rule, StringComparer.Ordinal);
        IEnumerable<(string, string)> missing = required
            .Where(property => !value.TryGetProperty(property.Name, out _))
            .Select(property => (Below(path, property.Name), Missing));
        return missing.Concat(value.EnumerateObject().SelectMany(property => known.TryGetValue(property.Name, out Rule? rule)
            ? rule(property.Value, Below(path, property.Name))
            : [(Below(path, property.Name), "n’est pas une propriété connue")]));
    };

    /// <summary>An object that keeps a rule, and of which one text is not the same as another.</summary>
    public static Rule Different(Rule group, string one, string other, string rule) => (value, path) =>
    {
        IEnumerable<(string, string)> faults = group(value, path);
        return IsText(value, one, out string? first) && IsText(value, other, out string? second) && second.Trim().Equals(first.Trim(), StringComparison.OrdinalIgnoreCase)
            ? faults.Append((Below(path, other), rule))
            : faults;
    };

    private static bool IsText(JsonElement value, string name, [NotNullWhen(true)] out string? text)
    {
        text = value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement property) && property.ValueKind == JsonValueKind.String ? property.GetString() : null;
        return !string.IsNullOrWhiteSpace(text);
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : path + "." + name;
}
