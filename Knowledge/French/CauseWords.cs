using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>The words by which a sentence says why.</summary>
internal static partial class CauseWords
{
    // « Ne pas », « mieux », and the infinitive; nouns that end like one.
    private const string Infinitive = @"(?:(?:ne pas|mieux|y|en|se) |s')*(?!hier\b|janvier\b|février\b|premier\b|dernier\b|atelier\b|cahier\b|papier\b)\p{L}+(?:er|ir|dre|ire|ttre|ître|vre)\b";

    /// <summary>Whether a sentence states a cause or an aim itself (« parce que », « afin de », « convaincu que »).</summary>
    public static bool States(string sentence) => Stating().IsMatch(sentence.Replace('’', '\''));

    /// <summary>
    /// Whether a sentence may give a reason: it states one, says that it stands before, or holds « pour » with an infinitive, which is what something is done for or
    /// only what it is (« le rôle des femmes pour prévenir les conflits »). « Pour la période » is neither.
    /// </summary>
    public static bool MayState(string sentence) => sentence.Replace('’', '\'') is var plain && (Stating().IsMatch(plain) || Referring().IsMatch(plain) || Aiming().IsMatch(plain));

    /// <summary>Whether a sentence says that what comes before it is the cause (« c’est pourquoi », « donc »).</summary>
    public static bool RefersBack(string sentence) => Referring().IsMatch(sentence.Replace('’', '\''));

    // « Un car », « par le dernier car » is a bus. A colon explains where what follows speaks of the same thing: « une grande importance : elles comptent parmi les outils ».
    // « Pour » with an infinitive only where it opens the sentence: « le rôle des femmes pour prévenir les conflits » gives no reason.
    [GeneratedRegex(
        @"\b(?:parce qu|puisqu|étant donné|vu qu|du fait (?:de|d'|du|des|qu)|en raison d|(?:à|pour) cause d|grâce (?:à|au)|faute d|afin (?:de|d'|qu)|pour qu(?:e\b|')|en vue d|de (?:manière|façon) à|dans (?:le (?:seul |unique )?but|l'espoir) d|vis(?:e|ent|ant|ait|aient) à|pour (?:but|objectif)\b|(?:première|principale|seule) cause d"
        + @"|(?:convaincu|persuadé|conscient|préoccupé)e?s? (?:qu|de|d'|du|des|par)|soucieu(?:x|ses?) d|(?:estimant|considérant|jugeant|sachant|pensant) qu|pour (?:cette|ces|la|les|une|des|plusieurs|deux|trois) raisons?\b)"
        + @"|(?<!\b(?:un|le|du|au|ce|en|par|de|mon|son|notre|votre|leur|chaque|aucun|quel|et|ou|ni)(?: (?:seul|même|autre|premier|dernier|prochain|petit|grand|vieux))? )\bcar\b(?! (?:et|ou|de|du|scolaire|postal|régional)\b|-)"
        + @"|\p{L}\s?:\s(?:ils?|elles?|leurs?|son|sa|ses)\b"
        + "|^pour " + Infinitive,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stating();

    [GeneratedRegex(@"\bpour (?:les )?" + Infinitive, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aiming();

    [GeneratedRegex(
        @"\bc'est (?:pourquoi|pour (?:cela|cette raison|ces raisons)|la raison pour laquelle|dans ce but|à cette fin)\b|\bvoilà pourquoi\b|\bdonc\b|\bpar conséquent\b|\ben conséquence\b|^(?:à cette fin|à cet effet|dans ce but|pour cela|pour cette raison|pour ces raisons|de ce fait)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Referring();
}
