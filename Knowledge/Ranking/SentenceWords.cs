using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>The words of a sentence, and what they say of a kind that a question may ask for besides its own words.</summary>
/// <param name="words">Its words, in order.</param>
/// <param name="isNew">Whether each is none of the question's own words.</param>
/// <param name="text">Its text.</param>
internal sealed class SentenceWords(List<FrenchToken> words, bool[] isNew, string text)
{
    private const int AgentDistance = 3;
    private const int PlaceNounDistance = 3;
    private const double MostParts = 4;

    private static readonly HashSet<string> PlacePrepositions = new(StringComparer.Ordinal) { "à", "en", "au", "aux", "dans", "près", "sur", "vers", "depuis", "du" };

    private static readonly HashSet<string> PlaceNouns = new(StringComparer.Ordinal) { "site", "ville", "capitale", "lieu", "village", "region", "port", "commune", "quartier", "ile" };

    private static readonly HashSet<string> Circumstances = new(StringComparer.Ordinal)
    {
        "lors", "après", "avant", "pendant", "durant", "depuis", "dès", "lorsque", "fin", "début",
    };

    private static readonly HashSet<string> Manners = new(StringComparer.Ordinal) { "par", "grâce", "avec", "afin" };

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "km", "metre", "metres", "kilometre", "kilometres", "euro", "euros", "dollars", "habitants", "personnes", "ans", "million", "millions", "milliard", "milliards",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "il", "elle", "ils", "elles", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "celui", "celle",
    };

    /// <summary>Its words.</summary>
    public List<FrenchToken> Words => words;

    /// <summary>Share of its words that the question lacks.</summary>
    public double NewShare => words.Count > 0 ? (double)isNew.Count(fresh => fresh) / words.Count : 0;

    /// <summary>Whether it opens with a word that stands for what came before.</summary>
    public bool OpensWithPronoun => words.Count > 0 && Pronouns.Contains(words[0].Folded);

    /// <summary>A new name.</summary>
    public bool HoldsName => Any(IsNewName);

    /// <summary>A new name after a preposition of place.</summary>
    public bool HoldsPlace => Any(i => PlacePrepositions.Contains(words[i].Exact) && IsNewName(i + 1 < words.Count && words[i + 1].Folded is "la" or "le" or "les" ? i + 2 : i + 1));

    /// <summary>A new name after a preposition of place, or beside a noun that says what sort of place it is (« Semipalatinsk, le deuxième site »).</summary>
    public bool NamesPlace => HoldsPlace || Any(i => PlaceNouns.Contains(words[i].Folded)
        && Enumerable.Range(i - PlaceNounDistance, (2 * PlaceNounDistance) + 1).Any(at => at >= 0 && IsNewName(at)));

    /// <summary>A new name soon after « par ».</summary>
    public bool HoldsAgent => Any(i => words[i].Folded == "par" && Enumerable.Range(i + 1, AgentDistance).Any(IsNewName));

    /// <summary>A new number of four digits.</summary>
    public bool HoldsYear => Any(i => isNew[i] && words[i].Folded.Length == 4 && words[i].Folded.All(char.IsAsciiDigit));

    /// <summary>A word that says before or after what.</summary>
    public bool HoldsCircumstance => Any(i => Circumstances.Contains(words[i].Exact));

    /// <summary>A new number that is no date.</summary>
    public bool HoldsQuantity => Any(i => isNew[i] && WordKindsReader.Of(words[i]).IsQuantity());

    /// <summary>A quantity and what it is measured in.</summary>
    public bool HoldsMeasure => HoldsQuantity && (Any(i => Units.Contains(words[i].Folded) || words[i].Folded.EndsWith('%')) || text.Contains('€', StringComparison.Ordinal));

    /// <summary>A word that says by what means, or a gerund.</summary>
    public bool HoldsManner => Any(i => Manners.Contains(words[i].Exact) || (i + 1 < words.Count && words[i].Folded == "en" && words[i + 1].Folded.EndsWith("ant", StringComparison.Ordinal)));

    /// <summary>A quotation, as titles are set in.</summary>
    public bool HoldsQuotation => text.Contains('«', StringComparison.Ordinal);

    /// <summary>How much it enumerates, 0 to 1.</summary>
    public double Enumeration => Math.Min(MostParts, text.Count(c => c is ',' or ';')) / MostParts;

    private bool Any(Func<int, bool> holds) => Enumerable.Range(0, words.Count).Any(holds);

    private bool IsNewName(int i) => i < words.Count && isNew[i] && words[i].IsName && !words[i].IsNumber;
}
