using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// Finds whose thought or side a question asks for: somebody else's is not the campaign's (« que pense poutine des sanctions ? », « l’opposition est-elle pour… »), and the
/// campaign's government or documents are the campaign (« la position de votre pays », « que dit l’annonce… »).
/// </summary>
/// <param name="campaign">Whose campaign it is; null where nothing is known of it.</param>
internal sealed class AskedActors(Lazy<CampaignName>? campaign)
{
    private const string Determiner = @"(?:(?:le|la|les|un|une|des|votre|vos|notre|nos|son|sa|ses|leurs?|ce|cet|cette|ces|certaine?s|plusieurs|tous\s+les|toutes\s+les)\s+|l['’]\s*)";

    // What ends the name of somebody.
    private const string NotInName = @"(?!(?:de|du|des|sur|à|a|au|aux|en|quant|concernant|face|dans|pour|contre|et|ou|par|que|qui|dont|est|sont|ont|était|étaient|serait|seraient|le|la|les|un|une|ne|se|vous|tu|toi|on|lui|eux|moi|nous|ils?|elles?|quel\p{L}*|quoi|cela|ça|où|quand|comment|pourquoi|combien|faut|peut|doit|a)\b|[dlqnsj]['’])";

    // « Que pense réellement le pays… », « que pense monsieur… »
    private const string Between = @"(?:(?:donc|encore|toujours|aujourd['’]hui|\p{L}+ment)\s+(?=(?:l['’]|(?:le|la|les|un|une|des|vos|votre|monsieur|madame)\s|\p{Lu}))|\p{L}+ment\s+(?=\p{L}+\s+(?:d[eu]s?\b|d['’]|sur\b))|(?:donc|encore|toujours|aujourd['’]hui)\s+)?";

    private const string Title = @"(?:(?:monsieur|madame|mme|mr?)\.?\s+)?";
    private const string Word = NotInName + @"[\p{L}\p{N}][\p{L}\p{N}’'.-]*(?<![.’'-])";
    private const string Who = Title + "(?<who>" + Word + @"(?:\s+" + Word + "){0,4})";
    private const string LazyWho = Title + "(?<who>" + Word + @"(?:\s+" + Word + "){0,4}?)";
    private const string Complement = @"(?<of>(?:\s+(?:de\s+la\s+|de\s+l['’]|d['’]|du\s+|des\s+|de\s+|aux?\s+|à\s+la\s+)(?:l[ea]s?\s+|l['’])?" + Word + @"(?:\s+" + Word + "){0,2}?){0,3}?)";
    private const string Subject = "(?<det>" + Determiner + ")?" + LazyWho + Complement;
    private const string AskedThought = @"(?:pens|estim|jug|croi|crai|di[stret]|ve[ux]|voudr|propos|demand|souhait|répon|repon|préconis|preconis|condamn|reproch|réclam|reclam|regrett)\p{L}*";
    private const string Stance =
        @"(?:souten|soutien|approuv|appréci|apprec|appui|appuy|condamn|accept|refus|rejett|rejet|critiqu|défend|defend|souhait|veu|veul|demand|réclam|reclam|exig|dénonc|denonc|regrett|préconis|preconis|propos|pens|jug|estim|accus|partag|lutt|combatt|combat)\p{L}*";

    private const string Side = @"(?:pour|contre|favorables?|oppos[eé]e?s?|d['’]accord|hostiles?|d['’]avis|engag[eé]e?s?|pr[eê]te?s?|convaincue?s?|satisfaite?s?|partisane?s?|attach[eé]e?s?)\b";

    private static readonly string[] Attributing = ["selon", "après", "apres", "yeux", "avis"];

    // What speaks for the campaign.
    private static readonly FrozenSet<string> OwnTexts = QuestionFormReader.Set("campagne annonce document documents texte declaration communique");

    // What says something and thinks nothing.
    private static readonly FrozenSet<string> Texts = QuestionFormReader.WithPlural("loi resolution charte traite convention accord rapport article constitution decret plan programme reglement code livre projet dossier etude paragraphe chapitre page site");

