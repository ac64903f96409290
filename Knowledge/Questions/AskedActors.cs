using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;
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
    private const string Subject = "(?<det>" + Determiner + ")?" + LazyWho + @"(?:\s+les\s+(?:plus|moins)\s+\p{L}+)?" + Complement;
    // Nouns by which a thought is asked for; the second ones name one only before what it is of (« la politique de l’ONU en matière de… », and not « la politique de l’eau »).
    private const string Opinions = @"(?:positions?|avis|opinions?|points?\s+de\s+vue|attitude|réaction|reaction|jugements?|sentiments?)";
    private const string Lines = "(?:politiques?|doctrines?|strat[eé]gies?|visions?|approches?|lignes?|conceptions?|perceptions?|regards?|analyses?|lectures?)";
    private const string Towards = @"(?:\s+(?:d[eu]s?\s+(?:la\s+|l['’])?|d['’])[\p{L}’'.-]+)?(?=\s+(?:sur|envers|vis-à-vis|vis-a-vis|quant|face|concernant|contre|en\s+matière|en\s+matiere|à\s+l['’](?:égard|egard)|à\s+propos|au\s+sujet|en\s+ce\s+qui)\b)";

    private const string Giving = @"(?:port|donn|accord|attach)\p{L}*";
    private const string OfWhom = @"(?:(?<det>du|des)\s+|de\s+(?<det>" + Determiner + @")|de\s+|d['’])";

    private static readonly string[] Attributing = ["selon", "après", "apres", "yeux", "avis"];

    // What speaks for the campaign.
    private static readonly FrozenSet<string> OwnTexts = QuestionFormReader.Set("campagne annonce document documents texte declaration communique");

    // Of what it speaks, and of nobody: « l’annonce de la candidature ».
    private static readonly FrozenSet<string> OwnMatters = QuestionFormReader.Set("campagne candidature annonce programme projet plan presse soutien siege gouvernement jour mois annee semaine ville mars avril mai juin juillet aout septembre octobre novembre decembre janvier fevrier");

    // What somebody writes to say what they think; a charter or a law says what it says, whosever it is.
    private static readonly FrozenSet<string> Writings = QuestionFormReader.WithPlural("rapport etude article dossier livre site");

    // What says something and thinks nothing.
    private static readonly FrozenSet<string> Texts = QuestionFormReader.WithPlural("loi resolution charte traite convention accord rapport article constitution decret plan programme reglement code livre projet dossier etude paragraphe chapitre page site");

    /// <summary>Whose thought, word or side a question asks for; null for nobody's, or for that of whom it addresses (« que pensez-vous… »).</summary>
    /// <param name="tokens">The question's words.</param>
    /// <param name="text">The question.</param>
    /// <param name="terms">Those of its words that are searched for.</param>
    public AskedActor? Of(List<FrenchToken> tokens, string text, List<QuestionTerm> terms)
    {
        if (ForWhom.Match(text) is { Success: true } whom && char.IsUpper(text[whom.Groups["who"].Index]))
        {
            return Actor(whom, tokens, text, terms);
        }

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
            : Passive.Match(text) is { Success: true } passive ? Actor(passive, tokens, text, terms)
            : Adjective.Match(text) is { Success: true } adjective ? ActorOf(adjective, tokens)
            : Look.Match(text) is { Success: true } look ? Actor(look, tokens, text, terms)
            : Doing.Match(text) is { Success: true } doing && Actor(doing, tokens, text, terms) is { IsOwn: true } doer ? doer
            : null;
    }

    /// <summary>Who a question asks about as a person or body: « qui est Hélène Astruc ? », « qu’est-ce que l’OSCE ? »; null for nobody who is named so.</summary>
    /// <param name="text">The question.</param>
    public static string? IntroducedIn(string text) => Introduced.Match(text) is { Success: true } introduced && char.IsUpper(introduced.Groups["who"].Value[0]) ? NameIn(introduced) : null;

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

        // « Selon la déclaration des talibans, … »: behind somebody's text stand those who wrote it.
        if (who.Length > 0 && (OwnTexts.Contains(who[0].Folded) || Writings.Contains(who[0].Folded)) && WriterOf(match, text) is { } writer && tokens.FindAll(token => !token.IsVariant && token.Start >= writer.Start && token.End <= writer.End) is { Count: > 0 } writers && !IsOfCampaign(writers))
        {
            return new AskedActor(writers, writers.Count, false, true) { Name = text[writers[0].Start..writers[^1].End] };
        }

        if (who.Length == 0 || Texts.Contains(who[0].Folded) || (!isDetermined && !IsBareName(who[0])))
        {
            return null;
        }

        bool isOwn = IsOwn(who, of, match, text);
        return new AskedActor(isOwn ? [.. who.Where(word => !IsCampaign(word)), .. In(match.Groups["asks"]), .. In(match.Groups["gives"])] : [.. who, .. of], who.Length, isOwn, match.Groups["acts"].Success) { Name = NameIn(match) };

        IEnumerable<FrenchToken> In(Group group) => !group.Success ? [] : tokens.Where(token => !token.IsVariant && token.Start >= group.Index && token.End <= group.Index + group.Length && !QuestionWords.Contains(token.Folded));

        // A noun has an article, and what has none is a name, however it is typed.
        bool IsBareName(FrenchToken word) => char.IsUpper(text[word.Start]) || match.Groups["bare"].Success || terms.Exists(term => term.Typed == word.Folded && !term.IsKnown);
    }

    private bool IsOwn(FrenchToken[] who, FrenchToken[] of, Match match, string text)
    {
        if (OwnTexts.Contains(who[0].Folded) || (who.Length == 1 && IsCampaign(who[0])) || campaign?.Value.IsNameOfTown(match.Groups["who"].Value + match.Groups["of"].Value) == true)
        {
            return true;
        }

        string determiner = match.Groups["det"].Value.Trim().ToUpperInvariant();
        bool isYours = determiner is "VOTRE" or "VOS" or "NOTRE" or "NOS";
        bool isOfUs = isYours ? CampaignName.IsAnyNoun(who[0].Folded)
            : (who[0].Folded != "pays" || determiner is "LE" or "DU") && (campaign is null ? CampaignName.IsAnyNoun(who[0].Folded) : campaign.Value.IsOwnNoun(who[0].Folded));
        return isOfUs && who.Skip(1).Concat(of).All(word => IsOfCampaign(word.Folded) || IsOfCampaign(word.Exact)) && !IsOfAnotherCountry(text[(match.Groups["who"].Index + match.Groups["who"].Length)..]);
    }

    // « La position russe sur… »: a country's adjective stands for it; any other says nothing of whom.
    private AskedActor? ActorOf(Match adjective, List<FrenchToken> tokens)
    {
        Group who = adjective.Groups["who"];
        FrenchToken[] words = [.. tokens.Where(token => !token.IsVariant && token.Start == who.Index)];
        return words is not [var word] ? null
            : IsOfCampaign(word.Exact) ? new AskedActor([word, .. tokens.Where(token => adjective.Groups["asks"].Success && token.Start == adjective.Groups["asks"].Index && !token.IsVariant)], 1, true, false)
            : Countries.GroupOf(word.Folded) is not null ? new AskedActor(words, 1, false, false)
            : null;
    }

    // « L’avis du syndicat » is that of « le syndicat ».
    private static string NameIn(Match match)
    {
        string determiner = match.Groups["det"].Value;
        string article = determiner.Trim().ToUpperInvariant() switch { "DU" => "le ", "DES" => "les ", _ => determiner.TrimStart() };
        return article + match.Groups["who"].Value + match.Groups["of"].Value;
    }

    private bool IsOfCampaign(List<FrenchToken> writers) => writers.TrueForAll(word => IsCampaign(word) || IsOfCampaign(word.Exact) || OwnMatters.Contains(word.Folded) || CampaignName.IsAnyNoun(word.Folded));

    // Whose text it is: a name, or whoever stands before a comma or what is asked of (« le communiqué des syndicats sur… »); « que dit l’annonce des sanctions ? » asks of sanctions.
    private static SourceSpan? WriterOf(Match match, string text)
    {
        int end = match.Groups["who"].Index + match.Groups["who"].Length;
        return Writer.Match(text, end) is { Success: true } writer && writer.Groups["who"] is var who && (char.IsUpper(text[who.Index]) || Countries.GroupOf(FrenchFolding.Fold(FrenchFolding.Exact(who.Value))) is not null || writer.Groups["ends"].Success)
            ? new SourceSpan(who.Index, who.Index + who.Length)
            : null;
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

    // « Que pense le pape… », « qu’en dit l’ONU ? », « comment réagit l’ONU… »
    private static readonly Regex Thought = Pattern(
        @"(?:\bque\s+|\bqu['’](?:en\s+)?|\bcomment\s+(?=(?<asks>" + ThoughtVerbs.Views + @")\s))(?=" + ThoughtVerbs.Any + @"\s)(?:(?<acts>" + ThoughtVerbs.Acts + @")|(?<bare>pens\p{L}*)|\p{L}+)\s+(?!dire\b)" + Between + "(?<det>" + Determiner + ")?" + Who);

    // « L’université est-elle contre… ? », « Les commerçants soutiennent-ils… ? », « Les ONG, que pensent-elles… ? »; of the campaign, whatever is asked that it does.
    private static readonly Regex Inverted = Pattern(
        @"^\s*(?:(?:et|mais|pourquoi|comment|en\s+quoi)\s+)*" + Subject + @"(?:,\s+(?:(?:ils?|elles?|eux)\s+)?(?:que\s+|qu['’]en\s+)" + ThoughtVerbs.Any + @"-(?:t-)?(?:il|elle)s?\b"
        + @"|\s+(?:(?:est|sont|était|étaient|serai(?:t|ent))-(?:il|elle)s?\s+(?:\p{L}+\s+)?" + ThoughtVerbs.Attitudes + @"|(?:(?:se|ne|en|y)\s+|[sn]['’])*(?:(?<asks>" + ThoughtVerbs.Views + ")|" + ThoughtVerbs.Any + @")-(?:t-)?(?:il|elle)s?\b|(?:a|ont)-(?:t-)?(?:il|elle)s?\s+(?:\p{L}+\s+)?" + ThoughtVerbs.Any
        + @"|(?<deed>(?!(?:est|sont|a|ont|était|étaient|peu|doi)\p{L}*-)\p{L}+-(?:t-)?(?:il|elle)s?\b)))");

    // « Est-ce que l’ONU est pour… ? », « L’ONU soutient… ? »
    private static readonly Regex Plain = Pattern(
        @"^\s*(?:et\s+|mais\s+)?(?:(?:qu['’])?est-ce\s+que\s+|(?:qu['’])?est-ce\s+qu['’]\s*|(?=[^-]*\?\s*$))" + Subject + @"\s+(?:en\s+)?(?:(?:est|sont)\s+(?:\p{L}+\s+)?" + ThoughtVerbs.Attitudes + "|" + ThoughtVerbs.Present + @"\b)");

    // « Quelle opinion l’OSCE a-t-elle… ? »
    private static readonly Regex Opinion = Pattern(
        @"^\s*quel(?:le)?s?\s+(?:" + Opinions + "|(?<asks>" + Lines + @"|(?:importance|valeur|place)(?=.*\s" + Giving + @"-)|accueil(?=.*\s(?:fai|r[eé]serv)\p{L}*-)))\s+" + Subject + @"\s+(?<gives>\p{L}+)-(?:t-)?(?:il|elle)s?\b");

    // « Quel regard porte l’OSCE sur… ? »
    private static readonly Regex Look = Pattern(
        @"^\s*quel(?:le)?s?\s+(?:" + Opinions + "|(?<asks>" + Lines + @"|(?:importance|valeur|place)(?=\s+" + Giving + @"\s)))\s+(?:a|ont|d[eé]fend(?:ent)?|" + Giving + @")\s+(?<det>" + Determiner + ")?" + Who);

    // « La position des pays membres », « l’avis de Paris », « la doctrine de l’ONU sur… ».
    private static readonly Regex Position = Pattern(
        @"\b(?:" + Opinions + "|(?<asks>" + Lines + @")(?=\s+(?:officielle\s+|actuelle\s+)?" + OfWhom + Who + Towards + @"))\s+(?:officielle\s+|actuelle\s+)?" + OfWhom + Who);

    // « La position russe sur… »
    private static readonly Regex Adjective = Pattern(@"\b(?:" + Opinions + "|(?<asks>" + Lines + @"))\s+(?<who>\p{L}+)(?=\s+(?:sur|concernant|quant|face|contre|en\s+matière|en\s+matiere|à|au|aux|de|du|des|d['’])(?:\s|\b))");

    // « Comment est perçue la candidature par l’ONU ? », « le traité est-il soutenu par l’ONU ? »
    private static readonly Regex Passive = Pattern(
        @"(?:^\s*comment\s+(?:est|sont)\s+(?:per[cç]u|vu|re[cç]u|accueilli|" + ThoughtVerbs.Participles + @")e?s?\s.*\bpar\s+|(?:(?:est|sont)-(?:il|elle)s?|(?:a|ont)-(?:t-)?(?:il|elle)s?\s+[eé]t[eé])\s+(?:\p{L}+\s+)?(?:per[cç]u|vu|re[cç]u|" + ThoughtVerbs.Participles + @")e?s?\s+par\s+)(?<det>" + Determiner + ")?" + Who);

    // « Pour l’ONU, faut-il… ? »
    private static readonly Regex ForWhom = Pattern(@"^\s*(?:et\s+)?pour\s+(?<det>" + Determiner + ")?" + Who + @",\s+(?:faut-il|doit-on|est-ce|.*\p{L}-(?:t-)?(?:il|elle)s?\b)");

    // « Que fait le pays pour… »: what the campaign does is its own word as well.
    private static readonly Regex Doing = Pattern(
        @"\bque\s+(?:f(?:ait|ont|era|eront|erait|eraient)|(?:a|ont)\s+fait|v(?:a|ont)\s+faire|pr[eé]voi(?:t|ent))\s+(?<det>" + Determiner + ")?" + Who);

    private static readonly Regex Introduced = Pattern(
        @"^\s*(?:qui\s+(?:est|sont|était|étaient)\s+|qu['’]est-ce\s+(?:que\s+|qu['’])(?:c['’]est\s+que\s+)?|c['’]est\s+quoi\s+|parle[zr]?[- ]moi\s+(?:de\s+|d['’]))(?<det>" + Determiner + ")?" + Who + @"\s*[?.!]*\s*$");

    private static readonly Regex Writer = Pattern(
        @"\G\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|d['’]|de\s+)" + LazyWho + @"(?:\s*(?<ends>,|\s(?:sur|concernant|quant|contre|à\s+propos)\b)|(?=\s*[?.!]|$|\s+(?:de|du|des|d['’])))");

    private static readonly Regex OfCountry = Pattern(
        @"^\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|d['’]|de\s+)(?<name>\p{L}+)\s+(?:de|du|des|d['’]|sur|à|au|aux|en|quant|concernant|face|dans|pour|contre)\b");
}
