using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>Recognises small talk. A message that holds anything else is a question.</summary>
/// <remarks>
/// A message is folded to plain words; a greeting before it and politeness after it are taken off, so that « Bonjour, de quoi
/// peux-tu parler, s’il te plaît ? » is what it asks.
/// </remarks>
internal static partial class SmallTalkRecognizer
{
    private const string ThumbDown = "👎";

    private static readonly string[] Nods = ["👍", "👌", "🙂", "😀"];

    /// <summary>The kind of small talk a whole message is.</summary>
    public static SmallTalk Recognize(string message)
    {
        if (message.Length > 120)
        {
            return SmallTalk.None;
        }

        string folded = FoldedMessage.Of(message);
        if (folded.Length == 0)
        {
            return message.Contains(ThumbDown, StringComparison.Ordinal) ? SmallTalk.Dissent
                : Nods.Any(nod => message.Contains(nod, StringComparison.Ordinal)) ? SmallTalk.Assent
                : message.Contains('?', StringComparison.Ordinal) && message.All(c => c == '?' || char.IsWhiteSpace(c)) ? SmallTalk.Help : SmallTalk.None;
        }

        SmallTalk whole = Match(folded);
        if (whole != SmallTalk.None)
        {
            return whole;
        }

        string bare = FoldedMessage.WithoutPoliteness(folded);
        Match greeting = Opening().Match(bare);
        bare = bare[greeting.Length..].Trim();
        return bare.Length == folded.Length ? SmallTalk.None
            : bare.Length > 0 ? Match(bare) : greeting.Length > 0 ? SmallTalk.Greeting : SmallTalk.None;
    }

    private static SmallTalk Match(string folded) => Patterns.FirstOrDefault(entry => entry.Pattern.IsMatch(folded)).Kind;

    [GeneratedRegex("^(re)?(bonjour|bonsoir|salut|coucou|hello|hi|hey|bjr|slt|salutations)( (a (tous|toutes|vous|toi)|et|tous|toutes|tout le monde|madame|monsieur|le bot|robot))*")]
    private static partial Regex Opening();

    private static readonly Regex Greeting = WholeMessage.Pattern("^(et )?((comment )?(allez vous|vas tu|ca va|tu vas|vous allez)( bien)?( (aujourd hui|et (toi|vous)))?|enchantee?|quoi de neuf)$");

    private static readonly Regex Thanks = WholeMessage.Pattern("^(ok |d accord |tres bien |super |parfait |genial |bonjour )?(grand |mille )?(merci|mercis|mrc|remerciements|je (vous|te) remercie)( (bcp|beaucoup|bien|infiniment|a (vous|toi|tous)|mille fois|encore|pour (tout|votre|ta|cette|la|l|ces|vos|tes) ?(aide|reponses?|informations?|infos?)?|d avance|(c est |c etait )?(tres |vraiment |bien )?(gentil|claire?|utile|interessante?|precise?|complete?|aimable|sympa)))*$");

    private static readonly Regex Goodbye = WholeMessage.Pattern("^((merci|ok|d accord|bon)( (beaucoup|bien))? )?(et )?(au revoir|aurevoir|a bientot|a plus( tard)?|a tout a l heure|a demain|adieu|bye( bye)?|bonne (journee|soiree|nuit|fin de journee|continuation)|ciao|tchao|a la prochaine)( (et|a (vous|tous|toutes|toi)|merci|encore|beaucoup|bonne (journee|soiree|nuit)))*$");

    private static readonly Regex Help = WholeMessage.Pattern("^(aide|help|start|commandes?|a l aide|aide moi|aidez moi|au secours|j ai besoin d( une)? aide|besoin d aide|(pouvez vous|peux tu|pourriez vous|pourrais tu|tu peux|vous pouvez|est ce que (tu peux|vous pouvez)) m aider|comment (ca|cela) (marche|fonctionne)|comment (vous|t) utiliser|(je )?(ne |n )?(comprends?|ai|j ai) (pas|rien)( compris)?|j (n )?ai (pas|rien) compris|pas compris|comment (faire|poser une question)|mode d emploi|menu|que (peux tu|pouvez vous|sais tu|savez vous) faire|(tu|vous) (sais|savez|peux|pouvez) faire quoi|a quoi (sers tu|servez vous|tu sers|vous servez))$");

