using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>The words by which a sentence says where.</summary>
internal static class PlaceWords
{
    // « Dans plusieurs vieux villages », « près de la frontière ».
    private const int NounDistance = 3;

    // « Semipalatinsk, le deuxième site »; « le centre de formation des Trois-Anses ».
    private const int NameBefore = 3;
    private const int NameAfter = 5;

    // What stands further from a thing says where something else is.
    private const int CloseBefore = 6;
    private const int CloseBehind = 8;

    // A blank and « d’ ».
    private const int Elided = 3;

    private static readonly FrozenSet<string> Lengths = Set("metre metres kilometre kilometres km");

    // « Du Kazakhstan » says whose.
    private static readonly FrozenSet<string> BeforeName = Set("à en au aux dans sur vers près sous depuis jusqu jusque entre hors devant derrière autour");

    // « Aux écoles » says to whom.
    private static readonly FrozenSet<string> BeforeNoun = Set("à en au dans sur près sous hors devant derrière autour");

    private static readonly FrozenSet<string> Whole = Set("où ici partout ailleurs chez");

    private static readonly FrozenSet<string> Several = Set("chaque plusieurs quelques deux trois quatre cinq six");

    // Folded, in the singular. Without those that are more often said of something else (« mettre en place », « au cours », « un siège »).
    private static readonly FrozenSet<string> Nouns = Set(
        "site ville capitale lieu village region port commune quartier ile archipel province departement canton vallee montagne col mont sommet plaine foret desert mer ocean fleuve riviere"
        + " lac rive jetee plage baie golfe frontiere ecole college lycee faculte universite hopital clinique musee bibliotheque theatre stade salle gymnase piscine gare aeroport mairie batiment"
        + " immeuble maison domicile bureau palais chateau forteresse eglise mosquee jardin rue avenue boulevard camp usine ferme hameau district zone continent"
        + " etranger nord sud ouest centre-ville etage refuge atelier terrain caserne prison station phare atoll territoire localite centre institut academie");

    /// <summary>Whether a sentence does: by a name behind a preposition or beside the noun of a place, or by such a noun behind a preposition (« dans un musée étranger »).</summary>
    /// <param name="words">Its words, in order.</param>
    /// <param name="text">The text they stand in.</param>
    /// <param name="isSaid">Whether a word is already said by who asks where.</param>
    public static bool SayWhere(List<FrenchToken> words, string text, Predicate<FrenchToken> isSaid)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (Whole.Contains(words[i].Exact)
                || (BeforeName.Contains(words[i].Exact) && LeadsTo(words, i + 1, word => IsNewName(word, isSaid)))
                || (BeforeNoun.Contains(words[i].Exact) && LeadsTo(words, i + 1, word => IsNoun(word) && !isSaid(word)))
                || IsDistance(words, i)
                || (IsNoun(words[i]) && words[Math.Max(0, i - NameBefore)..Math.Min(words.Count, i + 1 + NameAfter)].Exists(word => IsNewName(word, isSaid) && !IsAcronym(word, text))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a sentence says where something is that it names: by a name or the noun of a place behind a preposition close to it (« à Brest, le musée », « un lac près de la
    /// frontière »), by a distance (« bâti à 3 150 mètres ») or by a name that it bears (« l’école de Sainte-Odile », « la capitale du Kazakhstan »). « Le site d’essais a fermé » does not.
    /// </summary>
    /// <param name="words">Its words, in order.</param>
    /// <param name="first">The first word of what is asked about.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="isSaid">Whether a word is already said by who asks where.</param>
    public static bool SayWhereIs(List<FrenchToken> words, int first, int last, Predicate<FrenchToken> isSaid)
    {
        for (int i = Math.Max(0, first - CloseBefore); i < Math.Min(words.Count, last + 1 + CloseBehind); i++)
        {
            bool isClose = BeforeName.Contains(words[i].Exact) && (i < first || i > last);
            if ((isClose && LeadsTo(words, i + 1, word => IsNewName(word, isSaid)))
                || (isClose && words[i].Exact != "en" && BeforeNoun.Contains(words[i].Exact) && LeadsTo(words, i + 1, word => IsNoun(word) && !isSaid(word)))
                || (i > last && IsDistance(words, i))
                || ((i == last || (i > last && IsNoun(words[i]))) && BearsName(words, i + 1, isSaid)))
            {
                return true;
            }
        }

        return false;
    }

    // « De Sainte-Odile », « du Kazakhstan », « de la Houle ». The « d’ » of « d’Oslo » is part of no word, and stands between them all the same.
    private static bool BearsName(List<FrenchToken> words, int at, Predicate<FrenchToken> isSaid)
    {
        if (at >= words.Count)
        {
            return false;
        }

        int name = words[at].Folded is "de" or "du" or "des" ? at + 1 : words[at].Start - words[at - 1].End == Elided ? at : words.Count;
        name += name < words.Count && words[name].Folded is "la" or "l" ? 1 : 0;
        return name < words.Count && IsNewName(words[name], isSaid);
    }

    // « À 3 150 mètres », « à vingt-six kilomètres du centre ».
    private static bool IsDistance(List<FrenchToken> words, int at) =>
        words[at].Exact == "à" && words.Skip(at + 1).Take(NounDistance).Any(word => Lengths.Contains(word.Folded));

    // One word that is no determiner may stand before it: « dans la vieille forteresse ».
    private static bool LeadsTo(List<FrenchToken> words, int at, Predicate<FrenchToken> isPlace)
    {
        int others = 0;
        for (int i = at; i < words.Count && i <= at + NounDistance && others < 2; i++)
        {
            if (isPlace(words[i]))
            {
                return true;
            }

            others += IsDeterminer(words[i]) ? 0 : 1;
        }

        return false;
    }

    private static bool IsDeterminer(FrenchToken word) => Determiners.ContainsOrOf(word.Folded) || Several.Contains(word.Folded);

    private static bool IsNoun(FrenchToken word) => Nouns.Contains(word.Folded) || Nouns.Contains(word.Folded.TrimEnd('s', 'x'));

    private static bool IsNewName(FrenchToken word, Predicate<FrenchToken> isSaid) => word is { IsName: true, IsNumber: false } && !isSaid(word);

    // « Le Musée national (MNC) » stands nowhere yet.
    private static bool IsAcronym(FrenchToken word, string text) => text[word.Start..word.End].All(char.IsUpper);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