    /// <summary>Whose thought, word or side a question asks for; null for nobody's, or for that of whom it addresses (« que pensez-vous… »).</summary>
    /// <param name="tokens">The question's words.</param>
    /// <param name="text">The question.</param>
    /// <param name="terms">Those of its words that are searched for.</param>
    public AskedActor? Of(List<FrenchToken> tokens, string text, List<QuestionTerm> terms)
    {
        if (MaySaySelon(text) && According.Match(text) is { Success: true } according)
        {
            return Actor(according, tokens, text, terms);
        }

        if (SideOf(text) is { Success: true } sides && Actor(sides, tokens, text, terms) is { } side && (side.IsOwn || !sides.Groups["deed"].Success))
        {
            return side;
        }

        return IsAddressed(text) ? null
            : Thought.Match(text) is { Success: true } thought && Actor(thought, tokens, text, terms) is { } thinker ? thinker
            : Position.Match(text) is { Success: true } position ? Actor(position, tokens, text, terms)
            : Doing.Match(text) is { Success: true } doing && Actor(doing, tokens, text, terms) is { IsOwn: true } doer ? doer
            : null;
    }

    /// <summary>Whether a question asks whom it addresses for a thought or side: « que pensez-vous… », « votre position », « êtes-vous pour… ».</summary>
    /// <param name="text">The question.</param>
    public static bool IsAddressed(string text) => Addressed.IsMatch(text);

    // Few questions have a subject that is taken up by a pronoun, or stands without one.
    private static Match? SideOf(string text)
    {
        if (text.Contains("-il", StringComparison.OrdinalIgnoreCase) || text.Contains("-elle", StringComparison.OrdinalIgnoreCase))
        {
            return Inverted.Match(text) is { Success: true } inverted ? inverted : Opinion.Match(text);
        }

        return text.AsSpan().TrimEnd().EndsWith('?') || text.Contains("est-ce qu", StringComparison.OrdinalIgnoreCase) ? Plain.Match(text) : null;
    }

