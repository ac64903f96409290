using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>What is being asked.</summary>
/// <param name="Terms">The words searched for, in order, each once.</param>
/// <param name="Expected">The kinds of word that would answer; none when the question asks for nothing of a kind.</param>
/// <param name="Focus">The term that names what is asked for (« quel pays »), or null.</param>
/// <param name="Stance">Folded identifiers of the words that take sides (« contre », « pas », « sans »): no subject, but they decide.</param>
/// <param name="Words">Every word of the question, in order; none of a subject carried over.</param>
/// <param name="AskingWord">What its first question word says of the answer.</param>
internal sealed record AnalyzedQuestion(
    List<QuestionTerm> Terms, WordKinds Expected, int? Focus, IReadOnlyList<int> Stance, List<QuestionWord> Words, AskingWord AskingWord)
{
    /// <summary>Whether the question holds any word at all.</summary>
    public bool HasWords => Words.Count > 0;

    /// <summary>The words that are not searched for and that the documents hold, each once.</summary>
    public QuestionWord[] LinkWords { get; } = [.. Words.Where(word => !word.IsTerm && word.FoldedId >= 0).DistinctBy(word => word.FoldedId)];

    /// <summary>The question cut into words; without a subject carried over.</summary>
    public required List<FrenchToken> Tokens { get; init; }

    /// <summary>Its words without second readings, which rules read for each candidate.</summary>
    public FrenchToken[] TypedTokens => field ??= [.. Tokens.Where(token => !token.IsVariant)];

    /// <summary>Whether it was typed with any accent.</summary>
    public bool HasAccents { get; init; }

    /// <summary>What its words ask for.</summary>
    public AskedKinds Asked { get; init; }

    /// <summary>Folded identifiers of the words that turn the next one into something else (« ancienne capitale », « non permanent ») and that the question lacks.</summary>
    public IReadOnlyList<int> Qualifiers { get; init; } = [];

    /// <summary>The term without which nothing is answered: what is counted or named after « combien » and « quel », done after « qui »; or null.</summary>
    public int? Essential { get; init; }

    /// <summary>Whether it asks who somebody is by what they are (« qui est la ministre… »): what speaks of no such person does not answer.</summary>
    public bool AsksWhoHolds { get; init; }

    /// <summary>The term whose name is asked for (« comment s’appelle le bataillon ? »); null where none is.</summary>
    public int? Called { get; init; }

    /// <summary>Whether it is asked who there is besides (« les autres candidats »).</summary>
    public bool AsksForOthers { get; init; }

    /// <summary>How it is put.</summary>
    public QuestionForm Form { get; init; } = QuestionForm.Keywords;

    /// <summary>Whether it asks for yes or no.</summary>
    public bool AsksWhether { get; init; }

    /// <summary>What it charges somebody with, each as the stems of its words, -1 where no document holds one.</summary>
    public IReadOnlyList<int[]> Charges { get; init; } = [];

    /// <summary>What it says that somebody does, unless that charges nobody (« soutenez-vous »), or null.</summary>
    public int? Deed { get; init; }

    /// <summary>What it says that a country is (« est-il un pays islamique ? »), or null.</summary>
    public int? Nature { get; init; }

    /// <summary>How the words begin one of which says what is asked of a thing (<see cref="SaidOfThings"/>), be it by a verb or a noun; null where nothing of the kind is.</summary>
    public IReadOnlyList<string>? SaidOfThing { get; init; }

    /// <summary>What it says that happened, where it asks when or where (« quand a été créé… »), or null.</summary>
    public int? Happened { get; init; }

    /// <summary>What it says that somebody does that for, against or thanks to: of each, the terms of which an answer says one.</summary>
    public IReadOnlyList<int[]> Aims { get; init; } = [];

    /// <summary>What it says that is lacking to the campaign (« manquez-vous d’eau ? »), or null.</summary>
    public int? Lack { get; init; }

    /// <summary>Whether it asks if somebody has something, or does it.</summary>
    public bool AsksForHaving => Owning.Count > 0;

    /// <summary>Where it does, the folded identifiers of the words that say that somebody has or does something, or has given it up.</summary>
    public IReadOnlyList<int> Owning { get; init; } = [];

    /// <summary>Whether it asks if something is still so (« avez-vous encore… »).</summary>
    public bool AsksIfStill { get; init; }

    /// <summary>What is done in a question who does it to the campaign (« qui vous soutient ? »), and the name that says to whom; or null.</summary>
    public (int Deed, int? Name)? Served { get; init; }

    /// <summary>What is done in a question who does it (« qui finance… », « qui a voté… »), or null.</summary>
    public int? DoneByWhom { get; init; }

    /// <summary>What it says that somebody is against (« êtes-vous contre la paix ? »), or null.</summary>
    public int? Opposed { get; init; }

    /// <summary>
    /// The stems of words of the documents with that of their complement, -1 where no document holds it (« Conseil de sécurité »): a body that
    /// bears another complement is another one.
    /// </summary>
    public IReadOnlyList<(int Head, int Complement)> Bodies { get; init; } = [];

    /// <summary>The stems of the body that somebody is a candidate for, -1 where no passage holds one, where it is asked whether they were elected and not to what (« avez-vous été élus ? »); or null.</summary>
    public (int Head, int Complement)? Seat { get; init; }

    /// <summary>Whose thought or side it asks for by a name of any kind, or null.</summary>
    public AskedActor? Actor { get; init; }

    /// <summary>Those whose thought or side it asks for, where they are not the campaign; or null.</summary>
    public AskedActor? OtherActor => Actor is { IsOwn: false } ? Actor : null;

    /// <summary>Whether it asks for the campaign's thought or side by name, by « le gouvernement » or by « vous ».</summary>
    public bool AsksCampaign { get; init; }

    /// <summary>Whether it asks for an amount of money.</summary>
    public bool AsksForMoney { get; init; }

    /// <summary>The word for an amount in « quel est le montant de… », which stands beside none, or null.</summary>
    public int? Amount { get; init; }

    /// <summary>The verb of « combien coûte… », wherever its subject stands (« combien a coûté le quai ? », « combien le quai a-t-il coûté ? »), or null.</summary>
    public int? Cost { get; init; }

    /// <summary>Whether it asks how much of something (« quelle part de la population »).</summary>
    public bool AsksForShare { get; init; }

    /// <summary>Whether it asks how long something lasts (« combien de temps », « combien d’années dure… »).</summary>
    public bool AsksHowLong { get; init; }

    /// <summary>Whether it asks how often something happens (« à quelle fréquence », « tous les combien »).</summary>
    public bool AsksHowOften { get; init; }

    /// <summary>Whether it asks for a day by that name.</summary>
    public bool AsksForDay { get; init; }

    /// <summary>Whether it asks where.</summary>
    public bool AsksWhere => Asked.HasFlag(AskedKinds.Place) && Form == QuestionForm.TimeOrPlace && AskingWord == AskingWord.Name && Expected == WordKinds.Name;

    /// <summary>Whether it asks where something is, and not where something happens or happened.</summary>
    public bool AsksLocation => AsksWhere && Happened is null && QuestionFormReader.AsksLocation(QuestionFormReader.Words(Tokens));

    /// <summary>The term that is its verb (<see cref="AskedVerb"/>), or null.</summary>
    public int? Verb { get; init; }

    /// <summary>Whether it asks where from: « d’où vient l’argent ? » may be told by whom it is from.</summary>
    public bool AsksWhereFrom { get; init; }

    /// <summary>Whether it asks for a time of the day.</summary>
    public bool AsksForHour { get; init; }

    /// <summary>Whether it asks for an age.</summary>
    public bool AsksForAge { get; init; }

    /// <summary>The first term after the word that asks, which in French is often what is done (« qui a fondé… », « où est née… »), or null.</summary>
    public int? FirstAsked { get; init; }

    /// <summary>Whether it asks since when.</summary>
    public bool IsSince { get; init; }

    /// <summary>Whether it asks until when.</summary>
    public bool IsUntil { get; init; }

    /// <summary>Whether it asks for a date by that name (« quelle année »): « après la guerre » says when, and is none.</summary>
    public bool IsDate { get; init; }

    /// <summary>Terms that together are one phrase of the field (« peine capitale »): one of them alone is something else.</summary>
    public IReadOnlyList<int[]> FixedPhrases { get; init; } = [];

    /// <summary>The weight of each term.</summary>
    public double[] Weights { get; } = [.. Terms.Select(term => term.Weight)];

    /// <summary>Sum of the weights of the terms.</summary>
    public double TotalWeight { get; } = Terms.Sum(term => term.Weight);

    /// <summary>Whether a word of the documents is one of its own.</summary>
    /// <param name="foldedId">Folded identifier of the word.</param>
    public bool Says(int foldedId)
    {
        // Asked of every word of every candidate: no delegates.
        for (int i = 0; i < Words.Count; i++)
        {
            if (Words[i].FoldedId == foldedId)
            {
                return true;
            }
        }

        return false;
    }
}
