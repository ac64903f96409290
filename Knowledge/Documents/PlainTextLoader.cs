using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>
/// Reads a text without markup, as published: blocks between blank lines, hard-wrapped lines rejoined, headings known by
/// their shape, the date line on top, the leftovers of the page it was copied from left out.
/// </summary>
internal sealed partial class PlainTextLoader : IDocumentLoader
{
    private const int LongestOpening = 80;
    private const int MostLetterhead = 4;

    public (SourceDocument Document, IReadOnlyList<string> Warnings) Load(string id, string path, string source)
    {
        var text = new SourceText(source, LineEndHyphens.Find(source));
        var draft = new DocumentDraft(id, path, text);
        IReadOnlyList<TextBlock> blocks = PlainTextBlocks.Read(source);
        // What is shown is judged, never the source: its line ends and indents differ between equal texts.
        string[] texts = [.. blocks.Select(block => text.Shown(block.Span.Start, block.Span.End))];
        int[] longestAfter = LongestAfter(blocks, texts);
        for (int i = 0; i < blocks.Count; i++)
        {
            TextBlock block = blocks[i];
            string shown = texts[i];
            bool beforeSentence = i + 1 < blocks.Count && IsSentence(blocks[i + 1], texts[i + 1]);
            if (draft.TakeDateLine(shown, inSection: false))
            {
                continue;
            }

            if (SiteLeftovers.Matches(shown) || (SiteLeftovers.MayMatch(shown) && !(draft.HasTitle && beforeSentence)))
            {
                draft.LeaveOut(shown);
            }
            else if (IsKicker(texts, i, draft) || IsLetterhead(texts, i, draft))
            {
                draft.AddKicker(block.Span);
            }
            else if (IsHeading(blocks, i, shown, beforeSentence || longestAfter[i] > shown.Length, draft))
            {
                draft.AddHeading(block.Span, draft.HasTitle ? 2 : 1);
            }
            else
            {
                draft.AddParagraph(block.Span, block.IsListItem);
            }
        }

        return (draft.Finish(), draft.Notes);
    }

    // The length of the longest paragraph after each block.
    private static int[] LongestAfter(IReadOnlyList<TextBlock> blocks, string[] texts)
    {
        int[] longest = new int[blocks.Count];
        for (int i = blocks.Count - 2; i >= 0; i--)
        {
            longest[i] = Math.Max(longest[i + 1], blocks[i + 1].IsListItem ? 0 : texts[i + 1].Length);
        }

        return longest;
    }

    private static bool IsSentence(TextBlock block, string shown) =>
        !block.IsListItem && shown[^1] != ':' && LineShape.EndsSentence(shown);

    // It names the kind of text; the title is the headline below it, or below the date.
    private static bool IsKicker(string[] texts, int at, DocumentDraft draft) =>
        !draft.HasTitle && !draft.HasParagraphs && Kicker().IsMatch(texts[at])
        && texts.Skip(at + 1).Take(2).Any(next => FrenchDates.OfLine(next) is null && HeadingShape.Matches(next));

    // Who publishes the text, above its title and the date line below that: without the date it may be the title as well.
    private static bool IsLetterhead(string[] texts, int at, DocumentDraft draft) =>
        !draft.HasTitle && !draft.HasParagraphs && at < MostLetterhead && HeadingShape.Matches(texts[at])
        && (Publisher().IsMatch(texts[at])
            ? IsAboveDate(texts, at + 1) || (at + 2 < texts.Length && (IsKicker(texts, at + 1, draft) || IsLetterhead(texts, at + 1, draft)))
            : IsAboveDate(texts, at + 1) && IsCapitals(texts[at + 1]) && !IsCapitals(texts[at]));

    private static bool IsAboveDate(string[] texts, int at) =>
        at + 1 < texts.Length && HeadingShape.Matches(texts[at]) && FrenchDates.OfLine(texts[at]) is null && FrenchDates.OfLine(texts[at + 1]) is not null;

    private static bool IsCapitals(string shown) => shown.Any(char.IsLetter) && !shown.Any(char.IsLower);

    private static bool IsHeading(IReadOnlyList<TextBlock> blocks, int at, string shown, bool followed, DocumentDraft draft)
    {
        TextBlock block = blocks[at];
        if (block.IsUnderlined)
        {
            return true;
        }

        // The first line of a text is its title even where it is long; elsewhere a heading has text below it.
        bool first = !draft.HasTitle && !draft.HasParagraphs;
        bool hasText = followed || (shown.Length < LongestOpening && first && blocks.Count > at + 1);
        return hasText && (block.Lines == 1 || (first && block.Lines == 2)) && (!block.IsListItem || IsNumberedHeading(blocks, at)) && HeadingShape.Matches(shown);
    }

    // « 1. Le désarmement » is a heading where neither its neighbour above nor below is an item too.
    private static bool IsNumberedHeading(IReadOnlyList<TextBlock> blocks, int at) =>
        blocks[at].Mark.Kind == ListMarkKind.Number && at + 1 < blocks.Count && !blocks[at + 1].IsListItem && (at == 0 || !blocks[at - 1].IsListItem);

    [GeneratedRegex(
        @"^(?:mairie|ville|commune|communauté|métropole|département|région|(?:sous-)?préfecture|ministère|république|gouvernement|présidence|ambassade|consulat|mission permanente|direction|service|cabinet|secrétariat"
        + @"|conseil|assemblée|association|syndicat|parti|fédération|union|comité|collectif|université|académie|agence|office|institut)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Publisher();

    [GeneratedRegex(
        @"^(?:communiqué(?: de presse)?|dossier de presse|note (?:à|de) la presse|déclaration(?: à la presse)?|discours|pour diffusion immédiate)(?: n[°o] ?[0-9/-]{1,12})?\s*:?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Kicker();
}
