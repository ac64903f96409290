using System.Collections.Frozen;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// Finds what a question for yes or no or why says that somebody does, has done or is: « sabotez-vous… », « pourquoi le pays sabote-t-il… »,
/// « est-ce que le pays sabote… », « avez-vous saboté… », « est-ce un prétexte ? ». What does not say just that, and only speaks of the rest of the
/// question, would be read as an admission. A list of charges knows some of them; of others only what is no charge can be listed (<see cref="HarmlessWords"/>).
/// </summary>
internal static class DeedReader
{
    private static readonly FrozenSet<string> Subjects = QuestionFormReader.Set("vous il elle ils elles on tu nous ce");
    private static readonly FrozenSet<string> Addressed = QuestionFormReader.Set("vous tu");
    private static readonly FrozenSet<string> Having = QuestionFormReader.Set("ai as a avez ont avons avait avaient aviez aurait auriez aura aurez");
    private static readonly FrozenSet<string> Being = QuestionFormReader.Set("est etes sont serait seriez seraient etait etaient etiez sera serez seront fut furent");
    private static readonly FrozenSet<string> Determiners = QuestionFormReader.Set("le la les votre vos");
    private static readonly FrozenSet<string> BeforeVerb = QuestionFormReader.Set("ne se y en le la les lui leur me te nous vous");
    private static readonly FrozenSet<string> AfterHaving = QuestionFormReader.Set("deja pas jamais encore vraiment bien aussi toujours plus trop que");

    // Who acts in politics and is written small. Of other things it may be asked what they do, and nobody is charged (« les glaciers fondent-ils ? »).
    private static readonly FrozenSet<string> Actors = QuestionFormReader.WithPlural("pays gouvernement president etat armee police regime bataillon candidat");

    /// <summary>How the forms of the verbs of having begin.</summary>
    public static readonly string[] Owning = ["posse", "deten", "detien", "dispos"];

    private static readonly string[] Opposing =
    [
        "contre", "oppos", "combat", "condamn", "rejet", "refus", "denonc", "critiqu", "elimin", "detrui", "supprim", "redui", "cede", "abandonn",
    ];

    /// <summary>Finds it.</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="text">The question.</param>
    /// <returns>The term that is done, and the one that somebody is said to be against; null where there is none.</returns>
    public static (int? Deed, int? Opposed) Of(FrenchToken[] words, List<QuestionTerm> terms, string text)
    {
        for (int i = 0; i + 1 < words.Length; i++)
        {
            int subject = words[i + 1].Folded == "t" ? i + 2 : i + 1;
            if (subject >= words.Length || !Subjects.Contains(words[subject].Folded) || (i > 0 && !text.AsSpan(words[i].End, words[subject].Start - words[i].End).ContainsAny('-', '\u2010', '\u2011')))
            {
                continue;
            }

            if (AfterEstCeQue(words, i, text) is { } whole)
            {
                int verb = VerbAfter(words, whole);
                return verb < words.Length ? Read(words, terms, verb, verb + 1, isActor: true) : default;
            }

            return Read(words, terms, i, subject + 1, Addressed.Contains(words[subject].Folded) || IsActor(words, Skip(words, i - 1, -1, BeforeVerb)));
        }

        return default;
    }

    /// <summary>Whether it is asked if somebody has something: « avez-vous des… », « le pays possède-t-il… ».</summary>
    /// <param name="words">The folded words of the question.</param>
    public static bool IsHaving(string[] words)
    {
        for (int i = 0; i + 2 < words.Length; i++)
        {
            int subject = words[i + 1] == "t" ? i + 2 : i + 1;
            if (subject + 1 < words.Length && Subjects.Contains(words[subject])
                && ((words[i] is "avez" or "a" or "ont" && words[subject + 1] is "des" or "une" or "un" or "la" or "le" or "les")
                    || Array.Exists(Owning, beginning => words[i].StartsWith(beginning, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    private static (int? Deed, int? Opposed) Read(FrenchToken[] words, List<QuestionTerm> terms, int verb, int after, bool isActor)
    {
        if (Being.Contains(words[verb].Folded))
        {
            int at = Skip(words, after, 1, AfterHaving);
            return at >= words.Length ? default
                : words[at].Folded is "un" or "une" ? (DeedAt(words, at + 1, terms), null)
                : Opposes(words[at].Folded) ? (null, TermAfter(words, at + 1, terms))
                : default;
        }

        int deed = Having.Contains(words[verb].Folded) ? Skip(words, after, 1, AfterHaving) : verb;
        return deed >= words.Length ? default
            : Opposes(words[deed].Folded) ? (null, TermAfter(words, Math.Max(after, deed + 1), terms))
            : isActor ? (DeedAt(words, deed, terms), null)
            : default;
    }

    private static bool Opposes(string folded) => Array.Exists(Opposing, beginning => folded.StartsWith(beginning, StringComparison.Ordinal));

    // The place after « est-ce que » or « est-ce qu’ », of which the tokenizer keeps « est-ce ».
    private static int? AfterEstCeQue(FrenchToken[] words, int at, string text) =>
        words[at].Folded != "est" || words[at + 1].Folded != "ce" || at + 2 >= words.Length ? null
        : words[at + 2].Folded == "que" ? at + 3
        : text.AsSpan(words[at + 1].End, words[at + 2].Start - words[at + 1].End).Contains('q') ? at + 2
        : null;

    // The place of the verb of « … vous sabotez », « … le Kazakhstan sabote »; the end where the subject is anything longer.
    private static int VerbAfter(FrenchToken[] words, int subject)
    {
        int at = Skip(words, subject, 1, Determiners);
        return at < words.Length && (Subjects.Contains(words[at].Folded) || IsActor(words, at)) ? Skip(words, at + 1, 1, BeforeVerb) : words.Length;
    }

    private static bool IsActor(FrenchToken[] words, int at) =>
        at >= 0 && (words[at].IsName || Actors.Contains(words[at].Folded) || (at == 0 && !QuestionWords.Contains(words[at].Folded)));

    private static int Skip(FrenchToken[] words, int at, int step, FrozenSet<string> skipped)
    {
        while (at >= 0 && at < words.Length && skipped.Contains(words[at].Folded))
        {
            at += step;
        }

        return at;
    }

    private static int? DeedAt(FrenchToken[] words, int at, List<QuestionTerm> terms) =>
        at < words.Length && !HarmlessWords.Contains(words[at].Folded) ? TermAt(words, at, terms) : null;

    private static int? TermAt(FrenchToken[] words, int at, List<QuestionTerm> terms)
    {
        int term = at < words.Length ? terms.FindIndex(term => !term.IsCarried && term.Typed == words[at].Folded) : -1;
        return term >= 0 ? term : null;
    }

    private static int? TermAfter(FrenchToken[] words, int at, List<QuestionTerm> terms)
    {
        for (; at < words.Length; at++)
        {
            if (TermAt(words, at, terms) is { } term)
            {
                return term;
            }
        }

        return null;
    }
}
