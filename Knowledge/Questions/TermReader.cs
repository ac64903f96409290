using System.Collections.Concurrent;
using System.Collections.Frozen;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Reads which words of a question are searched for, and as what: corrected, with their equivalents and relatives, and how much each tells.</summary>
/// <param name="lexicon">The words of the documents.</param>
/// <param name="equivalents">Other words for a word.</param>
/// <param name="spelling">Corrects words that no document holds.</param>
/// <param name="families">Words of one root.</param>
internal sealed class TermReader(Lexicon lexicon, Equivalents equivalents, SpellingCorrector spelling, WordFamilies families)
{
    // Short words and names are too easily taken for another: Iran is not a misspelt Irak.
    private const int ShortestCorrectedWord = 5;
    private const int ShortestCorrectedName = 7;
    private const int ShortestMisspeltQuestionWord = 6;
    private const int LongQuestionWord = 9;
    private const double CarriedFactor = 0.5;

    private static readonly FrozenSet<string> Counting = QuestionFormReader.Set(
        "compte comptent comptait comptaient comptera recense recensent recensait denombre denombrent totalise totalisent abrite abritent comporte comportent regroupe regroupent rassemble rassemblent"
        + " cohabitent coexistent possede possedent comprend comprennent");

    // A word the documents do not hold in any form is the best sign that they do not answer.
    private const double UnknownFactor = 1.3;
    private const double FamilyWeight = 0.7;

    // The same number in digits or words, the same word joined or parted.
    private const double OtherSpellingWeight = 0.95;

    private static readonly IEqualityComparer<Alternative> SameStems = EqualityComparer<Alternative>.Create(
        static (one, other) => one!.Stems.AsSpan().SequenceEqual(other!.Stems), static alternative => HashCode.Combine(alternative.Stems.Length, alternative.Stems[0]));

    private readonly ConcurrentDictionary<EquivalentPhrase, (int[] Stems, int[] LookAlikes)[]> _held = new(ReferenceEqualityComparer.Instance);

    /// <summary>The terms of a text.</summary>
    /// <param name="tokens">The words of the text.</param>
    /// <param name="content">Those that name something (<see cref="Content"/>).</param>
    /// <param name="text">The text.</param>
    /// <param name="shouted">Whether it is typed in capitals, which then say nothing.</param>
    /// <param name="carried">Whether it is carried over from the conversation.</param>
    public List<QuestionTerm> Read(List<FrenchToken> tokens, List<FrenchToken> content, string text, bool shouted, bool carried)
    {
        if (content.Count > 1 && content[0].Folded is "politique" or "politiques")
        {
            // « Politique climatique », « la politique sur l’eau »: what opens so asks for a position, like « position ».
            content = content[1..];
        }

        List<(string Folded, string Stem, bool Corrected)> forms = [.. content.Select(Form)];
        List<(string Folded, string Stem)> words = [.. forms.Select(form => (form.Folded, form.Stem))];
        var alternatives = new List<Alternative>[content.Count];
        for (int i = 0; i < content.Count; i++)
        {
            alternatives[i] ??= [];
            foreach ((int length, EquivalentPhrase other, double weight) in equivalents.At(words, i))
            {
                foreach ((int[] stems, int[] lookAlikes) in HeldOf(other))
                {
                    var alternative = new Alternative(stems, weight) { LookAlikes = lookAlikes };
                    for (int j = i; j < i + length; j++)
                    {
                        (alternatives[j] ??= []).Add(alternative);
                    }
                }
            }

            foreach (string other in (string[])[.. FrenchNumbers.OtherForms(words[i].Folded).Select(FrenchStemmer.Stem), .. SecondReadings(tokens, content[i])])
            {
                if (lexicon.StemId(other) is >= 0 and var stem)
                {
                    alternatives[i].Add(new Alternative([stem], OtherSpellingWeight));
                }
            }
        }

        bool accented = HasAccents(tokens);
        return [.. content.Select((token, i) => Term(token, forms[i], alternatives[i], text, IsName(tokens, token, shouted), carried, LookAlikesOf(token, accented)))];
    }

