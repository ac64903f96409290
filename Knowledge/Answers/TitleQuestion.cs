using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Recognises a question of one word that is what a whole document is about (« le nucléaire » of « Le désarmement nucléaire »).</summary>
internal static class TitleQuestion
{
    // « Sécurité » stands everywhere, though one document is called « Le Conseil de sécurité ».
    private const double LeastOwn = 0.8;
    private const double LeastHeld = 0.5;

    /// <summary>The best candidate that holds the word itself, of the document whose title names it and that nearly alone speaks of it; or null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">The candidates, best first.</param>
    /// <param name="passages">The passages of the index.</param>
    /// <param name="lexicon">Their words.</param>
    public static RankedPassage? FirstNamed(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, IReadOnlyList<Passage> passages, Lexicon lexicon)
    {
        if (question is not { Terms: [{ IsCarried: false, IsName: false, StemId: >= 0 and var stem }], Expected: WordKinds.None, SaidOfThing: null, AskingWord: AskingWord.None or AskingWord.Name }
            || ranked.FirstOrDefault(passage => Array.IndexOf(passage.Matched.Terms.Stems, stem) >= 0) is not { } named
            || !FrenchTokenizer.Tokenize(passages[named.Ordinal].Document.Title).Exists(word => word.Stem == question.Terms[0].Stem))
        {
            return null;
        }

        int all = lexicon.PassageFrequency(stem);
        (int from, int to) = Extent(passages, named.Ordinal);
        int holding = Enumerable.Range(from, to - from).Count(ordinal => Array.IndexOf(lexicon[ordinal].Stems, stem) >= 0);
        return to - from < passages.Count && holding >= LeastOwn * all && holding >= LeastHeld * (to - from) ? named : null;
    }

    // The passages of a document follow each other.
    private static (int From, int To) Extent(IReadOnlyList<Passage> passages, int ordinal)
    {
        int from = ordinal;
        while (from > 0 && passages[from - 1].Document == passages[ordinal].Document)
        {
            from--;
        }

        int to = ordinal + 1;
        while (to < passages.Count && passages[to].Document == passages[ordinal].Document)
        {
            to++;
        }

        return (from, to);
    }
}
