using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// The name whose campaign it is: every document speaks of it, so that it is no subject. A question that names nothing else
/// (« Quelle est la position du Kazakhstan ? ») could be answered by any paragraph, and by none.
/// </summary>
internal sealed partial class CampaignName
{
    private const double Everywhere = 0.5;
    private const int MostWords = 9;

    // No campaign has so many, and all of them have to be read.
    private const int MostParagraphs = 5000;

    private static readonly FrozenSet<string> Addressed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "vous", "votre pays");

    private readonly FrozenSet<string> _names;

    /// <summary>Finds the name in the documents.</summary>
    public CampaignName(IReadOnlyList<SourceDocument> documents)
    {
        if (documents.Count < 2 || documents.Sum(document => document.Paragraphs.Count) > MostParagraphs)
        {
            _names = [];
            return;
        }

        string[] paragraphs = [.. documents.SelectMany(document => document.Paragraphs).Select(paragraph => paragraph.Text)];
        _names = paragraphs
            .SelectMany(text => Capitalised().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            .CountBy(name => name, StringComparer.Ordinal)
            .Where(name => name.Value >= Everywhere * paragraphs.Length)
            .Select(name => name.Key)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word is the name, however it is spelt.</summary>
    public bool Is(string word) => _names.Contains(word);

    /// <summary>Whether a text speaks of something against whom the name stands for (« les sanctions contre le Kazakhstan », « contre vous »).</summary>
    public bool IsTarget(string text) => _names.Count > 0 && Target().Matches(text).Any(target => Is(target.Groups["name"].Value) || Addressed.Contains(target.Groups["name"].Value));

    /// <summary>A short question without the name; null when the name is not in it, or it says too much to be only that.</summary>
    public string? Without(string question)
    {
        if (_names.Count == 0 || question.Length > 120)
        {
            return null;
        }

        int words = 0;
        bool named = false;
        foreach (ValueMatch word in Word().EnumerateMatches(question))
        {
            words++;
            named |= _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(question.AsSpan(word.Index, word.Length));
        }

        return named && words <= MostWords ? Word().Replace(question, match => _names.Contains(match.Value) ? " " : match.Value) : null;
    }

    [GeneratedRegex(@"(?<=[\p{L},’'] ?)\b\p{Lu}\p{L}{3,}\b")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(?:contre|visant|visent|visaient|[aà] l[’']encontre d[eu]s?|frapp\p{L}+)\s+(?:le |la |les |l[’'])?(?<name>votre pays|\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Target();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
