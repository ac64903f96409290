using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>What somebody writes of himself: addresses, numbers, his name. The bot repeats nothing of it, although no document holds it.</summary>
internal static partial class PersonalWords
{
    private const int FewestDigits = 4;

    // A name as it is written, one capital or more.
    private const string Capital = @"(?-i:\p{Lu})[\p{L}.’'-]*";

    /// <summary>Whether a message holds an address, a number that is no year and no resolution’s, or a password.</summary>
    public static bool Hold(string message) =>
        Address().IsMatch(message) || Secret().IsMatch(message) || Number().EnumerateMatches(message) is var numbers && AnyPrivate(message, numbers);

    /// <summary>Whether a message is addresses and numbers, and nothing else.</summary>
    public static bool AreAll(string message) => FoldedMessage.Of(Number().Replace(Address().Replace(message, " "), " ")).Length == 0;

    /// <summary>The words that can be shown to whoever reads along.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <param name="words">Words of it.</param>
    public static IReadOnlyList<string> Without(string message, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return words;
        }

        HashSet<string> hidden = new(StringComparer.Ordinal);
        Add(Address().Matches(message));
        Add(Secret().Matches(message));
        Add(Number().Matches(message).Where(number => !Years().IsMatch(number.Value)));
        Add(Called().Matches(message));
        Add(Sender().Matches(message));
        Add(Street().Matches(message));
        Add(Born().Matches(message));
        Add(Named().Matches(message));
        Add(Signed().Matches(message));
        foreach (Match who in Introduced().Matches(message))
        {
            Add(Proper().Matches(who.Value));
        }

        return [.. words.Where(word => !IsLongNumber(word) && !FoldedMessage.Of(word).Split(' ').All(hidden.Contains))];

        void Add(IEnumerable<Match> stretches) => hidden.UnionWith(stretches.SelectMany(stretch => FoldedMessage.Of(stretch.Value).Split(' ')));
    }

    private static bool AnyPrivate(string message, Regex.ValueMatchEnumerator numbers)
    {
        foreach (ValueMatch number in numbers)
        {
            if (number.Length > FewestDigits && !Years().IsMatch(message.AsSpan(number.Index, number.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLongNumber(string word) => word.Count(char.IsAsciiDigit) >= FewestDigits && !Years().IsMatch(word);

    // « jean point dupont arobase … » is one as well.
    [GeneratedRegex(@"\S*@\S+|(?:https?://|www\.)\S+|\b(?:[\p{L}\p{N}._-]+ (?:point|tiret|dot) ){0,3}[\p{L}\p{N}._-]+ ?(?:\barobase\b|\(at\)|\[at\]) ?[\p{L}\p{N}._-]+(?: (?:point|dot) [\p{L}\p{N}]+){0,3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // « 06 12 34 56 78 », « +33 (0)1.57… », « FR76 3000 6000… »: four digits or more, however they are parted.
    [GeneratedRegex(@"\+?(?:\b\p{L}{1,3})?[0-9](?:[\s.\-/()]{0,3}[0-9]){3,}\p{L}*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:(?:1[5-9]|20)[0-9]{2}(?:[\s.\-/–]+|$))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(?:mots? de passe|mdp|identifiants?|codes? (?:secrets?|pin|d['’]acc[èe]s))\s*(?:est|sont|:|=|c['’]est)\s*\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    // « je m’appelle jean dupont »: a name, capitals or not.
    [GeneratedRegex(
        @"\b(?:je m['’]appelle|je me (?:nomme|pr[ée]nomme)|mon (?:pr[ée])?nom(?: complet| de famille)?(?: est|\s*:)|moi,? c['’]est)\s+(?:(?!(?:et|je|mon|ma|mes|pour|que|qu|quel|quelle|de|du)\b)\p{L}[\p{L}.’'-]*\s*){1,4}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    // The lines above a letter that was pasted whole.
    [GeneratedRegex(@"^[ \t]*(?:de|from|[àa]|to|cc|exp[ée]diteur|destinataire)[ \t\u00A0\u202F]*:[^\r\n]*", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Sender();

    // « Bonjour, Claire Dupont, RFI. »
    [GeneratedRegex(@"^\s*(?:(?:re)?(?:bonjour|bonsoir|salut|coucou|hello)[\s,.!]+)?(?:(?:mme|mlle|mr?|dr|pr|madame|monsieur)\.?\s+)?" + Capital + @"(?: " + Capital + @"){1,3}(?:\s*,\s*(?:" + Capital + @"\s?){1,4})*(?=\s*[,.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    // « 3 rue des Lilas, Lyon »: to the end of the sentence, where the town is.
    [GeneratedRegex(@"\b[0-9]{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.?|boulevard|bd|place|chemin|impasse|all[ée]e|quai|route|square|cours|passage) [^.?!;\r\n]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    // « né le 12 mars 1985 »
    [GeneratedRegex(@"\bn[ée]e? (?:le|en) [^,.;:!?\r\n]{1,40}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Born();

    // « … ? Jean Dupont, ambassade de France »
    [GeneratedRegex(@"(?<=[?!.]\s+)" + Capital + @"(?: " + Capital + @"){1,3}(?:\s*[,\r\n][^?]*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signed();

    // « Je suis Marie Martin du Monde, … »: to the end of the sentence, of which the proper names count.
    [GeneratedRegex(@"\b(?:je suis|nous sommes|je soussignée?|je repr[ée]sente|je travaille|ici|en tant que)\s[^.;:!?\r\n]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.’'-]*|(?<=['’])\p{Lu}[\p{L}\p{N}-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Proper();
}
