using System.Buffers;
using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>
/// The sentence or clause of a message that asks, where all before it only tells who writes: « Je suis l’ambassadeur d’Allemagne. Que pensez-vous
/// du maintien de la paix ? ». No list knows every trade and every house, and their words would cost the answer.
/// </summary>
/// <remarks>
/// What is left out must neither bring a subject nor bear upon the question: it speaks of the writer, without negation, condition, opinion or
/// « sur … »; and the question must not lean on it.
/// </remarks>
internal static partial class AskingClause
{
    private const int Longest = 1_500;
    private const int FewWords = 5;

    // Each is searched for: a message of nothing but introductions would be so a hundred times.
    private const int MostParts = 8;

    private static readonly SearchValues<char> Parting = SearchValues.Create(".!…,;:\r\n");

    private static readonly SearchValues<char> Ending = SearchValues.Create(".!?…");

    /// <summary>Whether a text opens as a question or a request.</summary>
    public static bool Asks(string text) => AskingPattern.IsMatch(text);

    /// <summary>Whether a message says something and asks nothing: « Je soutiens le Kazakhstan », « Vive la paix ! ».</summary>
    public static bool IsNone(string message)
    {
        string text = message.Trim();
        string folded = FoldedMessage.Of(text);
        return !text.Contains('?', StringComparison.Ordinal) && PoliteOpening.Without(text) is null && !Asks(text) && (text.EndsWith('!') || Telling().IsMatch(folded) || Slogan().IsMatch(folded));
    }

    /// <summary>Whether a message only says what somebody is for or against: « À bas la bombe atomique », « Je soutiens le pays ». What it names, it does not ask about.</summary>
    public static bool IsSlogan(string message) => !message.Contains('?', StringComparison.Ordinal) && Slogan().IsMatch(FoldedMessage.Of(message));

    /// <summary>Whether a message tells who writes, and no more.</summary>
    public static bool IsIntroductionAlone(string message) => IsNone(message) && !IsSlogan(message) && IsIntroduction(message) && !Plea().IsMatch(FoldedMessage.Of(message));

    /// <summary>Whether a message only tells of what people the writer is: « Je suis Kazakh ». Documents may well speak of them.</summary>
    public static bool IsNationality(string message) => Nationality().IsMatch(message);

    /// <summary>What can be asked alone, the longest first; nothing where the message has to be taken whole.</summary>
    public static IEnumerable<string> Of(string message) => PartsOf(message).Take(MostParts);

    private static IEnumerable<string> PartsOf(string message)
    {
        if (message.Length > Longest)
        {
            yield break;
        }

        string text = WithoutHeader(message);
        if (text.Length < message.Length && Stands(text))
        {
            yield return text;
        }

        bool hasSmall = text.Any(char.IsLower);
        bool isIntroduced = text.Length < message.Length;
        bool isName = false;
        for (int from = 0, i = text.AsSpan().IndexOfAny(Parting); i >= 0;)
        {
            int start = i + 1;
            bool isParted = start == text.Length || char.IsWhiteSpace(text[start]) || text[i] is '\r' or '\n';
            if (isParted)
            {
                string piece = text[from..i].Trim();
                if (piece.Contains('?', StringComparison.Ordinal))
                {
                    yield break;
                }

                if (IsIntroduction(piece))
                {
                    isIntroduced = true;
                }
                else if (hasSmall && (isIntroduced || isName) && IsLabel(piece))
                {
                    isIntroduced = true;
                }
                else if (hasSmall && !isIntroduced && !isName && Name().IsMatch(piece))
                {
                    // Two capitals may be a country: with what follows they are somebody of some house.
                    isName = true;
                }
                else if (piece.Length > 0 && !Politeness().IsMatch(FoldedMessage.Of(piece)))
                {
                    yield break;
                }

                from = start;
                string rest = text[start..].Trim();
                if (isIntroduced && rest.Length > 0 && Stands(rest))
                {
                    yield return rest;
                }
            }

            int next = text.AsSpan(start).IndexOfAny(Parting);
            i = next < 0 ? -1 : start + next;
        }
    }