    private static bool MaySaySelon(string text) => Array.Exists(Attributing, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private AskedActor? Actor(Match match, List<FrenchToken> tokens, string text, List<QuestionTerm> terms)
    {
        FrenchToken[] who = [.. In(match.Groups["who"])];
        FrenchToken[] of = [.. In(match.Groups["of"])];
        bool isDetermined = match.Groups["det"].Success;
        if (who.Length == 0 || Texts.Contains(who[0].Folded) || (!isDetermined && !IsBareName(who[0])))
        {
            return null;
        }

        bool isOwn = IsOwn(who, of, match, text);
        return new AskedActor(isOwn ? [.. who.Where(word => !IsCampaign(word))] : [.. who, .. of], who.Length, isOwn, match.Groups["acts"].Success);

        IEnumerable<FrenchToken> In(Group group) => !group.Success ? [] : tokens.Where(token => !token.IsVariant && token.Start >= group.Index && token.End <= group.Index + group.Length && !QuestionWords.Contains(token.Folded));

        // A noun has an article, and what has none is a name, however it is typed.
        bool IsBareName(FrenchToken word) => char.IsUpper(text[word.Start]) || match.Groups["bare"].Success || terms.Exists(term => term.Typed == word.Folded && !term.IsKnown);
    }

    private bool IsOwn(FrenchToken[] who, FrenchToken[] of, Match match, string text)
    {
        if (OwnTexts.Contains(who[0].Folded) || (who.Length == 1 && IsCampaign(who[0])))
        {
            return true;
        }

        string determiner = match.Groups["det"].Value.Trim().ToUpperInvariant();
        bool isYours = determiner is "VOTRE" or "VOS" or "NOTRE" or "NOS";
        bool isOfUs = isYours ? CampaignName.IsAnyNoun(who[0].Folded)
            : (who[0].Folded != "pays" || determiner is "LE" or "DU") && (campaign is null ? CampaignName.IsAnyNoun(who[0].Folded) : campaign.Value.IsOwnNoun(who[0].Folded));
        return isOfUs && who.Skip(1).Concat(of).All(word => IsOfCampaign(word.Folded) || IsOfCampaign(word.Exact)) && !IsOfAnotherCountry(text[(match.Groups["who"].Index + match.Groups["who"].Length)..]);
    }

    // « La position du gouvernement de la Russie sur… »: behind a country's government stands the country, unless nothing is asked of it.
    private bool IsOfAnotherCountry(string rest) => OfCountry.Match(rest) is { Success: true } country
        && FrenchFolding.Fold(FrenchFolding.Exact(country.Groups["name"].Value)) is var name && Countries.GroupOf(name) is not null && !IsOfCampaign(country.Groups["name"].Value);

    private bool IsCampaign(FrenchToken word) => campaign is not null && campaign.Value.Is(word.Exact);

    // The name, and those who are of it: « kazakh » for « Kazakhstan », « sorvénien » for « Sorvénie ».
    private bool IsOfCampaign(string word) => campaign is not null && (campaign.Value.IsOf(word)
        || (Countries.GroupOf(FrenchFolding.Fold(FrenchFolding.Exact(word))) is { } group && Array.Exists(group, campaign.Value.Is)));

    // Interpreted: a question or two is read with them at a time, and generated code for such lists takes longer to start than it ever saves.
    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // « Selon l’OSCE, … », and not « le prix varie-t-il selon l’âge ? ».
    private static readonly Regex According = Pattern(
        @"\b(?:selon\s+(?<!\b(?:vari|chang|diff[eéè]r|fix|calcul|class|r[eé]part|trait|modul|diminu|augment|pay)\p{L}*(?:-t)?(?:-\p{L}+)?\s+selon\s+)|d['’]apr[eè]s\s+|(?:aux\s+yeux|de\s+l['’]avis)\s+(?:de\s+|d['’]|(?<det>du|des)\s+))(?<det>" + Determiner + ")?(?<bare>)" + Who);

    private static readonly Regex Addressed = Pattern(
        @"-vous\b(?<!\b(?:pouvez|pourriez|savez|auriez|avez)-vous)|\bvous\s+(?:êtes|pensez|dites|voulez|soutenez|jugez)\b|\b(?:votre|vos|ton|ta)\s+(?:positions?|avis|opinions?|points?\s+de\s+vue)\b");

    // « Que pense le pape… », « qu’en dit l’ONU ? »
    private static readonly Regex Thought = Pattern(
        @"(?:\bque\s+|\bqu['’]en\s+)(?=(?:" + AskedThought + @")\s)(?:(?<acts>(?:di[stret]|propos|demand|répon|repon|préconis|preconis|réclam|reclam)\p{L}*)|(?<bare>pens\p{L}*)|\p{L}+)\s+(?!dire\b)" + Between + "(?<det>" + Determiner + ")?" + Who);

    // « L’université est-elle contre… ? », « Les commerçants soutiennent-ils… ? », « Les ONG, que pensent-elles… ? »; of the campaign, whatever is asked that it does.
    private static readonly Regex Inverted = Pattern(
        @"^\s*(?:(?:et|mais|pourquoi|comment|en\s+quoi)\s+)*" + Subject + @"(?:,\s+(?:(?:ils?|elles?|eux)\s+)?(?:que\s+|qu['’]en\s+)" + AskedThought + @"-(?:t-)?(?:il|elle)s?\b"
        + @"|\s+(?:(?:est|sont|était|étaient|serai(?:t|ent))-(?:il|elle)s?\s+(?:\p{L}+\s+)?" + Side + "|" + Stance + @"-(?:t-)?(?:il|elle)s?\b|(?:a|ont)-(?:t-)?(?:il|elle)s?\s+(?:\p{L}+\s+)?" + Stance
        + @"|(?<deed>(?!(?:est|sont|a|ont|était|étaient|peu|doi)\p{L}*-)\p{L}+-(?:t-)?(?:il|elle)s?\b)))");

    // « Est-ce que l’ONU est pour… ? », « L’ONU soutient… ? »
    private static readonly Regex Plain = Pattern(
        @"^\s*(?:et\s+|mais\s+)?(?:est-ce\s+que\s+|est-ce\s+qu['’]\s*|(?=[^-]*\?\s*$))" + Subject + @"\s+(?:en\s+)?(?:(?:est|sont)\s+(?:\p{L}+\s+)?" + Side + "|" + Stance + @"\b)");

    // « Quelle opinion l’OSCE a-t-elle… ? »
    private static readonly Regex Opinion = Pattern(
        @"^\s*quel(?:le)?s?\s+(?:positions?|opinions?|avis)\s+" + Subject + @"\s+\p{L}+-(?:t-)?(?:il|elle)s?\b");

    // « La position des pays membres », « l’avis de Paris ».
    private static readonly Regex Position = Pattern(
        @"\b(?:positions?|avis|opinions?|points?\s+de\s+vue|attitude|réaction)\s+(?:officielle\s+|actuelle\s+)?(?:(?<det>du|des)\s+|de\s+(?<det>" + Determiner + @")|de\s+|d['’])" + Who);

    // « Que fait le pays pour… »: what the campaign does is its own word as well.
    private static readonly Regex Doing = Pattern(
        @"\bque\s+(?:f(?:ait|ont|era|eront|erait|eraient)|(?:a|ont)\s+fait|v(?:a|ont)\s+faire|pr[eé]voi(?:t|ent))\s+(?<det>" + Determiner + ")?" + Who);

    private static readonly Regex OfCountry = Pattern(
        @"^\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|d['’]|de\s+)(?<name>\p{L}+)\s+(?:de|du|des|d['’]|sur|à|au|aux|en|quant|concernant|face|dans|pour|contre)\b");
}