    /// <summary>The words of a text that name something.</summary>
    /// <param name="tokens">All its words.</param>
    public List<FrenchToken> Content(List<FrenchToken> tokens)
    {
        HashSet<FrenchToken> turns = TurnsOf(tokens);
        return
        [
            .. tokens.Where((token, i) => !token.IsVariant && !turns.Contains(token) && !IsDuration(tokens, i) && !IsCounting(tokens, i) && !IsPlaceAsked(tokens, i)
                && (!QuestionWords.Contains(token.Folded) || IsSummer(tokens, i) || IsBorn(tokens, i) || IsAppointed(tokens, i)) && !IsMisspeltQuestionWord(token)),
        ];
    }

    /// <summary>Whether a question names anything to search for.</summary>
    /// <param name="question">What the person typed.</param>
    public bool NamesSubject(string question) => Content(FrenchTokenizer.Tokenize(question)).Count > 0;

    /// <summary>The terms of each phrase of several words that is known as one.</summary>
    /// <param name="content">The words that name something.</param>
    /// <param name="terms">Those that are searched for.</param>
    public IEnumerable<int[]> FixedPhrases(List<FrenchToken> content, List<QuestionTerm> terms)
    {
        (string Folded, string Stem)[] words = [.. content.Select(token => (token.Folded, token.Stem))];
        for (int i = 0; i < words.Length; i++)
        {
            int length = 1;
            foreach ((int taken, EquivalentPhrase _, double _) in equivalents.At(words, i))
            {
                length = Math.Max(length, taken);
            }

            int[] phrase = length == 1 ? [] : [.. content.Skip(i).Take(length).Select(token => terms.FindIndex(term => term.Typed == token.Folded)).Where(term => term >= 0)];
            if (phrase.Length > 1)
            {
                yield return phrase;
            }
        }
    }

    /// <summary>Whether a text is typed with accents.</summary>
    /// <param name="tokens">Its words.</param>
    public static bool HasAccents(List<FrenchToken> tokens) => tokens.Exists(token => token.Exact != token.Folded);

    /// <summary>Whether a question is typed in capitals, which then say nothing.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="question">The question.</param>
    // In a question typed in capitals, capitals say nothing.
    public static bool IsShouted(List<FrenchToken> tokens, string question)
    {
        int letters = question.Count(char.IsLetter);
        return tokens.Count > 2 && letters > 0 && question.Count(char.IsUpper) > letters * 0.7;
    }

    /// <summary>Where « temps » stands in « combien de temps », and « années » in « combien d’années dure… » (« combien d’années ont passé ? » counts them); -1 for nowhere.</summary>
    /// <param name="tokens">The words of the question.</param>
    public static int HowLongAt(List<FrenchToken> tokens)
    {
        int combien = tokens.FindIndex(token => token.Folded == "combien");
        int time = combien + 1 < tokens.Count && tokens[combien + 1].Folded == "de" ? combien + 2 : combien + 1;
        return combien >= 0 && time < tokens.Count && (tokens[time].Folded == "temps" || (TimeWords.IsDuration(tokens[time].Folded) && tokens.Skip(time + 1).Any(IsLasting))) ? time : -1;
    }

    // In which of its forms the documents hold a phrase: looked up once, as a verb has some twenty.
    private (int[] Stems, int[] LookAlikes)[] HeldOf(EquivalentPhrase phrase) => _held.GetOrAdd(phrase, _ =>
    [
        .. from words in phrase.Inflected()
           let stems = Array.ConvertAll(words, word => lexicon.StemId(word.Stem))
           where !stems.Contains(-1)
           select (stems, words.Length == 1 ? LookAlikesOf(words[0], accented: true).Others : []),
    ]);

    // The words of turns of phrase that name no subject (« aux yeux de »).
    private static HashSet<FrenchToken> TurnsOf(List<FrenchToken> tokens)
    {
        FrenchToken[] words = [.. tokens.Where(token => !token.IsVariant)];
        var turns = new HashSet<FrenchToken>();
        for (int i = 0; i < words.Length; i++)
        {
            turns.UnionWith(words.AsSpan(i, QuestionWords.PhraseAt(words, i)).ToArray());
        }

        return turns;
    }

    // « Combien de temps dure… ? », « depuis combien de temps… ? », « combien d’années dure… ? »: neither word names a subject.
    private static bool IsDuration(List<FrenchToken> tokens, int at) => HowLongAt(tokens) is >= 0 and var time && time <= at && (at == time || IsLasting(tokens[at]));