    private static readonly Regex Subjects = WholeMessage.Pattern("^((de quoi|de quels (sujets|themes)) (peux tu|pouvez vous|peut on|tu peux|vous pouvez|parles tu|parlez vous|tu parles|vous parlez|est ce que (tu peux|vous pouvez|tu parles|vous parlez))( (me |nous )?parler)?|(tu|vous) (peux|pouvez) (me |nous )?parler de quoi|de quoi (parlent|traitent) (tes|vos|les|ces) documents|(quels|les|la liste des|liste des?) (sont )?(les |vos |tes )?(sujets|themes)( (abordes|traites|abordez vous|abordes tu|traitez vous|traites tu|connais tu|connaissez vous|couvrez vous|couverts|proposez vous|proposes tu|pouvez vous (aborder|traiter)|peux tu (aborder|traiter)))?|sujets|themes|sur quoi (peux tu|pouvez vous|puis je|peut on) (repondre|(me |nous )?renseigner|(t |vous )?interroger))$");

    private static readonly Regex Documents = WholeMessage.Pattern("^((quels|les|la liste des|liste des?) (sont )?(les |vos |tes )?(documents|sources|textes)( (avez vous|as tu|utilisez vous|utilises tu|citez vous|cites tu|connaissez vous|connais tu|disponibles))?|documents|sources|(quelles )?(sont )?(vos|tes) sources|(tu|vous) (as|avez) quels documents)$");

    private static readonly Regex Identity = WholeMessage.Pattern("^((je (veux|voudrais|souhaite) |puis je |peut on |comment )?(parler|discuter|echanger) (a|avec) (un |une |quelqu )?(vrai |vraie )?(humain|personne|un|conseiller|agent|responsable)|resumez?( moi)? (tout|(le|ce|les|vos|tes) (documents?|textes?))|(mais )?(qui|qu) (es tu|etes vous|est ce que (tu es|vous etes))|(tu es|t es|vous etes|es tu|etes vous|est ce que (tu es|vous etes)) (qui|une? (vrai |vraie )?(robot|bot|ia|humain|humaine|programme|machine|personne|intelligence artificielle|etre humain)|humain|humaine|reel|vivant|chatgpt)|(tu es|vous etes) (un robot )?ou (un humain|une personne)|qui (t|vous) a (programmee?|creee?|faite?|concue?|developpee?)|qui (est|sont) (ton|votre|tes|vos) (createurs?|concepteurs?|auteurs?)|(comment (tu t appelles|t appelles tu|vous appelez vous)|quel est (ton|votre) nom))$");

    private static readonly Regex Assent = WholeMessage.Pattern("^(oui|ouais|si|ok|okay|d accord|dac|entendu|compris|je vois|tres bien|bien|parfait|super|genial|cool|bravo|c est (bon|note|tout|clair|parfait)|ca marche|pas de probleme|oui oui|peut etre|ah( bon)?|oh)$");

    private static readonly Regex Dissent = WholeMessage.Pattern(
        "^(nul(le)?|(mais )?(je )?(ne )?(suis )?pas (du tout )?d accord( (avec (ca|cela|vous|toi)|du tout))?|(mais )?(c est|c etait) (completement |totalement )?(faux|inexact|incorrect|nul|mauvais|un mensonge|une erreur|pas (vrai|ca|exact|correct|juste|la question|ma question)|n importe quoi)"
        + "|(mais )?(ce|c) n est pas (vrai|ca|exact|correct|juste|la question|ma question)|(mais )?(vous vous trompez|tu te trompes|vous mentez|tu mens)|faux|(la |votre |ta |cette )?reponse (est )?(tres )?(mauvaise|fausse|incorrecte|nulle|inutile|hors sujet)|(mais )?non|nan|non non|pas du tout)$");

