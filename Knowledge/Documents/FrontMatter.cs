using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CampaignBot.Knowledge.Documents;

/// <summary>The lines between <c>---</c> on top of a Markdown document. Every field is optional.</summary>
/// <param name="End">Offset of the first character after it; 0 when there is none.</param>
/// <param name="Fields">Its fields, names in lower case.</param>
/// <param name="Fault">A French sentence when it cannot be read; the body is read all the same.</param>
internal sealed record FrontMatter(int End, IReadOnlyDictionary<string, string> Fields, string? Fault)
{
    private static readonly FrontMatter None = new(0, new Dictionary<string, string>(StringComparer.Ordinal), null);

    /// <summary>Reads the front matter of a document.</summary>
    public static FrontMatter Read(string source)
    {
        int first = LineEnd(source, 0);
        if (source.AsSpan(0, first).TrimEnd() is not "---")
        {
            return None;
        }

        for (int start = Next(source, first); start < source.Length;)
        {
            int end = LineEnd(source, start);
            if (source.AsSpan(start, end - start).TrimEnd() is "---" or "...")
            {
                return Parse(source[first..start], Next(source, end));
            }

            start = Next(source, end);
        }

        return None with { Fault = "l’en-tête « --- » n’est pas fermé ; le texte est lu sans lui." };
    }

    private static FrontMatter Parse(string yaml, int end)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode mapping)
            {
                foreach ((YamlNode key, YamlNode value) in mapping.Children)
                {
                    if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { Length: > 0 } content })
                    {
                        fields[name.ToLowerInvariant()] = content;
                    }
                }
            }
            else if (stream.Documents.Count > 0)
            {
                return new FrontMatter(end, fields, "l’en-tête n’est pas une liste « nom: valeur » ; le texte est lu sans lui.");
            }

            return new FrontMatter(end, fields, null);
        }
        catch (YamlException e)
        {
            return new FrontMatter(end, fields, $"l’en-tête est illisible (ligne {e.Start.Line}) ; le texte est lu sans lui.");
        }
    }

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
}
