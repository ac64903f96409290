using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CampaignBot.Knowledge.Documents;

/// <summary>The lines between <c>---</c> on top of a Markdown document. Every field is optional.</summary>
/// <param name="End">Offset of the first character after it; 0 when there is none.</param>
/// <param name="Fields">Its fields, names in lower case, values on one line and never blank.</param>
/// <param name="Fault">A French sentence when it cannot be read; the body is read all the same.</param>
internal sealed partial record FrontMatter(int End, IReadOnlyDictionary<string, string> Fields, string? Fault)
{
    private const int Deepest = 64;

    private static readonly FrontMatter None = new(0, new Dictionary<string, string>(StringComparer.Ordinal), null);

    /// <summary>Reads the front matter of a document.</summary>
    public static FrontMatter Read(string source)
    {
        int top = source.Length - source.AsSpan().TrimStart("\r\n \t").Length;
        int first = LineEnd(source, top);
        if (source.AsSpan(top, first - top).TrimEnd() is not "---")
        {
            return None;
        }

        int body = Next(source, first);
        for (int start = body; start < source.Length;)
        {
            int end = LineEnd(source, start);
            if (source.AsSpan(start, end - start).TrimEnd() is "---" or "...")
            {
                return Between(source[body..start], LinesOf(source[..body]).Length, Next(source, end));
            }

            start = Next(source, end);
        }

        bool meant = KeyLine().IsMatch(source.AsSpan(body, LineEnd(source, body) - body));
        return meant ? None with { Fault = "l’en-tête «\u00A0---\u00A0» n’est pas fermé\u202F; il est lu comme du texte." } : None;
    }

    // A line of --- is a rule as well: only lines of « name: value » between two of them are a front matter.
    private static FrontMatter Between(string yaml, int firstLine, int end)
    {
        string[] lines = LinesOf(yaml);
        if (lines.Any(line => KeyLine().IsMatch(line.Trim())) && lines.All(LooksLikeYaml))
        {
            return Parse(yaml, lines, firstLine, end);
        }

        // With a blank line after it, it was meant as a rule.
        return lines[0].Trim().Length == 0
            ? None
            : None with { Fault = "les lignes entre «\u00A0---\u00A0» ne sont pas un en-tête «\u00A0nom: valeur\u00A0»\u202F; elles sont lues comme du texte." };
    }

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static bool LooksLikeYaml(string line) =>
        line.Length == 0 || line[0] is ' ' or '\t' or '#' or ']' or '}' || line.StartsWith("- ", StringComparison.Ordinal) || KeyLine().IsMatch(line);

    private static FrontMatter Parse(string yaml, string[] lines, int firstLine, int end)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            ReadFields(yaml, fields);
            return new FrontMatter(end, fields, null);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            // YAML refuses « title: Le Conseil : notre position », where a person sees no fault. Field by field, one
            // that is wrong costs no other.
            fields.Clear();
            int? wrong = ReadEach(lines, fields);
            string? fault = wrong is null ? null : string.Create(CultureInfo.InvariantCulture, $"l’en-tête est illisible (ligne {firstLine + wrong})\u202F; cette ligne est laissée de côté.");
            return new FrontMatter(end, fields, fault);
        }
    }

    private static int? ReadEach(string[] lines, Dictionary<string, string> fields)
    {
        int? wrong = null;
        for (int at = 0; at < lines.Length;)
        {
            int next = at + 1;
            while (next < lines.Length && !KeyLine().IsMatch(lines[next]))
            {
                next++;
            }

            if (!ReadOne(string.Join('\n', lines[at..next]), fields))
            {
                wrong ??= at;
            }

            at = next;
        }

        return wrong;
    }

    private static bool ReadOne(string field, Dictionary<string, string> fields)
    {
        try
        {
            ReadFields(field, fields);
            return true;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            string text = field.Trim();
            Match key = KeyLine().Match(text);
            string value = key.Success ? Comment().Replace(text[key.Length..], string.Empty).Trim() : string.Empty;
            if (value.Length == 0 || value[0] is '[' or '{' or '&' or '*' or '!' or '|' or '>' or '"' or '\'' || value.Any(char.IsControl))
            {
                return false;
            }

            fields[Name(key.Groups["name"].Value)] = value;
            return true;
        }
    }

    // Read event by event: a tree of nodes is built by recursion, which a deep enough text turns into a dead process.
    private static void ReadFields(string yaml, Dictionary<string, string> fields)
    {
        var parser = new Parser(new StringReader(yaml));
        int depth = 0;
        string? name = null;
        while (parser.MoveNext())
        {
            ParsingEvent? read = parser.Current;
            bool inMapping = depth == 3;
            depth += read?.NestingIncrease ?? 0;
            if (depth > Deepest)
            {
                throw new YamlException("Nested too deeply.");
            }

            if (!inMapping || depth < 3)
            {
                // Inside a value, or around the fields.
                continue;
            }

            if (name is null)
            {
                // A name that is no plain word names nothing that is looked for, but has a value all the same.
                name = read is Scalar key ? Name(key.Value) : string.Empty;
            }
            else
            {
                if (read is Scalar { Value: { } content } && !string.IsNullOrWhiteSpace(content))
                {
                    fields[name] = WhiteSpace().Replace(content, " ").Trim();
                }

                name = null;
            }
        }
    }

    // The scanner of YAML has faults of its own: an open bracket before a line with a colon is one.
    private static bool IsUnreadable(Exception fault) => fault is YamlException or InvalidOperationException;

    private static string Name(string key) => key.Trim().Trim('"', '\'').ToLowerInvariant();

    private static int LineEnd(string source, int start)
    {
        int end = source.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? source.Length : start + end;
    }

    private static int Next(string source, int lineEnd)
    {
        if (lineEnd >= source.Length)
        {
            return source.Length;
        }

        return source[lineEnd] == '\r' && lineEnd + 1 < source.Length && source[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
    }

    [GeneratedRegex(@"^(?<name>[""']?[\p{L}_][\p{L}\p{N}_.-]{0,60}[""']?|(?:title|date|source|topic)\s+):(?=\s|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"\s#.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s{2,}|[\r\n\t]", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
