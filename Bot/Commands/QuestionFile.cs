using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CampaignBot.Bot.Commands;

/// <summary>A question an editor expects an answer to, or a refusal.</summary>
/// <param name="Question">The question.</param>
/// <param name="Expect">A fragment of the paragraph that must come first; null for a refusal.</param>
/// <param name="Line">Its line in the file.</param>
internal sealed record ExpectedQuestion(string Question, string? Expect, long Line);

/// <summary>Reads <c>NAME.questions.yaml</c>.</summary>
internal static class QuestionFile
{
    private const int MostBytes = 1024 * 1024;
    private const int MostDepth = 16;

    /// <summary>Whether a file is meant to hold questions and is not found by its name.</summary>
    public static bool IsMisnamed(string path) => path.EndsWith(".questions.yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The question files of a folder, in ordinal order.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.questions.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The questions of a file.</summary>
    /// <exception cref="InvalidDataException">The file is not a question file; the message is one French sentence.</exception>
    public static IReadOnlyList<ExpectedQuestion> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new InvalidDataException("le fichier dépasse 1\u00A0Mio.");
            }

            string text = File.ReadAllText(path);
            ThrowIfTooDeep(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0
                || stream.Documents[0].RootNode is not YamlMappingNode root
                || !root.Children.TryGetValue("questions", out YamlNode? node)
                || node is not YamlSequenceNode questions)
            {
                throw new InvalidDataException("une liste «\u00A0questions:\u00A0» est attendue.");
            }

            return [.. questions.Children.Select(Read)];
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"YAML illisible (ligne {e.Start.Line}).", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException("le fichier ne peut pas être lu.", e);
        }
    }

    // The tree is built by recursion, the events are not: 200,000 opening brackets end here and not with the stack.
    private static void ThrowIfTooDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        for (int depth = 0; parser.MoveNext();)
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (depth > MostDepth)
            {
                throw new InvalidDataException($"ligne {parser.Current?.Start.Line}\u00A0: trop de niveaux.");
            }
        }
    }

    private static ExpectedQuestion Read(YamlNode node)
    {
        long line = node.Start.Line;
        if (node is not YamlMappingNode item || Text(item, "question") is not { Length: > 0 } question)
        {
            throw new InvalidDataException($"ligne {line}\u00A0: «\u00A0question:\u00A0» est attendu.");
        }

        string? expect = Text(item, "expect");
        bool refuse = Text(item, "refuse") == "true";
        if (refuse == expect is not null)
        {
            throw new InvalidDataException($"ligne {line}\u00A0: «\u00A0expect:\u00A0» ou «\u00A0refuse: true\u00A0» est attendu, l’un des deux.");
        }

        if (expect is not null && string.IsNullOrWhiteSpace(expect))
        {
            throw new InvalidDataException($"ligne {line}\u00A0: «\u00A0expect:\u00A0» est vide\u202F; tout paragraphe conviendrait.");
        }

        return new ExpectedQuestion(question, expect, line);
    }

    private static string? Text(YamlMappingNode item, string name) =>
        item.Children.TryGetValue(name, out YamlNode? value) && value is YamlScalarNode scalar ? scalar.Value : null;
}
