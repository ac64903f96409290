using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Recognises whose thought a sentence says: « La France propose de suspendre le veto. » before « Le pays examine cette idée. », alone, reads as the position of
/// whoever publishes it; and « les opérations que l’ONU mène » is no thought of the ONU's.
/// </summary>
internal static partial class Attribution
{
    // « A donné son accord »: a side taken with a verb that takes none.
    private const string Backing = @"(?:donn|apport|accord|retir)\p{L}*\s+(?:son|sa|leurs?)\s+(?:plein\s+|entier\s+)?(?:accord|aval|appui|soutien|approbation|confiance|voix)\b";

    private const string Article = @"(?:(?:le|la|les|un|une|des|ce|cet|cette|ces|nos|notre|son|sa|ses|leurs?|certaine?s|plusieurs)\s+|l['’]\s*)";

    // What introduces a name stands close before it: of a text without a full stop, every name would have all that precedes read again.
    private const int MostBefore = 160;

    // « Le président Noursoultan » before « Nazarbaïev »: neither article nor preposition stands between a title and a name.
    private const string Titles = @"(?:(?!(?:de|du|des|d|à|au|aux|en|par|pour|dans|avec|contre|sur|le|la|les|un|une|ne|se|qui|que)\b)[\p{L}’-]+\.?,?\s+){0,3}";

    /// <summary>Whether a sentence says the stance of somebody whom it names, and who is not the campaign.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isCampaign">Whether a name, with its article, is that of the campaign.</param>
    public static bool IsOthers(string sentence, Predicate<string> isCampaign) =>
        Stance().Match(sentence) is { Success: true } stance && !isCampaign(stance.Groups["who"].Value);

    /// <summary>Whether those named by a word of a sentence think or say what it says: its subject before a verb of thought, or « selon » them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isName">Whether it is written like a proper noun.</param>
    public static bool IsThinker(string sentence, int start, int end, bool isName)
    {
        ReadOnlySpan<char> before = sentence.AsSpan(Math.Max(0, start - MostBefore)..start);
        return According().IsMatch(before)
            || SideOf().IsMatch(before)
            || (isName && AccordingToTitled().IsMatch(before) && !IsComplement(before))
            || Agent().IsMatch(before)
            || Quoting().IsMatch(before)
            || (IsSubject(before) && Sides.IsMatch(sentence.AsSpan(end)));
    }

    /// <summary>Whether a sentence opens with those that a word of it names: they are its subject, whatever they do.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="isName">Whether it is written like a proper noun.</param>
    public static bool IsOpening(string sentence, int start, bool isName)
    {
        ReadOnlySpan<char> before = sentence.AsSpan(0, start);
        return start <= MostBefore && !IsComplement(before) && (Opening().IsMatch(before) || (isName && OpeningTitled.IsMatch(before)));
    }

    /// <summary>Whether a sentence goes on with the thought of those named in the one before: « Selon lui… », « Elle refuse… ».</summary>
    /// <param name="sentence">The sentence.</param>
    public static bool IsTheirs(string sentence) => Theirs().IsMatch(sentence);

    /// <summary>Whether those named by a word of a sentence do something to what the one before speaks of: « L’association le trouve trop large », « Astruc y voit… ».</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="end">Where the word ends.</param>
    public static bool TakesUp(string sentence, int end) => Taken().IsMatch(sentence.AsSpan(end));

    /// <summary>Whether a heading says whose position stands below it: « Position de la chambre de commerce ».</summary>
    /// <param name="heading">The heading.</param>
    public static bool IsPosition(string heading) => Position().IsMatch(heading);

    private static bool IsSubject(ReadOnlySpan<char> before) => !IsComplement(before) && Subject().IsMatch(before);

    // « Des syndicats », where a sentence opens, is the plural of « un syndicat ».
    private static bool IsComplement(ReadOnlySpan<char> before) => Complement().IsMatch(before) && !OpenArticle().IsMatch(before);

