using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>What a web page leaves around a text that was copied from it: never a passage.</summary>
internal static partial class SiteLeftovers
{
    /// <summary>Whether a whole block of text is such a leftover.</summary>
    public static bool Matches(string shown) => shown.Length <= 120 && Leftover().IsMatch(shown);

    [GeneratedRegex(
        @"^(?:(?:aucun|pas de|[0-9]+)\s+commentaires?|(?:laisser|publier|ajouter|enregistrer|poster) un commentaire|commentaires?|partager(?: (?:sur|cet article|via).*)?|imprimer(?: cet article)?"
        + @"|retour(?: (?:à|en|au).*)?|haut de page|envoyer par e-?mail|article (?:plus (?:récent|ancien)|suivant|précédent)|page (?:suivante|précédente)|accueil|libellés?|tags?|mots[- ]clés?"
        + @"|(?:publié|posté|rédigé) par .*|lire la suite|lire aussi|suivez[- ]nous.*|s['’]abonner.*|inscription à :.*|facebook|twitter|blogthis!.*|pinterest|j['’]aime|tweeter"
        + @"|tous droits réservés.*|copyright.*|©.*|mentions légales|membres|messages plus (?:anciens|récents)|\[\s*\.\.\.\s*\])"
        + @"\s*[:.!›»>]*\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();
}
