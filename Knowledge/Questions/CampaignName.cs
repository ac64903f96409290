using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;

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

    // As whom a country campaigns, and a town.
    private static readonly FrozenSet<string> StateNouns = QuestionFormReader.Set("pays gouvernement autorites etat republique royaume nation diplomatie");
    private static readonly FrozenSet<string> TownNouns = QuestionFormReader.Set("ville commune mairie municipalite metropole");

    private static readonly FrozenSet<string> Linking = QuestionFormReader.Set("le la les l de du des d");

    private readonly FrozenSet<string> _names;
    private readonly Lazy<(string Head, string Complement)?> _seat;
    private readonly Lazy<string?> _town;
    private readonly bool _isCampaign;

    /// <summary>Finds the name in the documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="isCampaign">Whether they are those of one campaign by their size and shape, whether or not they keep naming it.</param>
    public CampaignName(IReadOnlyList<SourceDocument> documents, bool isCampaign = false)
    {
        _seat = new Lazy<(string, string)?>(() => SeatOf(documents));
        _town = new Lazy<string?>(() => documents.Sum(document => document.Paragraphs.Count) > MostParagraphs ? null : TownOf(documents));
        _isCampaign = isCampaign;
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

    /// <summary>Whether the documents are those of one campaign, and what nobody else thinks in them is its own.</summary>
    public bool IsCampaign => _isCampaign || IsKnown;

    /// <summary>Whether it is a town: a title names what the text calls one (« la ville de Solvane »).</summary>
    public bool IsTown => _town.Value is not null;

    /// <summary>Whether it is known whose thought is the campaign's.</summary>
    public bool HasVoice => IsKnown || IsTown;

    /// <summary>Whether the documents keep naming anything.</summary>
    public bool IsKnown => _names.Count > 0;

    /// <summary>Whether a word is the name, however it is spelt.</summary>
    public bool Is(string word) => _names.Contains(word);

    /// <summary>Whether a word is the name or says what is of it: « sorvénien » of « Sorvénie ».</summary>
    /// <param name="word">The word.</param>
    /// <remarks>The table of countries says which (« nigérian » is not of Niger); the beginning of a word tells only of names that it does not have.</remarks>
    public bool IsOf(string word) => Countries.GroupOf(Fold(word)) is { } group ? Array.Exists(group, Is)
        : _names.Any(name => name.Length >= ShortestOrigin && Countries.GroupOf(Fold(name)) is null
            && (word.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase) || (name.Length - 2 >= ShortestOrigin && word.StartsWith(name[..^2], StringComparison.OrdinalIgnoreCase) && Origin().IsMatch(word))));

    /// <summary>Whether the campaign speaks of itself by a name: its own, or « le gouvernement », « la ville » of whom it campaigns for.</summary>
    /// <param name="name">The name, with its article.</param>
    public bool IsSelf(string name) => Word().Matches(name) is var words
        && ((IsTown ? IsNameOfTown(name) : words.Any(word => Is(word.Value))) || (words.Count <= 2 && words.Count > 0 && IsOwnNoun(Fold(words[^1].Value))));

    /// <summary>Whether a name is that of the town that campaigns, or of its hall; the chamber of commerce of the town is somebody else.</summary>
    /// <param name="name">The name, with its article or without, as it is typed or printed.</param>
    public bool IsNameOfTown(string name) => _town.Value is { } town && IndexOfWord(name, town) is >= 0 and var at
        && Word().Matches(name[..at]).All(word => TownNouns.Contains(Fold(word.Value)) || Linking.Contains(Fold(word.Value)));

    /// <summary>Whether a noun says as whom it campaigns: a country's government, a town's hall.</summary>
    /// <param name="folded">The noun, folded.</param>
    public bool IsOwnNoun(string folded) => (IsTown ? TownNouns : StateNouns).Contains(folded);

    /// <summary>Whether a noun says as whom any campaigns.</summary>
    /// <param name="folded">The noun, folded.</param>
    public static bool IsAnyNoun(string folded) => StateNouns.Contains(folded) || TownNouns.Contains(folded);

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

    private static string Fold(string word) => FrenchFolding.Fold(FrenchFolding.Exact(word));

    private static int IndexOfWord(string text, string word) =>
        Regex.Match(text, $@"(?<![\p{{L}}\p{{N}}-]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } found ? found.Index : -1;

    // What a title names as where something took place (« Réunion à la ville de Genève ») does not campaign, nor does a town where every paragraph names somebody else.
    private string? TownOf(IReadOnlyList<SourceDocument> documents) =>
        documents.SelectMany(document => document.Paragraphs.SelectMany(paragraph => Town().Matches(paragraph.Text).Select(town => town.Groups["name"].Value)).Where(name => IsSubjectOf(document.Title, name)))
            .FirstOrDefault(name => !IsKnown || name.Split('-').Any(Is));

    private static bool IsSubjectOf(string title, string town) => IndexOfWord(title, town) is >= 0 and var at && !Where().IsMatch(title.AsSpan(0, at));

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

    [GeneratedRegex(@"\b(?:ville|commune|cité|municipalité|métropole)\s+(?:de\s+(?:l['’]|(?-i:La|Les|L['’])\s*)?|du\s+|des\s+|d['’])(?<name>(?-i:\p{Lu})[\p{L}’'-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Town();

    [GeneratedRegex(@"\b(?:réunion|rencontre|conférence|sommet|forum|congrès|colloque|visite|voyage|mission|assemblée|session|exposition|festival|salon|table\s+ronde)s?\b.*\b(?:à|en|vers|dans)\s+(?:la\s+(?:ville|commune|cité)\s+(?:de\s+|d['’]|du\s+|des\s+))?(?:L[ae]s?\s+|L['’])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    // « Ormévois » of « Ormévie »
    [GeneratedRegex("(?:oise?|aise?|ien(?:ne)?|[eé]en(?:ne)?|aine?|ane?)s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    [GeneratedRegex(@"(?<=[\p{L},’'] ?)\b\p{Lu}\p{L}{3,}\b")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(?:contre|visant|visent|visaient|[aà] l[’']encontre d[eu]s?|frapp\p{L}+)\s+(?:le |la |les |l[’'])?(?<name>votre pays|\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Target();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