    // « De : …, Objet : … » above a letter; what it is about may be left out where the letter says it as well.
    private static string WithoutHeader(string message)
    {
        Match header = Header().Match(message);
        string rest = message[header.Length..].Trim();
        return header.Success && Words(string.Join(' ', header.Groups["about"].Captures.Select(about => about.Value))).All(Words(rest).Contains) ? rest : message;

        static HashSet<string> Words(string text) => [.. FoldedMessage.Of(text).Split(' ').Where(word => word.Length > 3)];
    }

    private static bool IsIntroduction(string piece)
    {
        string folded = FoldedMessage.Of(piece);
        return IntroductionPattern.IsMatch(folded) && !BearingPattern.IsMatch(folded);
    }

    // « RFI », « 01 57 28 20 00 », « en poste à Genève »: what goes on telling who somebody is.
    private static bool IsLabel(string piece) => Label().IsMatch(piece) || (InPost().IsMatch(piece) && FoldedMessage.WordCount(piece) <= FewWords && !BearingPattern.IsMatch(FoldedMessage.Of(piece)));

    private static bool Stands(string rest)
    {
        int end = rest.AsSpan().IndexOfAny(Ending);
        return (Asks(rest) || (end >= 0 && rest[end] == '?')) && !Leaning().IsMatch(Inverted().Replace(rest, " "));
    }

    private static readonly Regex AskingPattern = WholeMessage.Pattern(
        @"^(?:et\s+)?(?:qu['’]|que\b|quel|qui\b|quoi\b|quid\b|comment\b|pourquoi\b|où\b|quand\b|combien\b|est[- ]ce\b|(?:à|a|de|sur|dans|pour|en|avec) (?:quel|quoi|qui\b)"
        + @"|pou(?:v|rri)ez[- ]vous|peux[- ]tu|pourrais[- ]tu|merci de\b|veuillez\b|(?:je|nous) (?:voudr|souhait|aimer|veu[xt]|voul|désir|(?:re)?cherch|serai)|j['’](?:aimerais|aurais)|auriez-vous"
        + @"|(?:votre|vos|la|les|le) (?:positions?|avis|opinions?|points? de vue)\b|(?:dites|donnez|expliquez|parlez|répondez|précisez|indiquez|renseignez|parlons|revenons)\b|\p{L}+-(?:t-)?(?:vous|tu|il|elle|ils|elles|on)\b|serait[- ]il possible)",
        RegexOptions.IgnoreCase);

    private static readonly Regex IntroductionPattern = WholeMessage.Pattern(
        "^(?:et |enfin )?(?:(?:je|nous) (?:suis|sommes|travaill|m appelle|me nomme|represent|etudi|enseign|viens|venons|habit|vis |vivons|vous (?:ecri|contact|appell|sollicit)|ecri[st]|prepar|dirig|exerc|collabor|fais|faisons)"
        + "|j (?:ai (?:[0-9]+ ans|une? |deux |quelques |besoin)|ecris|etudie|enseigne|habite|exerce|appelle|arrive)|nous (?:avons une|avons quelques)"
        + "|(?:mon|ma|mes|notre|nos) (?:e ?mails?|mails?|courriels?|adresses?|numeros?|telephones?|portables?|mots? de passe|codes?|cartes?|noms?|prenoms?|fils|filles?|enfants?|eleves?|professeure?s?|journal|redaction|chef|redactrice|organisation|ambassade|delegation|mission)"
        + "|ici |au nom d|en (?:tant que|ma qualite|qualite) |en ma qualite|de la part d|pour le compte d|moi c est|c est (?:urgent|important|pour (?:un|une|mon|ma|le|la)\\b)|desolee? d|navree? d|pardon d|excusez moi d"
        + "|(?:(?:une|encore|juste|petite|autre|derniere|premiere|ma|la|rapide) )*(?:questions?|demande)(?: (?:rapide|simple|urgente|breve))?$)");

    // What is not said of the writer alone: negation, condition, opinion, a subject, or the campaign.
    private static readonly Regex BearingPattern = WholeMessage.Pattern(
        "\\b(?:ne|n|pas|jamais|aucune?|sans|si|sauf|sinon|or|pourtant|cependant|toutefois|malgre|puisque|parce|car|mais|quand|lorsque|condition|contre|pour que|inqui|oppos|choqu|favorable|accus|denonc|convainc|sur|certain|d accord"
        + "|cro[iy]\\w*|pens\\w*|trouv\\w*|estim\\w*|sai[st]|savons|voi[st]|voyons|constat\\w*|appren\\w*|lis|lu|entendu|appris|concernant|propos|sujet|interess\\w*|parl\\w*|guerre\\w*|aux? prises"
        + "|(?<!de )(?:vous|te)(?! (?:ecri|contact|appell|sollicit|remerci|pri|derang))|tu|votre|vos|ton|ta|tes)\\b|\\b(?:inqui|oppos|choqu|favorable|accus|denonc|convainc)");

