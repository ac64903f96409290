using System.Buffers;
using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>What no document is to be held against: somebody's distress, a danger, a threat. It may stand anywhere in a message.</summary>
/// <remarks>It is said in the first person or of what happens now: a question on war or suicide is a question.</remarks>
internal static class Alarm
{
    private const int Longest = 2_000;

    // « Mourir de rire », « mourir pour la patrie », « en finir avec la faim », « se tuer au travail » are said lightly, or of a subject.
    private const string Dying = "mourr?ir(?! (?:de |d |pour |vieux|vieille|en paix|dignement|dans la dignite|riche|moins))";
    private const string Ending = "en finir(?! (?:(?:une )?(?:bonne )?fois (?:pour toutes )?)?avec (?!(?:la |ma |cette )?vie\\b|tout\\b|moi\\b))";
    private const string Lightly = "(?! (?:au (?:travail|boulot|bureau)|a (?:la tache|vous|te|le|les|essayer|faire|comprendre))\\b)";
    private const string Killing = "tuer" + Lightly;

    private static readonly Regex Distress = WholeMessage.Pattern(
        "\\b(me suicider|je me suicide|suicide moi|je suis suicidaire|mettre fin a (mes jours|ma vie)|en finir avec la vie|(pensees|idees|envies?) suicidaires"
        + "|j(e | )?(veu[xt]|voudrais|vai?s|pense a|songe a|souhaite) (" + Dying + "|" + Ending + "|me (" + Killing + "|pendre|jeter|noyer|scarifier|faire du mal|foutre en l air)|(m ouvrir|me tailler|me couper) les veines|sauter (d un|du) (pont|toit|balcon))"
        + "|je (pense|songe) au suicide|je me (tue" + Lightly + "|scarifie|fais du mal)|envie (de (" + Dying + "|me " + Killing + ")|d " + Ending + ")"
        + "|(plus|pas|aucune) envie de vivre|marre de (vivre|la vie)|(ne )?veu[xt] plus vivre|(je (n )?)?en peux plus de (la vie|vivre)|je (veu[xt]|voudrais|souhaite) disparaitre(?= (pour (toujours|de bon)|a jamais|de ce monde|de cette vie)$|$)|j ai avale (des|trop de|tous mes) (cachets|medicaments|somniferes)"
        + "|((mon|ma) (petite? )?(amie?|copain|copine|fils|fille|frere|soeur|pere|mere|mari|femme|enfant|eleve|collegue|voisine?)|il|elle) (veut|va|parle de|menace de|pense a) se (suicider|" + Killing + "|pendre)"
        + "|(mon|ma) (petite? )?(amie?|copain|copine|fils|fille|frere|soeur|pere|mere|mari|femme|enfant|eleve) veut " + Dying + ")\\b");

    private const string Relative = "(mon (mari|pere|conjoint|copain|ex|frere|oncle)|ma (femme|mere|conjointe|copine|soeur))";

    // « Que faites-vous s’il y a un attentat ? » asks.
    private static readonly Regex Danger = WholeMessage.Pattern(
        "\\b(je suis|nous sommes|on est|ma (vie|famille) est|mes enfants sont) (en danger(?! (?:avec|face|a cause|de perdre)\\b)|menacee?s? de mort|prise?s? en otage|poursuivie?s?(?! (?:en|par la|devant la) justice))\\b"
        + "|(?<!\\b(?:qu|quand|lorsqu|puisqu|s|si|ou|comme) )\\bil y a (une bombe|un tireur|un attentat|des coups de feu|un colis (suspect|piege)|une prise d otages?) (a|au|aux|dans|devant|chez|ici|pres)\\b"
        + "|\\b(une bombe (va exploser|est posee|a ete posee)|j ai (pose|place|cache) une bombe|(appelle|appelez) (vite )?(la police|les secours|une ambulance|les pompiers|le samu)"
        + "|(quelqu un|on|il|elle|un homme|" + Relative + ") me (frappe|bat(?! (?:froid|aux?))|suit(?! (?:sur|en|au))|poursuit(?! en)|menace|attaque(?! (?:en|sur|dans))|agresse|viole|seque?stre)"
        + "|" + Relative + " me (tape|touche|harcele)|(on|quelqu un|un homme) nous (frappe|agresse|seque?stre|tire dessus|attaque(?! ))"
        + "|(j ai ete|je suis|on m a) (violee?|agressee?|frappee?|battue?)|je me (suis fait|fais) (violer|agresser|frapper|battre)|(bebe|fils|fille|pere|mere|mari|femme|il|elle) ne respire plus)\\b"
        + "|^((vite|a l aide|aidez moi) )*au secours( (vite|aidez moi|a l aide))*$|^((vite|au secours|aidez moi) )*il y a (le feu|un incendie)( (chez (moi|nous)|ici|dans .{1,40}))?$");