    private static bool IsLasting(FrenchToken token) => token.Folded is "dure" or "durent" or "durait" or "duraient" or "durera" or "dureront";

    // « Combien de nationalités le pays compte-t-il ? »: what is counted is said of no verb.
    private static bool IsCounting(List<FrenchToken> tokens, int at) => Counting.Contains(tokens[at].Folded) && tokens.FindIndex(token => token.Folded == "combien") is >= 0 and var combien && combien < at - 1;

    // « Quelle ville accueille le sommet ? » is answered by its name, and so is « quelles organisations » where it asks who does something.
    private static bool IsPlaceAsked(List<FrenchToken> tokens, int at) =>
        at > 0 && QuestionFormReader.IsQuel(tokens[at - 1].Folded) && at + 2 < tokens.Count
        && (tokens[at].Folded is "ville" or "endroit" or "lieu" or "pays" or "villes" or "region" or "continent" || (tokens[at].Folded is "etats" or "organisations" && QuestionFormReader.AsWho(tokens).Count < tokens.Count));

    // « non-violence » may be written « nonviolence ».
    private static IEnumerable<string> SecondReadings(List<FrenchToken> tokens, FrenchToken word) =>
        tokens.Where(token => token.IsVariant && token.Start <= word.Start && word.End <= token.End).Select(token => token.Stem);

    // The other words that our documents hold, and whether they hold none but these: then « traite » is as absent as any word.
    private (int[] Others, bool Only) LookAlikesOf(FrenchToken token, bool accented)
    {
        if (LookAlikes.Of(token, accented) is not { } words)
        {
            return ([], false);
        }

        int[] others = [.. words.Others.Select(word => lexicon.ExactId(word)).Where(id => id >= 0)];
        return (others, others.Length > 0 && words.Own.All(word => lexicon.ExactId(word) < 0));
    }

    private static bool IsName(List<FrenchToken> tokens, FrenchToken token, bool shouted) => (token.IsName && !shouted) || Capitals.Contains(token.Folded)
        || Countries.Contains(token.Folded, tokens.FindLast(other => other.End <= token.Start)?.Folded ?? string.Empty);

    private QuestionTerm Term(
        FrenchToken token,
        (string Folded, string Stem, bool Corrected) form,
        List<Alternative> alternatives,
        string text,
        bool isName,
        bool carried,
        (int[] Others, bool Only) lookAlikes)
    {
        bool isAnotherWord = lookAlikes.Only;
        int stemId = isAnotherWord ? -1 : lexicon.StemId(form.Stem);

        // A name has no family: « Crimée » is no relative of « criminalité ».
        if (!isName && !isAnotherWord)
        {
            alternatives.AddRange(families.Of(form.Folded, stemId).Select(relative => new Alternative([relative.Stem], FamilyWeight * relative.Closeness)));
        }

        // « Élu » is a form of « élire » and an entry of its own: once, or the search would count it twice.
        Alternative[] all = alternatives.Count == 0 ? [] :
        [
            .. alternatives
                .Where(alternative => alternative.Stems is not [var stem] || stem != stemId)
                .OrderByDescending(alternative => alternative.Weight)
                .Distinct(SameStems),
        ];
        int frequency = lexicon.PassageFrequency(stemId);
        bool isUnknown = stemId < 0 && all.Length == 0;
        return new QuestionTerm
        {
            Word = text[token.Start..token.End],
            Typed = token.Folded,
            Folded = form.Folded,
            Stem = form.Stem,
            FoldedId = isAnotherWord ? -1 : lexicon.FoldedId(form.Folded),
            ExactId = lexicon.ExactId(token.Exact),
            StemId = stemId,
            IsName = token.IsNumber || isName || (isUnknown && IsLabel(token, text)),
            IsCorrected = form.Corrected,
            IsCarried = carried,
            Weight = lexicon.InverseFrequency(frequency) * (carried ? CarriedFactor : 1) * (isUnknown ? UnknownFactor : 1),
            Alternatives = all,
            LookAlikes = lookAlikes.Others,
        };
    }

    // « Gaza : que pensez-vous… ? »: what the question is put under, where a capital says nothing.
    private static bool IsLabel(FrenchToken token, string text) =>
        char.IsUpper(text[token.Start]) && text.AsSpan(0, token.Start).IsWhiteSpace() && text.AsSpan(token.End).TrimStart().StartsWith(':');

