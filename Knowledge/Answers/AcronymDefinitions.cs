using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Answers;

/// <summary>
/// Recognises a question that only asks what an acronym or its long form stands for (« que veut dire AIEA ? », « ONU »): the
/// paragraphs that spell it out are asked for, wherever the ranking puts them.
/// </summary>
internal sealed class AcronymDefinitions
{
    // What a question may hold beside the name it asks about. « Que pense l’ONU ? » asks for something else.
    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "que", "qu", "quoi", "koi", "quel", "quelle", "est", "sont", "ce", "c", "ca", "cela", "cest", "quest", "veut", "veulent", "dire", "signifie", "signifient",
        "signification", "sens", "definition", "definir", "definissez", "sigle", "acronyme", "abreviation", "appelle", "entend", "entendez", "vous", "on", "par",
        "dites", "donnez", "expliquez", "explique", "parlez", "parle", "moi", "nous", "l", "la", "le", "les", "un", "une", "d", "de", "du", "des", "en",
    };

    private readonly Dictionary<string, List<int>> _passages = new(StringComparer.Ordinal);

    /// <summary>Gathers the definitions.</summary>
    /// <param name="found">Each definition with the rank of the passage that holds it, in document order.</param>
    public AcronymDefinitions(IEnumerable<(string Short, string Long, int Ordinal)> found)
    {
        foreach ((string shortForm, string longForm, int ordinal) in found)
        {
            Add(shortForm, ordinal);
            Add(longForm, ordinal);
        }
    }

    /// <summary>The passages that spell out what the question asks about, in document order; empty when it asks for anything else.</summary>
    /// <param name="question">Its words.</param>
    public IReadOnlyList<int> Of(List<FrenchToken> question) => _passages.Count > 0 && Name(question) is { Length: > 0 } name && _passages.TryGetValue(name, out List<int>? defining) ? defining : [];

    private void Add(string name, int ordinal)
    {
        string key = Name(FrenchTokenizer.Tokenize(name));
        if (!_passages.TryGetValue(key, out List<int>? defining))
        {
            _passages.Add(key, defining = []);
        }

        if (!defining.Contains(ordinal))
        {
            defining.Add(ordinal);
        }
    }

    private static string Name(List<FrenchToken> words) => string.Join(' ', words
        .Where(token => !token.IsVariant && !Asking.Contains(token.Folded))
        .Select(token => token.Folded));
}
