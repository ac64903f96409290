using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>A question put otherwise, to be asked where it is refused as typed: in the documents’ own words, without its word of fighting, by the place it asks for.</summary>
/// <param name="lexicon">The words of the documents.</param>
/// <param name="equivalents">Other words for a word.</param>
/// <param name="terms">Reads which words name something.</param>
internal sealed class Rewordings(Lexicon lexicon, Equivalents equivalents, TermReader terms)
{
    /// <summary>So many rewordings at most: each is asked like a question of its own, and who repeats a phrase a hundred times is not owed as many.</summary>
    public const int Most = 24;

    private static readonly HashSet<string> Fights = new(StringComparer.Ordinal) { "lutte", "luttes", "luttez", "luttent", "lutter", "bat", "bats", "battez", "battent", "battre" };

    // « Antidrogue »; what is left of shorter words may be no word.
    private const string Against = "anti";
    private const int ShortestFought = 4;

    /// <summary>The question in the documents' own words: with a phrase of several words replaced by an equivalent whose words they hold all.</summary>
    /// <remarks>« Traite des êtres humains » names one thing as surely as « trafic de personnes »; a word alone has too many equivalents that are only near.</remarks>
    /// <param name="question">What the person typed.</param>
    /// <param name="tokens">Its words.</param>
    public IEnumerable<Rewording> Of(string question, List<FrenchToken> tokens)
    {
        List<FrenchToken> content = terms.Content(tokens);
        (string Folded, string Stem)[] words = [.. content.Select(token => (token.Folded, token.Stem))];
        return (from i in Enumerable.Range(0, content.Count)
                from entry in equivalents.At(words, i)
                where (entry.Length > 1 || (entry.Other.Words.Length > 1 && IsUnknownAcronym(content[i], question))) && entry.Other.Words.All(word => lexicon.StemId(word.Stem) >= 0)
                let start = content[i].Start
                let end = content[i + entry.Length - 1].End
                select new Rewording(question[..start] + entry.Other.Text + question[end..], question[start..end], entry.Other)).Take(Most);
    }

    /// <summary>
    /// The question without its word of fighting (« comment lutte-t-il contre… ? », « la lutte antidrogue »), which asks what is done against something; null
    /// without one. « Lutte contre le terrorisme » has no name but that in a document that prevents it.
    /// </summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="actor">Who fights, whom « les autorités contre le terrorisme » would name as a subject; null for nobody by name.</param>
    public string? WithoutFight(string question, List<FrenchToken> tokens, AskedActor? actor = null)
    {
        List<FrenchToken> words = tokens.FindAll(token => !token.IsVariant);
        int fight = words.FindIndex(token => Fights.Contains(token.Folded));
        if (fight < 0 || fight + 1 == words.Count)
        {
            return null;
        }

        // « Menez-vous la lutte antidrogue ? »: whoever leads a fight fights.
        int start = words[..fight] is [{ Folded: "menez" or "menent" or "mene" or "mener" }, .. var led] && led.TrueForAll(word => QuestionWords.Contains(word.Folded)) ? 0 : words[fight].Start;
        FrenchToken next = words[fight + 1];
        if (next.Folded == Against && fight + 2 < words.Count)
        {
            return question[..start] + "contre " + question[words[fight + 2].Start..];
        }

        if (next.Folded.StartsWith(Against, StringComparison.Ordinal) && next.Folded.Length >= Against.Length + ShortestFought && IsFought(next.Folded[Against.Length..]))
        {
            return question[..start] + "contre " + question[(next.Start + Against.Length)..];
        }

        int against = words.FindIndex(token => token.Folded == "contre");
        return fight < against && words[(fight + 1)..against].TrueForAll(token => QuestionWords.Contains(token.Folded))
            ? (actor is { IsOwn: true, Words: [var own, ..] } ? question[..own.Start] : question[..words[fight].Start]) + question[words[against].Start..]
            : null;
    }

    /// <summary>A question for the place that takes something in (« quelle ville accueillera l’Expo ? »), put by « où a lieu »; null for any other.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="tokens">Its words.</param>
    public static string? AsPlace(string question, List<FrenchToken> tokens)
    {
        if (tokens.Count < 4 || !QuestionFormReader.IsQuel(tokens[0].Folded) || tokens[1].Folded is not ("ville" or "pays" or "lieu" or "endroit" or "capitale"))
        {
            return null;
        }

        int verb = tokens.FindIndex(2, token => !QuestionWords.Contains(token.Folded));
        return verb is >= 2 and <= 3 && verb + 1 < tokens.Count && AskedTerms.IsHosting(tokens[verb].Folded)
            ? "Où a lieu" + question[tokens[verb].End..]
            : null;
    }

    // « Antidrogue » is against drugs, « antillaise » against nothing, though « llaise » has the stem of « laisse ».
    private bool IsFought(string word) => FrenchStemmer.Stem(word) is var stem && word.AsSpan().StartsWith(stem.AsSpan(0, 2)) && terms.IsKnown(word, stem);

    // « PMA » names as surely as the words it stands for; written small it may be any word.
    private bool IsUnknownAcronym(FrenchToken word, string question) =>
        word.End - word.Start > 1 && lexicon.FoldedId(word.Folded) < 0 && question[word.Start..word.End].All(char.IsUpper);
}
