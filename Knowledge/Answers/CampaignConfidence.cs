using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>How sure it is that the first candidate answers, where the documents are those of one campaign: few, each saying many things of the one they keep naming.</summary>
/// <remarks>
/// Whoever asks an encyclopedia asks for a fact in the words of an article; whoever asks a campaign asks in everyday words, and most of what it does not
/// answer is a fact about what it speaks of. So the form of the question decides how much its missing words count: « Êtes-vous pour… ? » is answered in
/// other words, « Qui a fondé… ? » is not answered without a founder. A logistic regression on the measures of <see cref="AnswerConfidence"/>, its sum, and
/// what is below, fitted by the command <c>fit</c> on announcements with question files.
/// </remarks>
internal static class CampaignConfidence
{
    // A campaign's documents hold at least so many passages each, and those of an announcement, which its weights were fitted on, so many.
    private const double LeastPassagesPerDocument = 5;
    private const double AnnouncementPassages = 10;

    // Up to so many passages its weights alone count, and beyond the second number not at all: nothing larger was fitted on.
    private const double MostPassages = 60;
    private const double TooManyPassages = 300;

    // A campaign keeps naming whom or what it is for; a document alone that speaks of a candidacy is one whatever it names (« la ville » after its first paragraph).
    private const double LeastNamed = 0.15;

    private static readonly string[] Forms = ["ouverte", "quantité", "date ou lieu", "personne", "choix", "oui ou non", "mots-clés"];

    private static readonly string[] OfForm = ["", ", confiance générale", ", mots absents", ", premier mot absent", ", dernier mot absent"];

    private static readonly string[] Lacking =
    [
        "aucune quantité dans la phrase", "montant sans monnaie", "âge sans années", "rien de compté", "compte trouvé", "aucune date dans la phrase",
        "aucune date", "aucun nom dans la phrase", "aucun lieu dans la phrase", "aucun choix dans la phrase",
    ];

    /// <summary>What is measured, in the order of <see cref="Measure"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. AnswerConfidence.Names, "confiance générale", .. Forms.SelectMany(form => OfForm.Select(measure => form + measure)), .. Lacking,
    ];

    /// <summary>How much these weights count in an index, 0 to 1; the rest is the general ones'.</summary>
    /// <param name="lexicon">The words of its passages.</param>
    /// <param name="documents">How many documents they are of.</param>
    public static double Part(Lexicon lexicon, int documents)
    {
        int passages = lexicon.PassageCount;
        double whole = Math.Clamp((((double)passages / Math.Max(1, documents)) - LeastPassagesPerDocument) / (AnnouncementPassages - LeastPassagesPerDocument), 0, 1);
        double small = Math.Clamp(Math.Log(TooManyPassages / Math.Max(1, passages)) / Math.Log(TooManyPassages / MostPassages), 0, 1);
        return whole * small is > 0 and var part && ((documents == 1 && SpeaksOfCandidacy(lexicon)) || MostNamed(lexicon) >= LeastNamed * passages) ? part : 0;
    }

    private static bool SpeaksOfCandidacy(Lexicon lexicon) => lexicon.WordsThatBegin("candidat").Length > 0;

    // In how many passages the name stands that stands in most: that of whom the campaign is for.
    private static int MostNamed(Lexicon lexicon) => Enumerable.Range(0, lexicon.PassageCount)
        .SelectMany(ordinal => NamesIn(lexicon, lexicon[ordinal]).Distinct())
        .CountBy(stem => stem)
        .Select(name => name.Value)
        .DefaultIfEmpty()
        .Max();

    private static IEnumerable<int> NamesIn(Lexicon lexicon, PassageTerms terms) =>
        from i in Enumerable.Range(0, terms.Length)
        where (terms.Kinds[i] & (WordKinds.Name | WordKinds.Number)) == WordKinds.Name && !QuestionWords.Contains(lexicon.FoldedText(terms.Folded[i]).ToString())
        select terms.Stems[i];

    /// <summary>The measures of the first candidate.</summary>
    /// <param name="first">The candidate.</param>
    /// <param name="measures">Its general measures.</param>
    /// <param name="general">Their weighted sum.</param>
    /// <param name="paragraph">Its paragraph, whose text is read only where it is needed.</param>
    public static double[] Measure(MatchedPassage first, ReadOnlySpan<double> measures, double general, Paragraph paragraph)
    {
        AnalyzedQuestion question = first.Question;
        var all = new List<double>(Names.Count);
        all.AddRange(measures);
        all.Add(general);
        double[] ofForm = [1, general, 1 - first.Mean(first.BestLevel), question.FirstAsked is { } asked ? Missing(asked) : 0, question.Terms.Count > 0 ? Missing(question.Terms.Count - 1) : 0];
        for (int form = 0; form < Forms.Length; form++)
        {
            all.AddRange(Array.ConvertAll(ofForm, value => form == (int)question.Form ? value : 0));
        }

        all.AddRange(Lacks(first, paragraph).Select(lacks => lacks ? 1.0 : 0));
        return [.. all];

        double Missing(int term) => 1 - first.BestLevel(term);
    }

    // Whether each thing of Lacking holds, for the forms that ask for it.
    private static IEnumerable<bool> Lacks(MatchedPassage first, Paragraph paragraph)
    {
        AnalyzedQuestion question = first.Question;
        bool asksForAThing = question.Form is not (QuestionForm.Open or QuestionForm.YesNo or QuestionForm.Keywords) || question.AsksForMoney || question.AsksForAge;
        if (!asksForAThing || first.SentenceCoverages.Length == 0)
        {
            // The text is not read anew for what nobody asks.
            return Lacking.Select(_ => false);
        }

        int best = Array.IndexOf(first.SentenceCoverages, first.SentenceCoverages.Max());
        string text = paragraph.Text;
        SentenceScorer sentences = first.SentencesOf(text);
        SentenceWords sentence = sentences[best];
        bool isQuantity = question.Form == QuestionForm.Quantity;
        bool isPlace = question.Form == QuestionForm.TimeOrPlace;
        bool isTime = isPlace && !question.Asked.HasFlag(AskedKinds.Place);
        bool isCounted = isQuantity && question is { AsksForMoney: false, AsksForAge: false, FirstAsked: not null };
        bool counts = isCounted && AnswerConfidence.IsCounted(first, question.FirstAsked!.Value);
        return
        [
            isQuantity && !sentence.HoldsQuantity,
            question.AsksForMoney && !text.AsSpan().ContainsAny('€', '$') && !sentences.Holds(word => TableRowWords.IsMoney(word.Folded)),
            question.AsksForAge && !sentences.Holds(word => word.Folded is "ans"),
            isCounted && !counts,
            counts,
            isTime && !HoldsTime(sentence),
            isTime && !TimeWords.SayWhen(text),
            question.Form == QuestionForm.Person && !sentence.HoldsName,
            isPlace && !isTime && !sentence.HoldsPlace,
            question.Form == QuestionForm.Choice && !sentence.HoldsName && !sentence.HoldsQuantity,
        ];
    }

    private static bool HoldsTime(SentenceWords sentence) =>
        sentence.HoldsYear || sentence.HoldsCircumstance || sentence.Words.Exists(word => (WordKindsReader.Of(word) & WordKinds.Date) != WordKinds.None);
}
