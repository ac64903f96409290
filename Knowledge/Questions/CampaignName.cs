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

    private const int ShortestOrigin = 5;

    // No campaign has so many, and all of them have to be read.
    private const int MostParagraphs = 5000;

    private static readonly FrozenSet<string> Addressed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "vous", "votre pays");

    private readonly FrozenSet<string> _names;
    private readonly Lazy<(string Head, string Complement)?> _seat;
    private readonly Lazy<bool> _isTown;

    /// <summary>Finds the name in the documents.</summary>
    public CampaignName(IReadOnlyList<SourceDocument> documents)
    {
        _seat = new Lazy<(string, string)?>(() => SeatOf(documents));
        _isTown = new Lazy<bool>(() => documents.Any(document => document.Paragraphs.Take(MostParagraphs).Any(paragraph => Town().Matches(paragraph.Text).Any(town => document.Title.Contains(town.Groups["name"].Value, StringComparison.Ordinal)))));
        if (documents.Sum(document => document.Paragraphs.Count) > MostParagraphs)
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

    /// <summary>The body that it is a candidate for, as the documents name it most often behind « candidat » or « candidature »: « Conseil » and « sécurité »; null where none is.</summary>
    public (string Head, string Complement)? Seat => _seat.Value;

    /// <summary>Whether it is a town: a title names what the text calls one (« la ville de Solvane »).</summary>
    public bool IsTown => _isTown.Value;

    /// <summary>Whether the documents keep naming anything.</summary>
    public bool IsKnown => _names.Count > 0;

    /// <summary>Whether a word is the name, however it is spelt.</summary>
    public bool Is(string word) => _names.Contains(word);

    /// <summary>Whether a word is the name or says what is of it: « sorvénien » of « Sorvénie ».</summary>
    /// <param name="word">The word.</param>
    public bool IsOf(string word) => _names.Any(name => name.Length >= ShortestOrigin && word.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase));

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

    private static (string Head, string Complement)? SeatOf(IReadOnlyList<SourceDocument> documents) =>
        documents.SelectMany(document => document.Paragraphs.Select(paragraph => paragraph.Text).Prepend(document.Title))
            .Take(MostParagraphs)
            .SelectMany(text => Candidature().Matches(text))
            .CountBy(match => (match.Groups["head"].Value, match.Groups["complement"].Value))
            .OrderByDescending(seat => seat.Value)
            .Select(seat => ((string, string)?)seat.Key)
            .FirstOrDefault();

    // « Candidature à un siège de membre non permanent du Conseil de sécurité »; « de la République de Valdésie » says whose.
    [GeneratedRegex(
        @"\bcandidat\p{L}*\b[^.;:!?]{0,80}?\b(?:au|à l[’']|à la|du|de l[’']|de la) ?(?<head>\p{Lu}\p{L}+) (?:(?:de|du|des|d[’']) ?(?:la |l[’']|les )?)?(?<complement>\p{Ll}\p{L}{3,})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Candidature();

    [GeneratedRegex(@"\b(?:ville|commune|cité|municipalité|métropole)\s+(?:de\s+|d['’])(?<name>(?-i:\p{Lu})[\p{L}’'-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Town();

    [GeneratedRegex(@"(?<=[\p{L},’'] ?)\b\p{Lu}\p{L}{3,}\b")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(?:contre|visant|visent|visaient|[aà] l[’']encontre d[eu]s?|frapp\p{L}+)\s+(?:le |la |les |l[’'])?(?<name>votre pays|\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Target();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
