using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>
/// The words of titles that name one document alone. Whoever asks when the swimming pool opens is not answered by the hours of the library, be all other
/// words of the question there.
/// </summary>
internal sealed class OwnTitleWords
{
    // All passages have to be read; and where there are so many, words of titles stand everywhere.
    private const int MostPassages = 5000;
    private const double LeastOwn = 0.8;

    private readonly Dictionary<int, SourceDocument> _owners = [];

    /// <summary>Finds them.</summary>
    /// <param name="passages">The passages of the index.</param>
    /// <param name="lexicon">Their words.</param>
    public OwnTitleWords(IReadOnlyList<Passage> passages, Lexicon lexicon)
    {
        if (passages.Count > MostPassages)
        {
            return;
        }

        var named = new Dictionary<int, SourceDocument?>();
        foreach (SourceDocument document in passages.Select(passage => passage.Document).Distinct())
        {
            foreach (int stem in FrenchTokenizer.Tokenize(document.Title).Where(word => !QuestionWords.Contains(word.Folded)).Select(word => lexicon.StemId(word.Stem)).Where(stem => stem >= 0).Distinct())
            {
                named[stem] = named.ContainsKey(stem) ? null : document;
            }
        }

        var held = new Dictionary<int, (int Own, int All)>();
        for (int i = 0; i < passages.Count; i++)
        {
            foreach (int stem in lexicon[i].Stems.Where(named.ContainsKey).Distinct())
            {
                (int own, int all) = held.GetValueOrDefault(stem);
                held[stem] = (own + (named[stem] == passages[i].Document ? 1 : 0), all + 1);
            }
        }

        foreach ((int stem, SourceDocument? document) in named)
        {
            if (document is not null && held.TryGetValue(stem, out (int Own, int All) counted) && counted.Own >= LeastOwn * counted.All)
            {
                _owners.Add(stem, document);
            }
        }
    }

    /// <summary>What is left of the confidence in a candidate: half where it lacks a word of the question that names another document.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="document">Its document.</param>
    public double Confidence(MatchedPassage passage, SourceDocument document) =>
        passage.Question.Terms.Index().Any(term => !term.Item.IsCarried && passage.BestLevel(term.Index) == 0 && _owners.TryGetValue(term.Item.StemId, out SourceDocument? owner) && owner != document) ? AskedFor.LackFactor : 1;
}