    private (string Folded, string Stem, bool Corrected) Form(FrenchToken token)
    {
        bool known = IsKnown(token.Folded, token.Stem);
        if (!known && Unelided(token.Folded) is { } word)
        {
            return (word, FrenchStemmer.Stem(word), true);
        }

        int shortest = token.IsName ? ShortestCorrectedName : ShortestCorrectedWord;
        if (!known && token.Folded.Length >= shortest && spelling.Correct(token.Folded) is { } correction)
        {
            return (correction, FrenchStemmer.Stem(correction), !IsInflection(token.Folded, correction));
        }

        // A name is itself or its plural; a stem it shares with another word (Crimée, crime) says nothing.
        return (token.Folded, token.IsName && !IsHeldAsName(token.Folded) ? token.Folded : token.Stem, false);
    }

    // « soutient » beside « soutien » has another ending, and no fault.
    private static bool IsInflection(string typed, string held) =>
        (typed.Length == held.Length + 1 && typed[^1] is 's' or 't' or 'x' or 'e' && typed.StartsWith(held, StringComparison.Ordinal))
        || (held.Length == typed.Length + 1 && held[^1] is 's' or 't' or 'x' or 'e' && held.StartsWith(typed, StringComparison.Ordinal));

    // « lhomme » lacks its apostrophe.
    private string? Unelided(string folded) =>
        folded.Length > ShortestCorrectedWord && folded[0] is ('l' or 'd') && "aeiouhy".Contains(folded[1], StringComparison.Ordinal) && lexicon.FoldedId(folded.AsSpan(1)) >= 0
            ? folded[1..]
            : null;

    private bool IsHeldAsName(string folded) =>
        lexicon.FoldedId(folded) >= 0 || lexicon.FoldedId(folded + "s") >= 0 || lexicon.FoldedId(folded.TrimEnd('s')) >= 0 || equivalents.Knows(folded);

    // « positon » is « position », which names no subject, and no word that our documents lack.
    private bool IsMisspeltQuestionWord(FrenchToken token)
    {
        if (token.Folded.Length < ShortestMisspeltQuestionWord || token.IsName || IsKnown(token.Folded, token.Stem))
        {
            return false;
        }

        int allowed = token.Folded.Length >= LongQuestionWord ? 2 : 1;
        foreach (string word in QuestionWords.All)
        {
            if (word.Length >= ShortestMisspeltQuestionWord
                && word[0] == token.Folded[0]
                && Math.Abs(word.Length - token.Folded.Length) <= allowed
                && SpellingCorrector.Distance(word, token.Folded) <= allowed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the documents, the equivalents or everyday French know a word.</summary>
    /// <param name="folded">The word, folded.</param>
    /// <param name="stem">Its stem.</param>
    public bool IsKnown(string folded, string stem) => lexicon.FoldedId(folded) >= 0 || lexicon.StemId(stem) >= 0 || equivalents.Knows(folded) || UsualWords.HoldsStem(stem);

    // « été » after a form of « avoir » is « been »; without accents it is taken for that.
    private static bool IsSummer(List<FrenchToken> tokens, int at) =>
        tokens[at].Exact is "été" or "étés" && (at == 0 || !AskedTerms.Auxiliaries.Contains(tokens[at - 1].Folded));

    // « Quand est ne Abaï ? », typed without accents: what denies stands before « est », and has a second word.
    private static bool IsBorn(List<FrenchToken> tokens, int at) =>
        tokens[at].Exact == "né"
        || (tokens[at].Exact == "ne" && at > 0 && tokens[at - 1].Folded is "est" or "etait" or "fut" && !tokens.Skip(at + 1).Any(token => token.Folded is "pas" or "plus" or "jamais" or "rien" or "que"));

    // « Quand le ministre a-t-il été nommé ? » asks for a deed, « comment est-il nommé ? » for a name.
    private static bool IsAppointed(List<FrenchToken> tokens, int at) =>
        tokens[at].Folded is "nomme" or "nommee" or "nommes" or "nommees" && tokens.Exists(token => token.Folded == "quand") && at > 0 && tokens[at - 1].Folded is "ete" or "ils" or "elles" or "sont" or "est";
}
