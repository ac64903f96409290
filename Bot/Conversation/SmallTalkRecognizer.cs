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
    public static SmallTalk Recognize(string message) => RecognizeWords(message) is var talk and not SmallTalk.None ? talk
        : !PoliteClosing.IsAll(message) ? SmallTalk.None
        : message.Contains("merci", StringComparison.OrdinalIgnoreCase) ? SmallTalk.Thanks
        : SmallTalk.Goodbye;

    private static SmallTalk RecognizeWords(string message)
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

        if (message.Contains('?', StringComparison.Ordinal) && (Other.IsMatch(folded) ? SmallTalk.Subjects : Doubt.IsMatch(folded) ? SmallTalk.Doubt : SmallTalk.None) is var asked and not SmallTalk.None)
        {
            return asked;
        }

        SmallTalk whole = Phrases.Find(folded);
        if (whole != SmallTalk.None)
        {
            return whole;
        }

        string bare = FoldedMessage.WithoutPoliteness(folded);
        Match greeting = Opening().Match(bare);
        bare = bare[greeting.Length..].Trim();
        return bare.Length == folded.Length ? SmallTalk.None
            : bare.Length > 0 ? Phrases.Find(bare) : greeting.Length > 0 ? SmallTalk.Greeting : SmallTalk.None;
    }

    [GeneratedRegex("^(re)?(bonjour|bonsoir|salut|coucou|hello|hi|hey|bjr|slt|salutations)( (a (tous|toutes|vous|toi)|et|tous|toutes|tout le monde|madame|monsieur|le bot|robot))*")]
    private static partial Regex Opening();

    private const string Greeting = "^(et )?((comment )?(allez vous|vas tu|ca va|tu vas|vous allez)( bien)?( (aujourd hui|et (toi|vous)))?|enchantee?|quoi de neuf)$";

    private const string Thanks = "^(ok |d accord |tres bien |super |parfait |genial |bonjour )?(grand |mille )?(merci|mercis|mrc|remerciements|(je|nous) (vous|te) (en )?remerci(e|ons))( (bcp|beaucoup|bien|infiniment|a (vous|toi|tous)|mille fois|encore|(pour|de) (tout|votre|ta|cette|la|l|ces|vos|tes) ?(aide|reponses?|informations?|infos?|precisions?|explications?|temps|attention)?|d avance|(c est |c etait )?(tres |vraiment |bien )?(gentil|claire?|utile|interessante?|precise?|complete?|aimable|sympa)))*$";

    private const string Goodbye = "^((merci|ok|d accord|bon|super|parfait|tres bien)( (beaucoup|bien))? )*(et )?(au revoir|aurevoir|a bientot|a plus( tard)?|a tout a l heure|a demain|adieu|pren(ez|ds) soin de (vous|toi)|(faites |fais )?attention a (vous|toi)|bye( bye)?|bonne (journee|soiree|nuit|fin de journee|continuation)|ciao|tchao|a la prochaine|(bien |tres )?cordialement|bien a (vous|toi)|respectueusement|cdt|cdlt|(mes |sinceres )*salutations( distinguees| cordiales)?)( (et|a (vous|tous|toutes|toi)|merci|encore|beaucoup|bonne (journee|soiree|nuit)))*$";

    private const string Help = "^(aide|help|start|commandes?|a l aide|aide moi|aidez moi|j ai besoin d( une)? aide|besoin d aide|(pouvez vous|peux tu|pourriez vous|pourrais tu|tu peux|vous pouvez|est ce que (tu peux|vous pouvez)) m aider|comment (ca|cela) (marche|fonctionne)|comment ((vous|t) utiliser|(on|je|est ce qu on|est ce que je) (t |vous |l )?(utilise|interroge|pose (une|ma) question)|(se|s en|me|m en) servir( de (toi|vous|ce (bot|robot|programme)))?)|(je )?(ne |n )?(comprends?|ai|j ai) (pas|rien)( compris)?|j (n )?ai (pas|rien) compris|pas compris|comment (faire|poser une question)|mode d emploi|menu|que (peux tu|pouvez vous|sais tu|savez vous) faire|(tu|vous) (sais|savez|peux|pouvez) faire quoi|a quoi (sers tu|servez vous|tu sers|vous servez))$";

    private const string Subjects = "^((de quoi|de quels (sujets|themes)) (peux tu|pouvez vous|peut on|tu peux|vous pouvez|parles tu|parlez vous|tu parles|vous parlez|est ce que (tu peux|vous pouvez|tu parles|vous parlez))( (me |nous )?parler)?|(tu|vous) (peux|pouvez) (me |nous )?parler de quoi|de quoi (parlent|traitent) (tes|vos|les|ces) documents|(quels|les|la liste des|liste des?) (sont )?(les |vos |tes )?(sujets|themes)( (abordes|traites|abordez vous|abordes tu|traitez vous|traites tu|connais tu|connaissez vous|couvrez vous|couverts|proposez vous|proposes tu|pouvez vous (aborder|traiter)|peux tu (aborder|traiter)))?|sujets|themes|(et |mais )*(quoi d autre|qu (y a t il|avez vous|as tu) d autre|(de )?quoi (d autre )?(pouvez vous|peux tu|puis je|peut on)( me| nous)? (dire|parler|demander|proposer) d autre|(que|qu) (pouvez vous|peux tu|puis je|peut on|savez vous|sais tu)( me| nous)? (dire|demander|proposer) d autre|(y a t il|il y a|avez vous|as tu) (d autres (sujets|themes|questions)|autre chose)|d autres (sujets|themes|questions))|sur quoi (peux tu|pouvez vous|puis je|peut on) (repondre|(me |nous )?renseigner|(t |vous )?interroger))$";

    private const string Documents = "^((quels|les|la liste des|liste des?) (sont )?(les |vos |tes )?(documents|sources|textes)( (avez vous|as tu|utilisez vous|utilises tu|citez vous|cites tu|connaissez vous|connais tu|disponibles))?|documents|sources|(et )?combien (de|d) (documents|sources|textes)( (avez vous|as tu|y a t il|vous avez|tu as|utilisez vous|connaissez vous|(est ce que )?vous (avez|citez|utilisez)))?|(vous avez|tu as|il y a) combien de (documents|sources|textes)|(quelles )?(sont )?(vos|tes) sources|(tu|vous) (as|avez) quels documents)$";

    private const string Dates = "^(et |mais )?((quelles? (est|sont) )?((la|les) )?dates? (de (publication )?(vos|tes|ces)|des) (documents|sources|textes|informations)|de (quand|quelle (date|annee)) (datent|sont) (vos|tes|ces|les) (documents|sources|textes|informations)|(vos|tes|ces|les) (documents|sources|textes|informations) (datent|sont) (elles |ils )?de (quand|quelle (annee|date))|quand (vos|tes|ces|les) (documents|textes) ont ils ete (publies|ecrits|rediges)|(vos|tes|ces|les) (documents|sources|textes|informations) sont (ils |elles )?(a jour|recente?s)"
        + "|(est ce que )?(vos|tes|ces|les|cette|la|votre) (documents|sources|textes|informations?|infos|donnees|reponses?) (est|sont) (ils |elles? )?(toujours |encore |bien |vraiment )?(a jour|actuel(le)?s?|recente?s?|d actualite|valables?)|(de quand|de quelle (date|annee)) (date|datait|est) (l|cette|votre|la) ?annonce( (officielle|originale))?|(quelle est )?(la )?date (exacte )?de (l|cette|votre|la) ?annonce( (officielle|originale|de (la|votre) candidature))?|(l|cette|votre) ?annonce (date|est) de quand)$";

    private const string Identity = "^(((peux tu|pouvez vous|tu peux|vous pouvez|pourriez vous|pourrais tu|est ce que (tu peux|vous pouvez)|je (veux|voudrais)|fais|faites|donne|donnez|il me faut) )?((m|me|moi|nous|en) )*((faire|donner|ecrire|avoir) )?(resumez?|resumer|resume|(un |le )?(bref |court )?resume|une? (synthese|apercu)|synthetiser?|synthetisez)( (moi|nous))?( s il (vous|te) plait)?( (tout|(de )?(tout )?(ca|cela|le|ce|cet|cette|les|vos|tes|la|votre) ?(documents?|textes?|reponse|passage|paragraphe|extrait|annonce)?|du (document|texte|passage|paragraphe)|(tous )?(les|vos|tes|des) documents|en (une|deux|trois|quelques) (phrases?|mots|lignes)))*|en (resume|bref|deux mots|quelques mots)|(mais )?(qui|qu) (es tu|etes vous|est ce que (tu es|vous etes))|(tu es|t es|vous etes|es tu|etes vous|est ce que (tu es|vous etes)) (qui|une? (vrai |vraie )?(robot|bot|ia|humain|humaine|programme|machine|personne|intelligence artificielle|etre humain)|humain|humaine|reel|vivant|chatgpt)|(tu es|vous etes) (un robot )?ou (un humain|une personne)|qui (t|vous) a (programmee?|creee?|faite?|concue?|developpee?)|qui (est|sont) (ton|votre|tes|vos) (createurs?|concepteurs?|auteurs?)|(comment (tu t appelles|t appelles tu|vous appelez vous)|quel est (ton|votre) nom)"
        + "|(c est (quoi|qui)|c quoi|c koi|qu est ce que( c est( que)?)?|qu est) (que )?(ce|cette|le|la|l|ton|votre) ?(bot|robot|chatbot|programme|truc|machine|assistant|outil|ia)( la)?"
        + "|(est ce que )?(je|on) (parle|discute|m adresse|s adresse|echange|suis en (contact|ligne|relation)) (bien |vraiment |la )*(a|au|avec|aux) (l |la |le |un |une |de )*(vraie? )?(ambassade|ambassadeur|ambassadrice|gouvernement|ministre|ministere|president|diplomate|delegation|mission|representant|humain|humaine|personne|robot|bot|machine|programme|ia|quelqu un|etre humain))$";

    // « Êtes-vous le gouvernement du Kazakhstan ? »
    private const string Impersonal = "^(mais |et )?(est ce que )?(etes vous|es tu|vous etes|tu es) (bien |vraiment )?(l |le |la |un |une |du |de la |de l |au )?(gouvernement|ambassade|ambassadeur|ambassadrice|ministre|ministere|president|diplomate|etat|delegation|mission|porte parole|fonctionnaire|representante?)( (officiel(le)?|permanente?))?( (du|de la|de l|de|des|d|aupres de l) \\w+| \\w+)?$";

    // Who pays or keeps it is told by nothing that it reads.
    private const string Maker = "^(mais |et )?(qui (est ce qui )?(paie|paye|finance|gere|heberge|edite|administre|tient|controle|possede) (ce|cet|cette|le|la|l|ton|votre) ?(bot|robot|chatbot|programme|truc|machine|assistant|outil|ia)|qui (est|se cache) derriere (ce|cet|cette|le|la|l) ?(bot|robot|chatbot|programme|truc|machine|assistant|outil|ia)|(a qui appartient|par qui est (gere|finance|paye|edite)) (ce|cet|cette|le|la|l) ?(bot|robot|chatbot|programme|truc|machine|assistant|outil|ia)|(es tu|tu es|est ce que tu es) (finance|paye|gere|controle|pilote|manipule)e? par( \\w+)+|qui (te|t) (paie|paye|finance|gere|controle|a paye)|qui est (ton|votre) (responsable|proprietaire|patron|editeur|hebergeur))$";

    private const string Origin = "^(mais |et )?((ou|comment) (peut on |puis je |est ce que je peux |on peut |est ce qu on peut )?(trouver|trouve t on|lire|consulter|voir|telecharger|obtenir|est|se trouve) (l |le |la )(annonce|texte|document|version|communique)( (originale?|officiel(le)?|complete?|entiere?|integrale?|source))*|qui (a|ont) (ecrit|redige|publie|fait|etabli) (ce|ces|cet|le|les|vos|votre) (resumes?|documents|textes|dossier)|(d ou|de qui) (viennent|proviennent) (vos|ces|les|tes) (documents|informations|textes|reponses|donnees)|(l )?annonce (originale|officielle))$";

    // Nobody is at the other end, whoever is asked for.
    private const string Contact = "^((mais |et |ok |bon )?((je (veux|voudrais|souhaite|souhaiterais|peux|prefere|prefererais)|j aimerais|puis je|peut on|on peut|pourrais je|comment|est il possible de|est ce que je peux|il y a moyen de|passez moi|y a t il|il y a|avez vous|as tu|donnez moi|il me faut|j ai besoin d|quel est|ou est) )*"
        + "((parler|discuter|echanger|entrer en contact|etre mise? en (relation|contact)) (a|avec) (un |une |quelqu |l |la |le |votre |des )?(vrai |vraie |vrais |vraies )?(un|humains?|personnes?( reelle)?|etre humain|conseill(er|ere)|agent|responsable|equipe|diplomate|operateur|interlocuteur|attache( de presse)?|porte parole|ambassade)( de (la|votre) (campagne|mission|presse))?"
        + "|(vous |t |la campagne |l equipe |l ambassade |quelqu un |une personne )?(contacter|joindre|ecrire)( (a )?(la campagne|l equipe|quelqu un|une personne|un humain|un responsable|l ambassade))?"
        + "|(un |une |le |la |les |des |vos |votre |l |d un |d une )?(contacts?|coordonnees|humain|vrai humain|personne reelle|interlocut(eur|rice)|attache de presse|service (de )?presse|adresse (e )?(mail|email|de contact)|e ?mail|numero de telephone|telephone|porte parole)( (presse|humain|de la campagne|svp))?"
        + "|(une |l |d une )?(interview|entretien|rendez vous|rencontre)( (du|de la|de l|avec (le|la|l|un|une|votre)|d un|d une) ?(ministre|ambassad(eur|rice)|president|porte parole|diplomate|representante?|delegation|responsable))?"
        + "|(signaler|corriger|rapporter) (une|cette|l|des) ?(erreurs?|fautes?|coquilles?|problemes?)( (dans|sur) (la|votre|cette|une|vos) (reponses?|documents?|page))?)"
        + "|(mais |et )?(a|avec) qui ((puis je|peut on|dois je|est ce que je (peux|dois)|je peux) )?(m adresser|parler|ecrire|s adresser|(vous )?contacter|discuter)( (un humain|svp|s il vous plait))*|(mais |et )?qui (puis je|peut on|dois je|est ce que je peux|je peux) (contacter|joindre|appeler))"
        + "( (svp|un humain|s il vous plait))*$";

    // Not of a subject: of the answers themselves.
    private const string Official = "^(mais |et )?((est ce( que (c est|ce sont))?|c est|ce sont|s agit il|il s agit) (bien |vraiment )*((de |d )?((une?|des?|la|le|les|vos|votre|l) )?(positions?|reponses?|paroles?|declarations?|avis|textes?|documents?|sources?|informations?|discours) )?(bien |vraiment )?(officiel(le)?s?|fiables?)( (du|de la|des|de l|de|d) \\w+)?"
        + "|(est ce que )?(etes vous|vous etes|es tu|tu es|est ce|c est) (bien |vraiment )?(un |le |une |la )(site|robot|bot|programme|chatbot|canal|compte|page|source) officiel(le)?( (du|de la|des|de l|de|d) \\w+)?"
        + "|(la |vos |votre |cette |ces |les |ta |tes )(reponses?|positions?|sources?|informations?|textes?|documents?) (est|sont) (elles? |ils? )?(vraiment |bien )?(officiel(le)?s?|fiables?)"
        + "|(est ce que )?(puis je|peut on|on peut|je peux|ai je le droit de|a t on le droit de|pourrais je|comment) ((vous|te|le|la|les|l|en) )?(citer|publier|reprendre|reproduire|utiliser)( (ca|cela|vous|(cette|ce|cet|la|le|les|vos|votre|ces) (reponses?|phrases?|passages?|citations?|extraits?|textes?|documents?)))?( (dans|pour|sur|chez) (le |la |les |l |une? |mon |ma |mes |notre |nos )?\\w+( \\w+)?( \\w+)?)?"
        + "|(est ce que )?(parlez vous|vous parlez|parles tu|tu parles|repondez vous|vous repondez) (bien |vraiment )?(au nom (du|de la|de l|d) \\w+|officiellement)|(puis je|peut on|je peux|on peut) (vous |te |lui )?faire confiance( a (vos|tes|ces) reponses)?)$";

    // « C’est vrai » without a question mark agrees.
    private static readonly Regex Doubt = WholeMessage.Pattern("^((et|mais|ah|alors) )*((est ce( que c est)?|c est) (bien |vraiment |si )?(vrai|sur|certain|exact|verifie|serieux)( (ca|cela|tout ca))?|(est ce que )?((t|tu) es|es tu|vous etes|etes vous) (bien |vraiment |si )?(sure?s?|certaine?s?|serieux|serieuse)( (de (ca|cela|vous|toi|vos reponses|votre reponse|ta reponse|ce que (vous dites|tu dis))))?|vraiment|sans blague|serieux)$");

    private const string Simpler = "^((et|mais|non|ok|oui|bon|alors) )*((je n ai pas compris|j ai pas compris|trop (complique|long|difficile)) )?((peux tu|pouvez vous|pourriez vous|pourrais tu|tu peux|vous pouvez|j aimerais|je (veux|voudrais)) )?((me|m|nous|le|la|l) )*((dire|dis|dites|expliquer|explique|expliquez|redire|redis|redites|reformuler|reformule|reformulez|parler|parle|parlez|repondre|reponds|repondez|faire|fais|faites|quelque chose de|une reponse|une version) )?((moi|nous|le|la|ca|cela|encore) )*"
        + "((plus|un peu plus|beaucoup plus) (simple|simplement|clair|claire|clairement|facile|court|courte)|en (clair|plus simple|plus clair|mots simples|termes simples|langage (simple|clair|courant)|francais (simple|clair|courant))|avec (d autres|des) mots( (plus )?simples)?|autrement|en d autres (mots|termes)|reformule[zr]?( (moi|le|la|ca|cela|(la|votre|ta|cette) reponse))*|trop (complique|difficile))( (a comprendre|ca|cela))?$";

    private const string Nod = "oui|ouais|si|ok|okay|d accord|dac|entendu|compris|je vois|tres bien|bien|parfait|super|genial|cool|bravo|c est (bon|note|tout|clair|parfait)|ca marche|pas de probleme|peut etre|lol|mdr|ptdr|haha|hihi|ah( bon)?|oh";

    private const string Assent = "^(" + Nod + ")( (" + Nod + "))*$";

    private const string Dissent = "^(nul(le)?|(mais )?(je )?(ne )?(suis )?pas (du tout )?d accord( (avec (ca|cela|vous|toi)|du tout))?|(mais )?(c est|c etait) (completement |totalement )?(faux|inexact|incorrect|nul|mauvais|un mensonge|une erreur|pas (vrai|ca|exact|correct|juste|la question|ma question)|n importe quoi)"
        + "|(mais )?(ce|c) n est pas (vrai|ca|exact|correct|juste|la question|ma question)|(mais )?(vous vous trompez|tu te trompes|vous mentez|tu mens)|faux|(la |votre |ta |cette )?reponse (est )?(tres )?(mauvaise|fausse|incorrecte|nulle|inutile|hors sujet)|(mais )?non|nan|non non|pas du tout"
        + "|(mais )?(((ce|c) n est|c est|c etait) )?pas (du tout |vraiment )?(ce que (j ai demande|j avais demande|je demandais|je demande|je cherche|je cherchais|je voulais( savoir)?|je veux( savoir)?)|(la|une|ma|la bonne) (reponse|question)|clair|satisfaisant|suffisant)"
        + "|(mais )?(vous|tu) (ne |n )?((m )?repond(ez|s) (pas|rien)( du tout| vraiment)?|(m )?(avez|as) (pas|rien) (du tout |vraiment )?(repondu|compris)( du tout)?)( (a (la|ma|cette|mes) (questions?|demande)|(la|ma) question))?"
        + "|(mais )?(ca|cela|ceci|ce) (ne |n )?(repond|a)( (vraiment|absolument))? (pas|rien a voir|aucun rapport)( du tout| vraiment)?( (repondu )?(a (la|ma|cette|mes) (questions?|demande)|avec (la|ma) (question|demande)))?"
        + "|(mais )?(ca|cela) (ne |n )?(me |m )?(aide|suffit|va|convient) pas( du tout)?|(ca|cela) (ne )?veut rien dire"
        + "|(mais )?((c est|vous etes|tu es) )?(completement |totalement )?(hors sujet|a cote( de la (plaque|question))?|sans rapport|incomplet|incomprehensible|inutile|decevant)|(mauvaise|fausse|pas la bonne) reponse|(aucun rapport|rien a voir)( avec (la|ma) question)?"
        + "|(mais )?il y a (une |des )(fautes?|erreurs?|coquilles?)( (d orthographe|de frappe|de grammaire))?( (dans|sur) (la|votre|ta|cette|vos|la derniere) (reponses?|citations?|phrases?))?"
        + "|(c est |ce n est )?pas (du tout |tres |vraiment )?(utile|convaincant|interessant|terrible)|(t as|t a|t) (rien|pas) (compris|repondu)( du tout)?|(tu|vous) comprends? (rien|pas)|vous comprenez (rien|pas)"
        + "|(bon |ok )?merci pour rien|je (ne )?suis (pas (du tout |tres )?(satisfaite?|convaincue?)|decue?)( (de|par) (la|votre|cette|ta) reponse)?)$";

    private const string Foreign = "^((hi|hello|hey) (there|everyone|all|guys)|good (morning|afternoon|evening|day)|how are you|hola|buen(os|as) (dias|tardes|noches)|hallo|guten (tag|morgen|abend)|buongiorno|buonasera|ola|bom dia|привет|здравствуите|(est ce que |do )?(parlez vous|vous parlez|parles tu|tu parles|speak|you speak|parle t on|comprenez vous|repondez vous|(pouvez vous|peux tu|vous pouvez|puis je|peut on) ((me |vous )?(parler|repondre|ecrire|continuer|poser (ma question|une question)))( en)?|on peut parler)( en| l| le)? (anglais|english|russe|espagnol|kazakh|allemand|arabe|chinois|italien|portugais|turc)|(et )?((in|en|version|reponse en|repondez en|reponds en|answer in|traduisez en|((peux tu|pouvez vous) )?traduire en) )(anglais|english|russe|espagnol|kazakh|allemand|arabe|chinois|russian|spanish)|(et )?((tu|vous) (parles|parlez|comprends|comprenez) (quelles?|combien de) langues?|(en |dans )?quelles? (autres )?langues? (parlez vous|parles tu|comprenez vous|vous parlez|tu parles|puis je (ecrire|parler|utiliser)|(pouvez vous|peux tu) (parler|repondre))|combien de langues (parlez vous|parles tu))|english( (please|version))?|anglais|you speak english|version anglaise)$";

    // Understood all the same.
    private const string ForeignThanks = "^((ok|great) )?(thanks( (a lot|so much|very much))?|many thanks|thank you( (so|very) much)?|thx|(muchas )?gracias|danke( schon| sehr)?|grazie( mille)?|obrigad[oa]|спасибо)$";

    private const string Reset = "^(stop|arretez?|((on|je veux|je voudrais|peux tu|pouvez vous|peut on|puis je) )?(recommencer|recommence|recommencez|recommencons)( (a zero|depuis le debut|du debut|tout|la conversation|de zero))*|(une |commencer une |demarrer une |on commence une )?nouvelle (conversation|question|discussion)|reset|restart|reinitialiser?( (la )?(conversation|discussion))?|(repartir|repartons|repars|repartez|reprendre|reprenons|on repart) (de|a) zero|(changer|changeons|change|changez|on change) de (sujet|theme)|autre (sujet|question)|((une )?autre chose|passons a autre chose|remise a zero))$";

    // With a question mark it asks what else there is; without one it leaves what was spoken of.
    private static readonly Regex Other = WholeMessage.Pattern("^c est tout$|^(et |ou |(avez|auriez) vous |y a t il |il y a )*(une |un |d |l )?autres? (chose|sujets?|themes?|questions?)( (possibles?|a proposer))?$");

    private const string MyData = "(toutes )?mes (donnees|messages|informations|infos|questions)( personnelles)?";

    private const string Erasure = "^(oubliez? moi|(oublie|oubliez|efface|effacez|effacer|oublier)( (tout|ca|cela|(la|cette|notre) (conversation|discussion)|ce que j ai (dit|ecrit|demande)))*"
        + "|((pouvez vous|peux tu|pourriez vous|je (veux|voudrais|souhaite)) )?(effacer?|effacez|supprimer?|supprimez) " + MyData + ")$";

    private const string Privacy = "^((quelles? |est ce que )?(donnees|informations|infos|que|qu)( personnelles)? ?(est ce que )?(gardez vous|gardes tu|vous gardez|tu gardes|conservez vous|conserves tu|vous conservez|tu conserves|enregistrez vous|enregistres tu|vous enregistrez|savez vous|sais tu|avez vous|as tu)( (sur|de) moi)"
        + "|(et )?quelles (donnees|informations|infos)( personnelles)? (est ce que )?(gardez vous|gardes tu|vous gardez|tu gardes|conservez vous|conserves tu|vous conservez|tu conserves|enregistrez vous|enregistres tu|vous enregistrez|tu enregistres|collectez vous|collectes tu|vous collectez|stockez vous|stockes tu|vous stockez)"
        + "|comment (effacer|supprimer) " + MyData
        + "|que (faites vous|fais tu|faites) (de|avec) mes (donnees|messages|questions|informations)( personnelles)?|(est ce que )?(vous (gardez|conservez|enregistrez)|tu (gardes|conserves|enregistres)|mes (messages|questions|donnees) sont (ils |elles )?(gardees?|conservees?|enregistrees?)) ?(mes (messages|questions|donnees)|ce que (j ecris|je dis))?"
        + "|(est ce que )?(gardez|conservez|enregistrez|stockez|gardes|conserves|enregistres|stockes) (vous|tu) (trace de |une trace de )?(mes|nos|ces|les) (questions|messages|donnees|conversations?|discussions?|echanges)( personnelles)?"
        + "|(est ce que )?(cette|la|notre|ma|ce|cet) (conversation|discussion|question|echange) est (elle |il )?(enregistree?|conservee?|gardee?|stockee?|confidentiel(le)?|privee?|anonyme|secrete?|ecoutee?)|(est ce( que c est)?|c est) (bien |vraiment )?(confidentiel|anonyme|prive|secret|enregistre|ecoute)"
        + "|(et |mais )?((quelle est|quid de|avez vous|as tu|y a t il) )?(votre|la|ta|une|vos) (politique|regles|mentions) (de (la )?)?(confidentialite|protection des donnees|vie privee|legales)( des donnees)?|(qu ai je|qu est ce que j ai|quelle (etait|est) ma( (premiere|derniere))? question|quelles (etaient|sont) mes questions)( (demande|ecrit|dit|pose))?( (avant|tout a l heure|au debut|comme question))?"
        + "|(est ce que )?((vous|tu) (vous |te )?(souvenez|rappelez|souviens|rappelles)|(vous )?(souvenez|rappelez) vous|(te )?(souviens|rappelles) tu) (de (moi|ma question|mes questions|notre conversation)))$";

    // May be a subject of documents: it is of the bot where they are silent.
    private const string Ambiguous = "^(et )?(le |la |les |vos )?(rgpd|gdpr|cnil|confidentialite|vie privee|donnees personnelles|cookies|mentions legales)$";

    private const string Support = "^(et |bravo |merci |alors )?((toutes |mes |nos |sinceres |chaleureuses |vives )*felicitations|bonne chance|bon courage|plein succes|tous mes v(o|oe)?eux|(je|nous) (vous |te )(soutiens|soutenons|felicite|felicitons|souhaite|souhaitons)|(je suis|on est|nous sommes) avec vous|bravo (pour|a))( \\w+)*$";

    // Said to the campaign and no more: that some documents speak of support is no answer to it.
    private const string BareSupport = "^(je|nous) (vous|te) (soutiens|soutenons|felicite|felicitons)( (bien|vraiment|de tout coeur|a fond))?$";

    private static readonly PhraseTable<SmallTalk> Afterwards = new((SmallTalk.Privacy, Ambiguous), (SmallTalk.Support, Support));

    /// <summary>The kind of small talk that a message is which the documents do not answer.</summary>
    public static SmallTalk RecognizeRefused(string message) => message.Length <= 120 && Afterwards.Find(FoldedMessage.Of(message)) is var talk && (talk != SmallTalk.Support || !message.Contains('?', StringComparison.Ordinal)) ? talk : SmallTalk.None;

    private static readonly PhraseTable<SmallTalk> Phrases = new(
        (SmallTalk.Goodbye, Goodbye),
        (SmallTalk.Thanks, Thanks),
        (SmallTalk.Thanks, ForeignThanks),
        (SmallTalk.Help, Help),
        (SmallTalk.Subjects, Subjects),
        (SmallTalk.Documents, Documents),
        (SmallTalk.Dates, Dates),
        (SmallTalk.Contact, Contact),
        (SmallTalk.Official, Official),
        (SmallTalk.Simpler, Simpler),
        (SmallTalk.Identity, Identity),
        (SmallTalk.Identity, Impersonal),
        (SmallTalk.Maker, Maker),
        (SmallTalk.Origin, Origin),
        (SmallTalk.Privacy, Privacy),
        (SmallTalk.Erasure, Erasure),
        (SmallTalk.Reset, Reset),
        (SmallTalk.Assent, Assent),
        (SmallTalk.Dissent, Dissent),
        (SmallTalk.Foreign, Foreign),
        (SmallTalk.Greeting, Greeting),
        (SmallTalk.Support, BareSupport));
}
