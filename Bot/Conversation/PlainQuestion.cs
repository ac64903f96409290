using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>A follow-up put without the noun by which it asks, which documents seldom hold: « à quel endroit ? » is « où ? ».</summary>
/// <param name="Text">The question without the noun.</param>
/// <param name="Said">What a paragraph has to say to answer it, where the noun asks for more than what is left; null for anything.</param>
internal sealed partial record PlainQuestion(string Text, Regex? Said)
{
    // A noun that asks, in a folded question, and what it asks; the first that stands in it.
    private static readonly (Regex Noun, PlainQuestion Question)[] Nouns =
    [
        (new Regex(@"\bdepuis combien de temps\b"), new PlainQuestion("Depuis quand\u00A0?", null)),
        (new Regex(@"\bcombien de temps\b"), new PlainQuestion("Combien\u00A0?", Duration())),
        (new Regex(@"\bde quel(?:le)?s? (?:ville|lieu|endroit)s?\b"), new PlainQuestion("D’où\u00A0?", null)),
        (new Regex(@"\bquel(?:le)?s? (?:ville|lieu|endroit)s?\b"), new PlainQuestion("Où\u00A0?", null)),
        (new Regex(@"\bquelles? (?:annee|date)s?\b"), new PlainQuestion("Quand\u00A0?", Year())),
        (new Regex(@"^(?!.*\b(?:pour|par|avec|contre|de|a) qui\b).*\b(?:favorables?|opposee?s?|d accord|partisans?)\b"), new PlainQuestion("Quelle est la position\u00A0?", null) { IsPosition = true }),
    ];

    /// <summary>The question that a message without a subject asks by a noun; null where it asks by none.</summary>
    /// <param name="message">A message that asks for no more than a place, a time or a number (<see cref="Ellipsis.IsBare"/>).</param>
    public static PlainQuestion? Of(string message)
    {
        string folded = FoldedMessage.Of(message);
        return Array.Find(Nouns, one => one.Noun.IsMatch(folded)).Question;
    }

    /// <summary>Whether it asks for the position, which a document that takes one says in other words.</summary>
    public bool IsPosition { get; private init; }

    /// <summary>Whether a paragraph says what the noun asks for.</summary>
    public bool IsSaidIn(string paragraph) => Said is null || Said.IsMatch(paragraph);

    [GeneratedRegex(
        @"(?<!\b(?:tous|toutes) les )\b(?:[0-9]+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|plusieurs|quelques|quelque|\p{L}+aine de|\p{L}+aine d['’])[ \u00A0\u202F]?"
        + @"(?:minute|heure|jour|journée|semaine|mois|trimestre|semestre|an|année|décennie|siècle)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(?:1[0-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