    [GeneratedRegex(
        "^(?:(?:bonjour|bonsoir|salut|hello|coucou|madame|monsieur|mesdames|messieurs|cher|chere|chers|cheres|collegues?|excellence|l |le |la |robot|ambassad(?:eur|rice)|merci|pardon|svp|s il (?:vous|te) plait|excusez moi|et|a|tous|toutes|vous) ?)+$")]
    private static partial Regex Politeness();

    [GeneratedRegex(@"^\s*(?:je suis|nous sommes|on est) (?:(?:une?|des) )?\p{Lu}[\p{Ll}-]+\s*[.!…]*\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Nationality();

    [GeneratedRegex("^(?:(?:et|mais|ok|oui|non|bon) )*(?:je|j|tu|t|vous|nous|on|il|elle|ils|elles|ca|cela|c|mon|ma|mes|moi|votre pays|ton pays) ")]
    private static partial Regex Telling();

    [GeneratedRegex(
        @"^(?:(?:a bas|vivent?|stop|halte|plus jamais) (?:a |aux? |les? |la |l |d )|(?:mort|non|oui|gloire|honte) (?:a|aux?) (?!propos |sujet )|(?:je|nous) (?:soutiens|soutenons|votes?|votons|deteste|detestons|hais)\b|j (?:aime|adore)\b|(?:je suis|nous sommes|on est) (?:totalement |plutot )?(?:pour|contre)\b)(?!.*\b(?:que|qu|quoi|qui|quel\w*|comment|pourquoi|ou|vous|votre|vos|savoir|voudr\w*|aimerais|dites|dis|donne\w*|cherch\w*|veux|voulons|expliqu\w*|parl\w*|positions?|avis)\b)")]
    private static partial Regex Slogan();

    // « Mes enfants ont faim », « je suis journaliste et je voudrais … »: a greeting would pass over it.
    [GeneratedRegex(@"\b(?:voudr|veu[xt]\b|souhait|demand|cherch|aimerai|mal\b|malade|mort|faim\b|danger|seule?\b|peur\b|pleur|a bout\b|deprim|triste|souffr|cancer)")]
    private static partial Regex Plea();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:(?:d['’]|l['’])?[\p{Lu}\p{N}+(@<][\p{L}\p{N}.’'@()<>+/_-]*|de|du|des|la|le|les|et|à|au|pour|van|von|\S+@\S+)(?:\s+(?:(?:d['’]|l['’])?[\p{Lu}\p{N}+(@<][\p{L}\p{N}.’'@()<>+/_-]*|de|du|des|la|le|les|et|à|au|pour|van|von|\S+@\S+))*$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:en poste|basée?|accréditée?|actuellement|journaliste|correspondante?|étudiante?|à|au)\s", RegexOptions.IgnoreCase)]
    private static partial Regex InPost();

    // « Le Kazakhstan soutient-il … »: the pronoun stands beside what it stands for.
    [GeneratedRegex(@"-(?:t-)?(?:il|elle|ils|elles|on)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inverted();

    [GeneratedRegex(
        @"\b(?:ils?|elles?|lui|eux|cela|ça|celui|celles?|ceux|ce(?! qu)|cet|cette|ces|son|sa|ses|leurs?|y|dont|donc|alors|aussi|également|pourtant|là-bas)\b(?!['’])|\bl['’](?=(?:a|ont|avez|aviez|aura)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Leaning();

    [GeneratedRegex(
        @"^\s*(?:(?:(?:de|from|[àa]|to|cc|date|envoyé|expéditeur|destinataire)[ \t\u00A0\u202F]*:[^\r\n]*|(?:objet|sujet|subject)[ \t\u00A0\u202F]*:[ \t\u00A0\u202F]*(?:re[ \u00A0]?:[ ]*)?(?<about>[^\r\n]*))\s*[\r\n]+\s*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
