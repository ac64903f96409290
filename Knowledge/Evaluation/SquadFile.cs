using System.Text;
using System.Text.Json;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>Reads question sets in SQuAD's JSON form (version 1 and 2): articles, their paragraphs, questions and answer spans.</summary>
internal static class SquadFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="KnowledgeException">The file is missing, not JSON, not of this form, or holds no question.</exception>
    public static IReadOnlyList<SquadArticle> Read(string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            SquadArticle[] articles = [.. json.RootElement.GetProperty("data").EnumerateArray().Select(Article)];
            return articles.Any(article => article.Paragraphs.Any(paragraph => paragraph.Questions.Count > 0))
                ? articles
                : throw new KnowledgeException($"«\u00A0{path}\u00A0» ne contient aucune question.");
        }
        catch (JsonException e)
        {
            throw new KnowledgeException($"«\u00A0{path}\u00A0» n’est pas du JSON lisible\u00A0: {FileFault.Reason(e)}", e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new KnowledgeException($"«\u00A0{path}\u00A0» n’est pas un jeu de questions au format SQuAD (data, paragraphs, context, qas, question).", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"«\u00A0{path}\u00A0» ne peut pas être lu\u00A0: {FileFault.Reason(e, path)}", e);
        }
    }

    private static SquadArticle Article(JsonElement article) => new(
        article.TryGetProperty("title", out JsonElement title) && title.ValueKind == JsonValueKind.String ? title.GetString()!.Trim() : string.Empty,
        [.. article.GetProperty("paragraphs").EnumerateArray().Select(Paragraph)]);

    private static SquadParagraph Paragraph(JsonElement paragraph)
    {
        string context = paragraph.GetProperty("context").GetString() ?? string.Empty;
        return new SquadParagraph(
            context,
            [.. paragraph.TryGetProperty("qas", out JsonElement questions) ? questions.EnumerateArray().Select(question => Question(question, context)) : []]);
    }

    private static SquadQuestion Question(JsonElement question, string context)
    {
        bool impossible = question.TryGetProperty("is_impossible", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
        SquadSpan?[] spans = [.. question.TryGetProperty("answers", out JsonElement answers) ? answers.EnumerateArray().Select(answer => Span(answer, context)) : []];
        return new SquadQuestion(
            question.GetProperty("question").GetString() ?? string.Empty, impossible, [.. spans.OfType<SquadSpan>()], spans.Count(span => span is null));
    }

    // Offsets count characters of Unicode, as the sets' own tools do; a text without any beyond U+FFFF is the usual case.
    private static SquadSpan? Span(JsonElement answer, string context)
    {
        string text = answer.GetProperty("text").GetString() ?? string.Empty;
        int start = Utf16Offset(context, answer.GetProperty("answer_start").GetInt32());
        return text.Length > 0 && start >= 0 && start + text.Length <= context.Length && string.CompareOrdinal(context, start, text, 0, text.Length) == 0
            ? new SquadSpan(start, start + text.Length)
            : null;
    }

    private static int Utf16Offset(string context, int characters)
    {
        int offset = 0;
        foreach (Rune rune in context.EnumerateRunes())
        {
            if (characters-- == 0)
            {
                return offset;
            }

            offset += rune.Utf16SequenceLength;
        }

        return characters == 0 ? offset : -1;
    }
}

/// <summary>An article.</summary>
/// <param name="Title">Its title; empty for none.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record SquadArticle(string Title, IReadOnlyList<SquadParagraph> Paragraphs);

/// <summary>A paragraph with its questions.</summary>
/// <param name="Context">Its text.</param>
/// <param name="Questions">What it answers.</param>
internal sealed record SquadParagraph(string Context, IReadOnlyList<SquadQuestion> Questions);

/// <summary>A question.</summary>
/// <param name="Text">As asked.</param>
/// <param name="IsImpossible">Whether the set says that its paragraph does not answer it.</param>
/// <param name="Answers">Where the answers stand in the context, in UTF-16 units; those that stand there.</param>
/// <param name="Misplaced">How many answers are not where the set says.</param>
internal sealed record SquadQuestion(string Text, bool IsImpossible, IReadOnlyList<SquadSpan> Answers, int Misplaced);

/// <summary>Start (inclusive) and end (exclusive) of an answer in its context.</summary>
internal readonly record struct SquadSpan(int Start, int End);
