using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>How far a message leans on the question before it.</summary>
internal enum Leaning
{
    /// <summary>It stands on its own.</summary>
    None,

    /// <summary>« et sur l’eau ? »: it opens as a follow-up, and may bring its own subject.</summary>
    Opening,

    /// <summary>« pourquoi ? », « et où ? », « qui l’a créée ? »: it has no subject at all, or a pronoun for one.</summary>
    Whole,
}

/// <summary>Tells follow-ups from questions that stand on their own.</summary>
internal static partial class Ellipsis
{
    private const int LongestFollowUp = 80;
    private const int FewWords = 4;

    /// <summary>How far a message leans on the one before it.</summary>
    public static Leaning Of(string message)
    {
        string text = message.Trim();
        return text.Length > LongestFollowUp ? Leaning.None
            : Bare.IsMatch(text) || Pronoun.IsMatch(text) || Doing.IsMatch(text) || TimeOnly.IsMatch(FoldedMessage.Of(text)) ? Leaning.Whole
            : Opening().IsMatch(text) ? Leaning.Opening
            : Leaning.None;
    }

    /// <summary>Whether a follow-up is a whole question by itself: an interrogative, and more words than lean on anything.</summary>
    public static bool IsWholeQuestion(string message) =>
        Interrogative().IsMatch(message.Trim()) && FoldedMessage.WordCount(message) > FewWords + 1;

    /// <summary>Whether a message breaks off before its subject: « et ? », « et sur ? ».</summary>
    public static bool IsUnfinished(string message) => Unfinished.IsMatch(FoldedMessage.Of(message));

    /// <summary>Whether a message is no more than the words that ask: « et où ? », « dans quelle ville ? ».</summary>
    public static bool IsBare(string message) => Bare.IsMatch(message.Trim());

    /// <summary>Whether a message asks of what only a pronoun names: « qui l’a créée ? », « est-ce officiel ? ».</summary>
    public static bool HasPronounForSubject(string message) => Pronoun.IsMatch(message.Trim());

    private static readonly Regex Unfinished = WholeMessage.Pattern("^(?:et|mais)(?: (?:sur|pour|de|du|des|a|au|aux|avec|dans|en|concernant|a propos de))?(?: (?:le|la|les|l))?$|^(?:et|mais) (?:(?:tout )?le reste|les? autres?|toi|vous|moi|nous|eux|lui)$");

    // « Dans quels pays ? », « quelle taille ? », « il en reste ? », « le deuxième ? »: a kind, a measure or a number of what was spoken of.
    private const string QuelKind = @"|(?:(?:dans|en|à|de|depuis|vers|par|pour|avec|contre|sur|selon|sous|chez|entre)\s+)?quel(?:le)?s?\s+(?:cas|pays|régions?|villes?|lieux?|endroits?|années?|dates?|jours?|mois|époques?|périodes?|tailles?|coûts?|prix|montants?|budgets?|nombres?|durées?|proportions?|conditions?|raisons?)"
        + @"|il\s+(?:y\s+)?en\s+(?:a|reste)(?:\s+(?:beaucoup|encore|d['’]autres|combien))?|combien\s+(?:il\s+)?(?:y\s+en\s+a|en\s+reste)(?:-t-il)?|combien\s+(?:sont|étaient)-(?:ils|elles)";
    private const string Nth = @"l[ea]s?\s+(?:premi(?:er|ère)|seconde?|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)ième|derni(?:er|ère)|suivante?)s?";

    // « c’était quand ? », « ca se passe ou ? »: typed with its accents or without.
    private const string ItWas = @"(?:(?:c['’](?:est|était|etait|étaient|etaient|sera)|ce\s+(?:sera|serait|sont|fut)|(?:ça|ca|cela)\s+(?:s['’]est\s+passé|se\s+passe|se\s+passait|a\s+lieu|a\s+eu\s+lieu|remonte\s+à|date\s+de|dure|a\s+duré|durera|fait))\s+)?";

    private static readonly Regex Bare = WholeMessage.Pattern(
        @"^(?:(?:et|mais|alors)\s+)?" + ItWas + @"(?:pourquoi|comment|(?:pour\s+|de\s+)?quand|depuis\s+quand|jusqu['’](?:à\s+|en\s+)quand|où|ou|d['’]où|combien|(?:(?:depuis|pendant|durant|pour|en)\s+)?combien\s+de\s+temps|(?:avec|par|pour|contre|chez|à|de)\s+qui|qui|quoi|lequel|laquelle|lesquels|lesquelles|tous les combien|à quelle fréquence" + QuelKind + "|" + Nth
        + @")(?:\s+(?:ça|ca|cela|donc|pas|exactement|au\s+juste|précisément|c['’](?:est|était|etait)|est-ce|était-ce|(?:ça|ca|cela)\s+(?:s['’]est\s+passé|se\s+passe|a\s+lieu|dure|a\s+duré|durera|dure-t-il|a-t-il\s+duré|durera-t-il)|(?:cela|ça|ca)\s+(?:a-t-il|aura-t-il)\s+lieu))?\s*[?!.…]*$",
        RegexOptions.IgnoreCase);

