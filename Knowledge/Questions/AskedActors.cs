using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// Whose thought or side a question asks for: somebody else's is not the campaign's (« que pense poutine des sanctions ? », « l’opposition est-elle pour… »), and the
/// campaign's government or documents are the campaign (« la position de votre pays », « que dit l’annonce… »).
/// </summary>
/// <param name="isCampaign">Whether a word is the name whose campaign it is; null where none is known.</param>
internal sealed partial class AskedActors(Predicate<string>? isCampaign)
{
    private const string AskedThought = @"(?:que|qu['’]en)\s+(?:pens|estim|jug|croi|crai|di[stret]|ve[ux]|voudr|propos|demand|souhait|répon|repon|préconis|preconis|condamn|reproch|réclam|reclam|regrett)\p{L}*";

    // As whom a campaign speaks.
    private static readonly FrozenSet<string> OwnNames = QuestionFormReader.Set("pays gouvernement autorites etat republique nation diplomatie");

    // What speaks for the campaign.
    private static readonly FrozenSet<string> OwnTexts = QuestionFormReader.Set("campagne annonce document documents texte declaration communique");

    /// <summary>The terms of a question, in which who thinks or takes sides is a name. Few questions ask so, and each word of these alone is looked at.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="tokens">The question's words.</param>
    /// <param name="text">The question.</param>
    public List<QuestionTerm> WithThinkers(List<QuestionTerm> terms, List<FrenchToken> tokens, string text)
    {
        bool thinks = Thought().IsMatch(text);
        return thinks || Sides().IsMatch(text)
            ? [.. terms.Select(term => !term.IsName && tokens.Find(token => token.Folded == term.Typed) is { } token && ((thinks && !term.IsKnown && IsBareSubject(token, text)) || IsThinker(token, text, thinks)) ? term with { IsName = true } : term)]
            : terms;
    }

    /// <summary>The word by which a question asks of the campaign without its name (« la position du gouvernement »); null for none.</summary>
    /// <param name="tokens">The question's words.</param>
    /// <param name="text">The question.</param>
    public FrenchToken? Own(List<FrenchToken> tokens, string text) => tokens.Find(token => SpeaksForCampaign(token, text));

    /// <summary>Whether no document needs that word to speak of the campaign: « votre gouvernement », « le pays », « l’annonce », while « le gouvernement » may well be said.</summary>
    /// <param name="own">The word (<see cref="Own"/>).</param>
    /// <param name="text">The question.</param>
    public static bool IsNeverSaid(FrenchToken own, string text) => own.Folded == "pays" || OwnTexts.Contains(own.Folded) || Yours().IsMatch(text.AsSpan(0, own.Start));

    // « que pense poutine des sanctions ? »: a noun has an article, and what has none is a name, however it is typed; not « que pense vraiment le pays ».
    private static bool IsBareSubject(FrenchToken token, string text) =>
        !token.Folded.EndsWith("ment", StringComparison.Ordinal) && BareSubject().IsMatch(text.AsSpan(0, token.Start)) && !Determined().IsMatch(text.AsSpan(token.End));

    // « Que pense le pape des sanctions ? », « l’avis des ONG sur la réforme »: who thinks it is asked for as surely as a name, unless it is the campaign or its documents.
    private bool IsThinker(FrenchToken token, string text, bool thinks) =>
        !OwnTexts.Contains(token.Folded) && !IsOwn(token, text) && ((thinks && Thinking().IsMatch(text.AsSpan(0, token.Start)) && !text.AsSpan(token.End).IsWhiteSpace()) || SideOf(token, text) is not null);

    private bool SpeaksForCampaign(FrenchToken token, string text) =>
        (OwnTexts.Contains(token.Folded) || IsOwn(token, text)) && (Thinking().IsMatch(text.AsSpan(0, token.Start)) || SideOf(token, text) is not null);

    // « Le gouvernement », « le gouvernement kazakh », and neither « l’État islamique » nor « le pays hôte ».
    private bool IsOwn(FrenchToken token, string text) => OwnNames.Contains(token.Folded) && (SideOf(token, text) is { } qualifier
        ? qualifier.Length == 0 || IsOfCampaign(qualifier)
        : Following().Match(text, token.End) is { Success: true } next && (!next.Groups["word"].Success || IsOfCampaign(next.Groups["word"].Value)));

    // What qualifies the subject that a question asks whether it is for or against something; null where it asks nothing of the kind.
    private static string? SideOf(FrenchToken token, string text) =>
        Opening().IsMatch(text.AsSpan(0, token.Start)) && TakingSides().Match(text, token.End) is { Success: true } side ? side.Groups["words"].Value.Trim() : null;

    // The name, and those who are of it: « kazakh » for « Kazakhstan ».
    private bool IsOfCampaign(string word) =>
        isCampaign is not null && (isCampaign(word) || (Countries.GroupOf(FrenchFolding.Fold(FrenchFolding.Exact(word))) is { } group && Array.Exists(group, name => isCampaign(name))));

    // « L’université est-elle contre… ? », « Les commerçants soutiennent-ils… ? »
    [GeneratedRegex(@"^\s*(?:et\s+)?(?:le\s+|la\s+|les\s+|l['’])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\G(?<words>(?:\s+(?:(?:de|du|des|d['’]|la|le|les|l['’])\s*)*\p{L}+){0,3}?)\s+(?:(?:est|sont)-(?:il|elle)s?\s+(?:pour|contre|favorables?|oppos[eé]e?s?|d['’]accord|hostiles?)\b|(?:soutien|approuv|condamn|accept|refus|rejett|critiqu|défend|defend|souhait|veu)\p{L}*-(?:t-)?(?:il|elle)s?\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakingSides();

    [GeneratedRegex(@"\b(?:" + AskedThought + @"|selon|d['’]apr[eè]s|aux yeux|positions?|avis|opinions?|points?\s+de\s+vue)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thought();

    [GeneratedRegex(@"-(?:il|elle)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sides();

    [GeneratedRegex(@"\b(?:" + AskedThought + @"|selon|d['’]apr[eè]s|aux yeux de)\s+(?:(?:monsieur|madame|mme|mr?|donc|encore|aujourd['’]hui|\p{L}+ment)\.?\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareSubject();

    [GeneratedRegex(@"^\s+(?:le|la|les|l['’]|un|une|votre|vos|son|sa|ses|ce|cet|cette|ces|vous|tu|on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Determined();

    [GeneratedRegex(@"\G(?:\s*(?:$|[.,;:?!…])|\s+(?:du|des?|d['’]|sur|à|a|au|aux|en|quant|concernant|face|dans|pour|contre)\b|\s+(?<word>\p{L}+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Following();

    [GeneratedRegex(
        @"\b(?:" + AskedThought + @"\s+(?:le\s+|la\s+|les\s+|l['’]|votre\s+|vos\s+)|(?:positions?|avis|opinions?|points?\s+de\s+vue)\s+(?:du\s+|de\s+la\s+|des\s+|de\s+l['’]|de\s+votre\s+|de\s+vos\s+))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thinking();

    [GeneratedRegex(@"\b(?:votre|vos)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yours();
}
