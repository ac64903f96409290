using System.Globalization;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Passages;

namespace CampaignBot.Tests.Knowledge.Ranking;

/// <summary>Documents of five paragraphs made of <see cref="GeneratedWords"/>, with sentences, names, numbers and joined words.</summary>
internal static class GeneratedPassages
{
    private const int WordsOfParagraph = 12;
    private const int ParagraphsOfDocument = 5;

    public static IReadOnlyList<Passage> Build(int passages, int seed)
    {
        string[] words = [.. GeneratedWords.Of((passages + passages) * WordsOfParagraph, seed)];
        var paragraphs = Enumerable.Range(0, passages).Select(i => Text(words.AsSpan(i * WordsOfParagraph, WordsOfParagraph), i)).Chunk(ParagraphsOfDocument);
        return PassageBuilder.Build([.. paragraphs.Select((texts, i) => Document(i, words[^(i + 1)], texts))]);
    }

    private static string Text(Span<string> words, int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"Le {words[0]} l'{words[1]} {words[2]} {words[3]}. En {1900 + (i % 100)}, non-{words[4]} {words[5]} O.N.U. {words[6]} ? C{words[7]} {words[8]} et {words[9]}… {words[10]} {words[11]}.");

    private static SourceDocument Document(int number, string title, string[] texts)
    {
        string id = "d" + number.ToString(CultureInfo.InvariantCulture);
        var source = new SourceText(string.Join("\n\n", texts), []);
        var paragraphs = new List<Paragraph>();
        int start = 0;
        foreach (string text in texts)
        {
            paragraphs.Add(new Paragraph(new SourceLocation(id, ["Titre " + title], paragraphs.Count + 1, new SourceSpan(start, start + text.Length)), source));
            start += text.Length + 2;
        }

        return new SourceDocument { Id = id, Path = id, Title = title, Text = source, Headings = [], Paragraphs = paragraphs };
    }
}