    private static readonly Regex Foreign = WholeMessage.Pattern(
        "^(thanks( (a lot|so much|very much))?|many thanks|thank you( (so|very) much)?|thx|(hi|hello|hey) (there|everyone|all|guys)|good (morning|afternoon|evening|day)|how are you|hola|buen(os|as) (dias|tardes|noches)|(muchas )?gracias|hallo|guten (tag|morgen|abend)|danke( schon| sehr)?|buongiorno|buonasera|grazie|ola|bom dia|obrigad[oa]|привет|здравствуите|спасибо)$");

    private static readonly Regex Reset = WholeMessage.Pattern("^(stop|arretez?|((on|je veux|je voudrais|peux tu|pouvez vous|peut on|puis je) )?(recommencer|recommence|recommencez|recommencons)( (a zero|depuis le debut|du debut|tout|la conversation|de zero))*|(une |commencer une |demarrer une |on commence une )?nouvelle (conversation|question|discussion)|reset|restart|reinitialiser?( (la )?(conversation|discussion))?|(repartir|repartons|repars|repartez|reprendre|reprenons|on repart) (de|a) zero|(changer|changeons|change|changez|on change) de (sujet|theme)|autre (sujet|question)|(autre chose|passons a autre chose|remise a zero))$");

    private const string MyData = "(toutes )?mes (donnees|messages|informations|infos|questions)( personnelles)?";

    private static readonly Regex Erasure = WholeMessage.Pattern(
        "^(oubliez? moi|(oublie|oubliez|efface|effacez|effacer|oublier)( (tout|ca|cela|(la|cette|notre) (conversation|discussion)|ce que j ai (dit|ecrit|demande)))*"
        + "|((pouvez vous|peux tu|pourriez vous|je (veux|voudrais|souhaite)) )?(effacer?|effacez|supprimer?|supprimez) " + MyData + ")$");

    private static readonly Regex Privacy = WholeMessage.Pattern(
        "^((quelles? |est ce que )?(donnees|informations|infos|que|qu)( personnelles)? ?(est ce que )?(gardez vous|gardes tu|vous gardez|tu gardes|conservez vous|conserves tu|vous conservez|tu conserves|enregistrez vous|enregistres tu|vous enregistrez|savez vous|sais tu|avez vous|as tu)( (sur|de) moi)"
        + "|(et )?quelles (donnees|informations|infos)( personnelles)? (est ce que )?(gardez vous|gardes tu|vous gardez|tu gardes|conservez vous|conserves tu|vous conservez|tu conserves|enregistrez vous|enregistres tu|vous enregistrez|tu enregistres|collectez vous|collectes tu|vous collectez|stockez vous|stockes tu|vous stockez)"
        + "|comment (effacer|supprimer) " + MyData
        + "|que (faites vous|fais tu|faites) (de|avec) mes (donnees|messages|questions|informations)( personnelles)?|(est ce que )?(vous (gardez|conservez|enregistrez)|tu (gardes|conserves|enregistres)|mes (messages|questions|donnees) sont (ils |elles )?(gardees?|conservees?|enregistrees?)) ?(mes (messages|questions|donnees)|ce que (j ecris|je dis))?)$");

    private static readonly (SmallTalk Kind, Regex Pattern)[] Patterns =
    [
        (SmallTalk.Goodbye, Goodbye),
        (SmallTalk.Thanks, Thanks),
        (SmallTalk.Help, Help),
        (SmallTalk.Subjects, Subjects),
        (SmallTalk.Documents, Documents),
        (SmallTalk.Identity, Identity),
        (SmallTalk.Privacy, Privacy),
        (SmallTalk.Erasure, Erasure),
        (SmallTalk.Reset, Reset),
        (SmallTalk.Assent, Assent),
        (SmallTalk.Dissent, Dissent),
        (SmallTalk.Foreign, Foreign),
        (SmallTalk.Greeting, Greeting),
    ];
}