    private const string Person =
        "(l |la |le |les |un |une |mon |ma |mes |ton |votre |vos |ce |cette )(president|presidente|ambassadeurs?|ambassadrice|ministre|roi|reine|juifs?|musulmans?|arabes?|noirs?|blancs?|chretiens?|femmes?|hommes?|enfants?|gens|mec|type|voisine?"
        + "|mari|pere|mere|fils|fille|frere|soeur|prof|patron|candidate?|diplomates?|policiers?|journalistes?|kazakhs?|russes?)";

    // What is done to things as well (« les éliminer », of weapons) threatens only whom it addresses, and no game or vote is one (« au foot »).
    private static readonly Regex Threat = WholeMessage.Pattern(
        "\\b((je|on|nous) (vais|va|allons|veux|voudrais) (tous |toutes )?((vous|te|t)( tous| toutes)? (tuer|buter|crever(?! les)|massacrer|egorger|eliminer|abattre|exploser|pendre|bruler|demolir|(casser|peter) la (gueule|figure)|faire (la peau|sauter|payer))"
        + "|(les|l|le|la)( tous| toutes)? (tuer|buter|egorger|massacrer|pendre|faire la peau))(?! (?:aux?|ces?|cet|cette)\\b)"
        + "|(vous|tu) (allez|vas|meritez|merites|devez|dois) (tous |toutes )?(de )?(mourir|crever)(?! (?:de|d|l|le|les|un|pour)\\b)"
        + "|je (vais|veux|voudrais) (poser une bombe|(tout )?faire (tout )?sauter|tuer (quelqu un|tout le monde|des gens|" + Person + ")|(bruler|attaquer|incendier) (l|votre|une|cette) ambassade))\\b"
        + "|^(va |allez )?creve[rz]?( tous| toutes)?$");

    // One of these stands in whatever a pattern matches: nearly no message has any, and none of these is held against the patterns.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "suicid", "disparaitre", "au secours", "le feu", "incendie", "mettre fin", "en finir", "mourir", "mourrir", "tuer", "me tue", "pendre", "me jeter", "me noyer", "scarifie", "du mal", "en l air", "veines", "plus vivre",
            "envie de vivre", "marre de", "avale", "en peux plus", "sauter", "en danger", "de mort", "otage", "poursuivi", "bombe", "tireur", "attentat", "coups de feu", "colis", "appelle",
            "appelez", "respire plus", "tire dessus", "viole", "agress", "frapp", "battu", "battre",
            .. from whom in (string[])["me ", "nous "] from deed in (string[])["bat", "suit", "poursuit", "menace", "attaque", "sequ", "tape", "touche", "harcele"] select whom + deed,
            "buter", "creve", "massacrer", "egorger", "eliminer", "abattre", "exploser", "bruler", "demolir", "casser la", "peter la", "la peau", "payer", "attaquer", "incendier",
        ],
        StringComparison.Ordinal);

    /// <summary>What a message says of this; nothing, as a rule.</summary>
    public static SmallTalk Of(string message)
    {
        if (message.Length > Longest)
        {
            return SmallTalk.None;
        }

        string folded = FoldedMessage.Of(message);
        return !folded.AsSpan().ContainsAny(Signs) ? SmallTalk.None
            : Distress.IsMatch(folded) ? SmallTalk.Distress
            : Threat.IsMatch(folded) ? SmallTalk.Threat
            : Danger.IsMatch(folded) ? SmallTalk.Danger
            : SmallTalk.None;
    }
}