    // The subject is named, not « nous », « elle » or « on »; « la demande » has no subject but its article.
    [GeneratedRegex(
        @"^(?>[^\p{L}\p{N}]*)(?!(?i:nous|je|on|ils?|elles?|notre|nos|mon|ma|mes|ce|cela|ceci|c['’]|dans|pour|en|au|aux|à|de|des|du|depuis|selon|si|afin)\b)(?<who>\p{Lu}\p{L}*(?:['’]\p{L}+)?(?:[ \u00A0-][\p{L}'’-]+){0,6}?) (?:ne |n['’]|se |s['’]|y )*"
        + @"(?<!^L[ae] |^Les |^Une? )" + ThoughtVerbs.Sides + @"\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Stance();

    [GeneratedRegex(@"\b(?:de|du|des|d['’]|à|au|aux|en|par|pour|dans|avec|contre|sur|entre|chez|sans|vers|parmi|sous|envers|comme)\s*" + Article + "?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complement();

    [GeneratedRegex(@"^[^\p{L}\p{N}]*des\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenArticle();

    // At the beginning of a clause, with nothing before it but an article and titles.
    [GeneratedRegex(@"(?:^|[;:.!?«—–(]|,|\b(?:et|mais|or|car|que|où|quand|lorsque|puisque|si|dont)\b|\b(?:lors|puis)?qu['’])[\s\u00A0\u202F«]*" + Article + "?" + Titles + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^[^\p{L}\p{N}]*" + Article + "?" + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // « Le président de la République, Mathis Orvault, a confié… », « La maire Inès Caradec… »
    private static readonly Regex OpeningTitled = new(
        @"^[^\p{L}\p{N}]*(?:Le|La|Les|L['’]|Son|Sa|Notre|Un|Une)\s*(?![^,]*\b" + ThoughtVerbs.Any + @"\b)\p{Ll}(?:[^;:.!?(),]{0,60},\s+(?:M\.|Mme|Dr)?\s*(?:\p{Lu}[\p{L}’-]+\s+){0,2}|[\p{L}’-]*\s+(?:\p{Lu}[\p{L}’-]+\s+){0,2})$",
        RegexOptions.CultureInvariant);

    [GeneratedRegex(
        @"\b(?:selon|d['’]apr[eè]s|suivant|(?:conformément|conforme)\s+(?:à|aux?)|(?:aux\s+yeux|de\s+l['’]avis|aux\s+termes|en\s+vertu|en\s+application)\s+(?:de|du|des|d['’]))\s*"
        + "(?:" + Article + @"?(?:enquêtes?|études?|rapports?|sondages?|communiqués?|calculs?|estimations?|chiffres?|données)\s[^,;:.]{0,50}?\b(?:par|de|du|des|d['’])\s*)?" + Article + "?" + Titles + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex According();

    // « De l’avis de la ministre de la Culture, Mme Ilka Morandel »
    [GeneratedRegex(@"\b(?:[Ss]elon|[Dd]['’]apr[eè]s|[Dd]e l['’]avis d|[Aa]ux yeux d)[^;:.!?()]{0,70}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccordingToTitled();

    // « Bénéficie de l’appui de la Conférence »
    [GeneratedRegex(@"\b(?:appui|soutien|accord|aval|approbation|opposition|refus|demande|avis|critiques?|condamnation|proposition|engagement)\s+(?:de|du|des|d['’])\s*" + Article + "?" + Titles + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SideOf();

    [GeneratedRegex(
        @"\b" + ThoughtVerbs.Participles + @"\s+(?:\p{L}+\s+){0,2}par\s+" + Article + "?" + Titles + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agent();

    // « … », a déclaré le roi.
    [GeneratedRegex(
        @"[»”"",][\s\u00A0\u202F]*(?:(?:a|ont|avait)\s+)?" + ThoughtVerbs.Telling + @"\s+" + Article + "?" + Titles + @"$|[»”""],?[\s\u00A0\u202F]*(?:(?:a|ont|avait)\s+" + ThoughtVerbs.Any + "|" + ThoughtVerbs.Present + @")\s+" + Article + "?" + Titles + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quoting();

    // Behind the subject: what qualifies it, then a verb that takes sides; not « les femmes et demande… », whose subject stands before.
    private static readonly Regex Sides = new(
        @"^(?:(?!\s*(?:que|qu['’]|dont|où)\b)[,\s\u00A0]*(?>[\p{L}\p{N}()'’.-]+)){0,10}?,?\s*(?<!\b(?:et|ou|ni)\s*|,\s(?:le|la|les|l['’])\s*)\s(?:ne\s+|n['’]|se\s+|s['’]|y\s+|en\s+|l['’]|le\s+|la\s+|les\s+|lui\s+|leur\s+|nous\s+)*"
        + @"(?:(?:a|ont|avait|avaient|aura|auront|(?<=\bs['’])(?:est|était|étaient)|(?<=\bse\s+)(?:sont|sera|seront))\s+(?:(?:pas|jamais)\s+)?(?:\p{L}+ment\s+|aussi\s+|déjà\s+|encore\s+|toujours\s+)?)?(?:(?<!(?<!['’]|\bse\s)\b(?:est|sont|était|étaient|fut|furent|été|être)\s+(?:\p{L}+ment\s+)?)" + ThoughtVerbs.Any + @"\b|" + Backing + @"|(?:est|sont|était|étaient|serait|seraient|reste|restent|demeure|demeurent|déclare|déclarent|dit|disent)\s+(?:\p{L}+\s+)?" + ThoughtVerbs.Attitudes + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(?:selon|d['’]après|pour)\s+(?:lui|elle|eux|elles)\b|^[^\p{L}\p{N}]*(?:ils?|elles?)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^(?:[\s\u00A0]+[\p{L}’'-]+){0,6}?[\s\u00A0]+(?:ne\s+|n['’]|s['’])?(?:(?:y|en|les?|la)\s+|l['’])\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Taken();

    [GeneratedRegex(@"^(?:la |les |l['’])?(?:positions?|avis|opinions?|points? de vue|réactions?|réponses?|demandes?|propositions?|mot)\s+(?:de|du|des|d['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Position();
}
