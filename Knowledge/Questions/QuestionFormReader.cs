using System.Text.RegularExpressions;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Reads how a question is put.</summary>
internal static class QuestionFormReader
{
    /// <summary>The form; the first that fits.</summary>
    public static QuestionForm Of(string words) =>
        Position.IsMatch(words) ? QuestionForm.Open
        : Name.IsMatch(words) ? QuestionForm.Name
        : Quantity.IsMatch(words) ? QuestionForm.Quantity
        : Time.IsMatch(words) ? QuestionForm.TimeOrPlace
        : Person.IsMatch(words) ? QuestionForm.Person
        : Place.IsMatch(words) ? QuestionForm.TimeOrPlace
        : Choice.IsMatch(words) ? QuestionForm.Choice
        : Open.IsMatch(words) ? QuestionForm.Open
        : YesNo.IsMatch(words) ? QuestionForm.YesNo
        : QuestionForm.Keywords;

    /// <summary>The folded words of a question, with a blank before and after each.</summary>
    public static string Words(List<FrenchToken> tokens) => $" {string.Join(' ', tokens.Where(token => !token.IsVariant).Select(token => token.Folded))} ";

    /// <summary>Whether it is asked if something holds, be it of a position: yes or no is no answer to one half.</summary>
    public static bool AsksWhether(string words, QuestionForm form) => form == QuestionForm.YesNo || Whether.IsMatch(words);

    /// <summary>Whether a date or a time is asked for.</summary>
    public static bool AsksForTime(string words) => Time.IsMatch(words);

    /// <summary>Whether a number, an amount or a measure is asked for.</summary>
    public static bool AsksForQuantity(string words) => Quantity.IsMatch(words);

    /// <summary>Whether an amount of money is asked for.</summary>
    public static bool AsksForMoney(string words) => Money.IsMatch(words);

    /// <summary>Whether it is asked who has an office or a part.</summary>
    public static bool AsksWhoHolds(string words) => Holder.IsMatch(words);

    /// <summary>Whether an age is asked for.</summary>
    public static bool AsksForAge(string words) => words.Contains(" age ", StringComparison.Ordinal);

    private static readonly Regex Position = Pattern(" (?:pensez|penses|pense|pensent|avis|opinion|position|attitude|favorables?|opposee?s?) | (?:etes|est|sont|seriez) (?:vous|il|elle|ils|elles) (?:pour|contre) ");

    private static readonly Regex Name = Pattern(" comment (?:s )?(?:appel|nomm)[a-z]* | quels? (?:est |sont )?(?:le |les |son |leur )?noms? |^ nom d");

    private static readonly Regex Quantity = Pattern(" combien | quel(?:le)?s? (?:est |sont |etait |sera )?(?:le |la |l |son |sa |leur |votre )?(?:" + Measures + ")s? |^ (?:" + Measures + ")s? ");

    private const string Measures =
        "nombre|pourcentage|population|superficie|taux|age|taille|hauteur|longueur|prix|montant|part|proportion|distance|duree|poids|cout|salaire|budget|altitude|profondeur|vitesse|tarif|chiffre|surface|capacite|revenu|frais|somme|loyer|temperature";

    private static readonly Regex Time = Pattern(" quand | quel(?:le)?s? (?:annee|date|jour|mois|siecle|epoque|periode|heure)s? | quelle est la date |^ date ");

    // « L’auteur », « la fondatrice » of something may be told by what they did.
    private static readonly Regex Holder = Pattern(" qui (?:est|etait|sera|fut) (?:le|la|l|votre|son|sa|leur) (?![a-z]*(?:t|d)(?:eur|rice)s? )");

    private static readonly Regex Person = Pattern("^ (?:(?:a|de|par|avec|pour|chez|contre|d) )?qui (?!est ce que )");

    private static readonly Regex Place = Pattern("^ (?:(?:d|par|vers|jusqu|jusque|et) )?ou | ou (?:est|sont|se|a|ont|seront|aura|faut|peut|puis|sera) ");

    private static readonly Regex Choice = Pattern(" quel(?:le)?s? (?!raison)| (?:lequel|laquelle|lesquels|lesquelles) ");

    private static readonly Regex Open = Pattern(" pourquoi | raisons? |^ (?:(?:mais|et) )?comment |^ (?:(?:a|de|par|avec|sur|en|contre|pour) )?(?:que|qu|quoi) ");

    private static readonly Regex YesNo = Pattern(" est ce | [a-z]+ (?:t )?(?:vous|il|elle|ils|elles|on|tu|nous) |^ (?:peut|faut|doit|avez|etes|allez|voulez|soutenez) ");

    private static readonly Regex Whether = Pattern("(?<! (?:qu|qui|que|quoi|ou|quand|comment|pourquoi|combien)) (?:etes|est|sont|seriez|serait) (?:vous|il|elle|ils|elles|ce que) ");

    private static readonly Regex Money = Pattern(" (?:prix|couts?|coute|coutent|coutera|couter|salaires?|montant|budget|paie|gagne|gagnent|argent|tarifs?|loyer|frais|revenus?|amende|indemnite) ");

    // Interpreted: compiled once more by the runtime, beside the first who ask, they take 2 MB.
    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