    // « qu’a-t-il fait ? »: what is done, of whom only a pronoun tells.
    private static readonly Regex Doing = WholeMessage.Pattern(
        @"^(?:(?:et|mais|alors)\s+)?(?:qu['’]\s?(?:a-t-|ont-)(?:il|elle|ils|elles|on)\s+(?:fait|dit|proposé|décidé|obtenu)|que\s+(?:fait|font|faisait|fera|feront|ferait|dit|disent|veut|veulent|propose|proposent)-(?:t-)?(?:il|elle|ils|elles)"
        + @"|qu['’]est-ce\s+qu['’](?:il|elle|ils|elles)\s+(?:a|ont|fait|font|dit|disent|veut|veulent|propose|proposent|fera|feront)(?:\s+(?:fait|dit|proposé|décidé|obtenu))?)\s*[?!.…]*$",
        RegexOptions.IgnoreCase);

    // « Et en 2010 ? »: a time is no subject.
    private static readonly Regex TimeOnly = WholeMessage.Pattern("^(?:et|mais)(?: (?:en|au|aux|le|les|du|de|des|d|depuis|avant|apres|vers|entre|pour|jusqu|a|partir|l|annee|annees|fin|debut|milieu|mois|et|[ivx]+e|siecle|lors|(?:1[6-9]|20)[0-9]{2}|1er|[0-9]{1,2}(?= (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b)|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|aujourd|hui|maintenant|hier|demain|recemment|actuellement))+$");

    // « Y » and « en » stand for what was spoken of, but in « y a-t-il », which asks whether there is something.
    private const string Verb = @"(?!(?:a|avait|aura|aurait)(?:-t)?-il)\p{L}+(?:-t)?-(?:vous|tu|on|nous|ils?|elles?)(?:\s+(?!d[eu]s?\b|l[ea]s?\b|une?\b|au\b|aux\b|pour\b|contre\b|avec\b)\p{L}+){0,2}";
    private const string YEn = @"(?:(?:depuis\s+)?quand|où|comment|pourquoi|combien|(?:avec|par|pour|contre|de|à)\s+qui)\s+(?:y|en)\s+" + Verb
        + @"|(?:y|en)\s+" + Verb
        + @"|qu['’]\s?(?:y|en)\s+" + Verb
        + @"|qui\s+(?:y|en)\s+\p{L}+(?:\s+(?!d[eu]s?\b|l[ea]s?\b|une?\b)\p{L}+){0,2}"
        + @"|(?=.*(?:\?|quoi))(?:est-ce\s+(?:que\s+|qu['’]))?(?:vous|tu|on|nous|ils?|elles?)\s+(?:y|en)\s+(?!(?:a|avait|aura|aurait|va)\b)\p{L}+(?:\s+(?!d[eu]s?\b|l[ea]s?\b|une?\b)\p{L}+){0,2}";

    // The word that asks, a verb and its pronoun, and no more than what is done: nothing that the pronoun could stand for.
    private static readonly Regex Pronoun = WholeMessage.Pattern(
        @"^(?:(?:et|mais|alors)\s+)?(?:"
        + @"(?:(?:depuis\s+|jusqu['’]à\s+)?quand|(?:d['’])?où|comment|pourquoi|combien|(?:avec|par|pour|contre|de|à)\s+qui|(?:en|à|de|depuis)\s+quelle\s+(?:année|date))"
        + @"\s+(?:[sly]['’]|en\s+|(?:se|y|la|le|les)\s+)?(?!(?:faut|faudra|faudrait|fallait|vaut|suffit|convient)-il)\p{L}+(?:-t)?-(?:il|elle|ils|elles)(?:\s+(?:été|eu))?(?:\s+\p{L}+)?"
        + @"|(?:(?:pourquoi|en\s+quoi|comment)\s+)?(?:est[- ]ce|c['’]est|(?:est|sont|était|étaient|sera|seront)-(?:ils?|elles?)|(?:ils?|elles?)\s+(?:est|sont|était|étaient|sera|seront))\s+(?:(?:bien|vraiment|si|très|toujours|encore|plus)\s+)?(?:à\s+|une?\s+)?(?-i:\p{Ll}+)"
        + @"|qui\s+(?:l['’]|(?:les|la|le)\s+)(?:a|ont|avait|avaient|aura|auront)\s+\p{L}+"
        + "|" + YEn
        + @")\s*[?!.…]*$",
        RegexOptions.IgnoreCase);

    [GeneratedRegex(@"^(?:et|mais)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:et|mais)\s+(?:qu['’]|que\b|quels?\b|quelles?\b|qui\b|quand\b|comment\b|pourquoi\b|combien\b|où\b|est-ce\b|dans\s+quel|à\s+quel|de\s+quel|sur\s+quel)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Interrogative();
}
