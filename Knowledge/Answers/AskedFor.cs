using System.Collections.Frozen;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Whether a candidate holds what a question asks for (a date, a number, the thing named or done), and not its subject alone.</summary>
internal static class AskedFor
{
    /// <summary>What the chance is multiplied by for each thing that a candidate lacks: by hand, like other factors; what they do is in docs/ranking.md.</summary>
    public const double LackFactor = 0.5;

    // What the odds are multiplied by elsewhere than in a campaign's documents: a number that counts something else tells more than the rest.
    private const double LackOdds = 0.7;
    private const double CountOdds = 0.35;

    // Who says what is done, and not its subject alone, may be further behind.
    private const double SaidScore = 2;

    // What only speaks of the words asked about holds more of them than what answers in others.
    private const double BesidesScore = 3;

    /// <summary>Level from which a word is held: a relative will do, which is less than elsewhere (<see cref="MatchedPassage.HeldFrom"/>).</summary>
    public const double RelativeFrom = 0.35;

    /// <summary>Level from which it is the word itself that is held: an equivalent is less.</summary>
    public const double ExactFrom = 0.9;

    // « La ministre, la docteure Maud Kervalis », « Maud Kervalis, ministre ».
    private const int NameBefore = 2;
    private const int NameAfter = 6;
    private const int NameAfterAll = 9;

    private static readonly FrozenSet<string> BeforeOthers = QuestionFormReader.Set("a au aux en dans par pour avec sur sous chez vers entre contre et que");

    private const int OpposingDistance = 8;

    // « Contre les essais » rather than « traité d’interdiction complète des essais », which may name somebody else’s.
    private const int PlainDistance = 2;

    private const int SubjectDistance = 4;

    // In a longer question the words that are there say enough.
    private const int ShortQuestion = 2;

    // People have employment; things are employed.
    private static readonly FrozenSet<string> Employed = QuestionFormReader.WithPlural("jeune femme homme senior personne travailleur salarie diplome handicape etudiant habitant");

    private static readonly FrozenSet<string> Served = QuestionFormReader.Set("nous notre nos");

    private static readonly FrozenSet<string> TakingPlace = QuestionFormReader.Set("tient tiennent tenait tenaient tiendra reunit reunissent reunira deroule deroulent organise organisent produit");

    private static readonly FrozenSet<string> Doing = QuestionFormReader.Set("il elle ils elles nous on celui celle ceux celles lui");

    /// <summary>The candidates, one that says what is asked before those that only speak of it: that somebody is against it, that they have or had it, or a date or number.</summary>
    /// <param name="ranked">The candidates, best first.</param>
    /// <param name="paragraphOf">The paragraph of one.</param>
    /// <param name="isStrict">Whether the documents are a campaign's, or few (<see cref="Doubts"/>): elsewhere the order of the candidates knows better which one of several tells the name or order.</param>
    public static IReadOnlyList<RankedPassage> HolderFirst(IReadOnlyList<RankedPassage> ranked, Func<RankedPassage, Paragraph> paragraphOf, bool isStrict)
    {
        if (ranked.Count > 0 && ranked[0].Matched.Question.Opposed is { } opposed)
        {
            return RankedPassage.PutFirst(ranked, passage => Opposes(passage.Matched, paragraphOf(passage), opposed, PlainDistance) && HoldsAlike(passage.Matched, ranked[0].Matched), SaidScore);
        }

        if (ranked.Count > 0 && ranked[0].Matched.Question.AsksForHaving)
        {
            return RankedPassage.PutFirst(ranked, passage => OwnsOrOwned(passage.Matched) && HoldsAlike(passage.Matched, ranked[0].Matched), SaidScore);
        }

        if (isStrict && ranked.Count > 0 && SpeaksBesides(ranked[0].Matched, paragraphOf(ranked[0])))
        {
            return RankedPassage.PutFirst(ranked, passage => HoldsSubject(passage.Matched) && !SpeaksBesides(passage.Matched, paragraphOf(passage)), BesidesScore);
        }

        if (ranked.Count == 0 || ranked[0].Matched.Question.Expected is not (WordKinds.Date or WordKinds.Number))
        {
            return ranked;
        }

        // « Le sommet d’Astana » is not just any conference there.
        IReadOnlyList<RankedPassage> said = RankedPassage.PutFirst(ranked, passage => SaysAll(passage.Matched), RankedPassage.NearScore);
        return said.Count > 0 && SaysAll(said[0].Matched) ? said : RankedPassage.PutFirst(ranked, passage => HoldsExpected(passage.Matched), RankedPassage.NearScore);
    }

    /// <summary>
    /// What is taken off the confidence in a candidate for each thing that it lacks: half of the chance in a campaign's documents, for which these rules were made, and where nothing else is known. Elsewhere they
    /// find things lacking in one right answer for two wrong ones (four where it is a number), so that it lowers the odds; a charge alone is as grave.
    /// </summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph, whose text is read only where it is needed.</param>
    /// <param name="isStrict">
    /// Whether the documents are a campaign's, or too few for the confidence to be fitted on. Elsewhere the word for what is done is missing from nearly as many right answers as wrong ones and takes nothing off.
    /// </param>
    public static Doubt Doubts(MatchedPassage passage, Paragraph paragraph, bool isStrict)
    {
        double factor = 1;
        double odds = 1;
        foreach (AskedThing thing in Lacking(passage, paragraph))
        {
            if (isStrict || (thing == AskedThing.Charge && IsCharged(passage, paragraph)))
            {
                factor *= LackFactor;
            }
            else if (thing != AskedThing.Word || LacksMoreThanDeed(passage, paragraph))
            {
                odds *= thing == AskedThing.Count ? CountOdds : LackOdds;
            }
        }

        return new Doubt(factor, odds);
    }

    /// <summary>
    /// Whether it is asked why, and no word of a paragraph presents anything as a cause, an aim or a judgement. It may still be all that is said of the matter, and tell the
    /// reason to whoever reads it (« un barrage qui aurait noyé la vallée »).
    /// </summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool LacksCause(MatchedPassage passage, Paragraph paragraph) =>
        QuestionFormReader.AsksWhy(QuestionFormReader.Words(passage.Question.Tokens))
        && !Enumerable.Range(0, passage.Terms.Sentences.Count).Any(sentence => CauseWords.MayState(TimeAndPlace.Text(passage, paragraph, sentence)))
        && !paragraph.Text.Contains(':', StringComparison.Ordinal)
        && !passage.SentencesOf(paragraph.Text).Holds(word => word.Folded.StartsWith("jug", StringComparison.Ordinal));

    /// <summary>What a candidate lacks.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph, whose text is read only where it is needed.</param>
    public static IEnumerable<AskedThing> Lacking(MatchedPassage passage, Paragraph paragraph)
    {
        if (TimeAndPlace.LacksDate(passage, paragraph))
        {
            yield return AskedThing.Date;
        }

        if (TimeAndPlace.LacksPlace(passage, paragraph))
        {
            yield return AskedThing.Place;
        }

        if (LacksDeed(passage) || LacksMoreThanDeed(passage, paragraph))
        {
            yield return AskedThing.Word;
        }

        if (LacksCharge(passage) || LacksOpposition(passage, paragraph) || LacksSufferer(passage))
        {
            yield return AskedThing.Charge;
        }

        if (NamesAnotherBody(passage, paragraph) || LacksSeat(passage, paragraph))
        {
            yield return AskedThing.Body;
        }

        if (LacksCount(passage, paragraph))
        {
            yield return AskedThing.Count;
        }

        if (LacksHolder(passage) || LacksName(passage, paragraph) || LacksDoer(passage, paragraph) || LacksOthers(passage, paragraph))
        {
            yield return AskedThing.Holder;
        }

        if (OrderSaid.Lacks(passage, paragraph))
        {
            yield return AskedThing.Order;
        }

        if (passage.Question.FixedPhrases.Any(phrase => phrase.Any(term => !Holds(passage, term)) || IsScattered(passage, phrase)))
        {
            yield return AskedThing.Phrase;
        }
    }

    /// <summary>
    /// Whether a candidate has all that a short question for a date or number asks: its subject in the text and above it or word for word in one sentence, and a date
    /// or number, be it the subject's own where that was carried over; or the amount of what is named;
    /// or all that is asked of what somebody may still have, and that they have it or gave it up.
    /// </summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph, whose text is read only where it is needed.</param>
    public static bool IsHeld(MatchedPassage passage, Paragraph paragraph) =>
        (IsToldHowOften(passage) || (passage.Question is { Amount: { } amount, Terms.Count: <= ShortQuestion }
            ? Enumerable.Range(0, passage.Question.Terms.Count).All(term => term == amount || passage.PassageLevels[term] >= ExactFrom)
            : passage.Question is { Expected: WordKinds.Date or WordKinds.Number, Terms.Count: <= ShortQuestion }
                ? SaysAll(passage)
                    || (Enumerable.Range(0, passage.Question.Terms.Count).All(i => Math.Min(passage.PassageLevels[i], passage.ContextLevels[i]) >= RelativeFrom)
                        && (HoldsExpected(passage) || CarriesDate(passage)))
                : IsDeniedStill(passage)))
        && !Lacking(passage, paragraph).Any();

    // Both words of the question themselves, with a date or number, in one sentence.
    private static bool SaysAll(MatchedPassage passage) => passage.Question.Terms.Count == ShortQuestion
        && Enumerable.Range(0, passage.SentenceLevels.Length).Any(sentence => passage.SentenceLevels[sentence].All(level => level >= ExactFrom) && SentenceScorer.HoldsExpected(passage, sentence));

    // « Tous les combien se tient le Congrès ? »: with what verb it takes place is told otherwise.
    private static bool IsToldHowOften(MatchedPassage passage) => passage.Question is { AsksHowOften: true, Terms.Count: <= ShortQuestion }
        && Enumerable.Range(0, passage.Question.Terms.Count).All(term => IsTakingPlace(passage.Question.Terms[term]) || passage.PassageLevels[term] >= ExactFrom)
        && !passage.Question.Terms.TrueForAll(IsTakingPlace);

    private static bool IsTakingPlace(QuestionTerm term) => TakingPlace.Contains(term.Typed);

    // « Avez-vous encore la bombe ? » is denied by who says that he gave it up.
    private static bool IsDeniedStill(MatchedPassage passage) => passage.Question is { AsksIfStill: true, AsksForHaving: true }
        && OwnsOrOwned(passage) && Enumerable.Range(0, passage.Question.Terms.Count).All(term => Holds(passage, term));

    /// <summary>Whether a candidate below a heading that names the subject says on what day or at what time: « les permanences » above a table of days and hours.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph, whose text is read only where it is needed.</param>
    public static bool SaysDayOrHour(MatchedPassage passage, Paragraph paragraph)
    {
        AnalyzedQuestion question = passage.Question;
        int[] subject = question.AsksForDay || question.AsksForHour ? [.. Enumerable.Range(0, question.Terms.Count).Where(i => !QuestionFormReader.IsDayOrHour(question.Terms[i].Typed))] : [];
        return subject.Length is > 0 and <= ShortQuestion && subject.All(term => passage.ContextLevels[term] >= RelativeFrom) && !Lacking(passage, paragraph).Any();
    }

    // « C’est pour quand ? » after « l’Expo 2017 »: the subject itself says it.
    private static bool CarriesDate(MatchedPassage passage) => passage.Question is { Expected: WordKinds.Date }
        && passage.Matches.Any(match => passage.Question.Terms[match.Term].IsCarried && (passage.Terms.Kinds[match.Position] & WordKinds.Date) != WordKinds.None);

    // What holds less than half of the question speaks of another thing.
    private static bool HoldsSubject(MatchedPassage passage) =>
        Enumerable.Range(0, passage.Question.Terms.Count).Count(term => Holds(passage, term)) * 2 >= passage.Question.Terms.Count;

    private static bool HoldsAlike(MatchedPassage passage, MatchedPassage first) =>
        Enumerable.Range(0, first.PassageLevels.Length).All(term => !Holds(first, term) || Holds(passage, term));

    // « Sud » in a heading and « Afrique » in a sentence are no « Afrique du Sud ».
    private static bool IsScattered(MatchedPassage passage, int[] phrase) => !phrase.All(passage.StandsInHeading)
        && (!passage.SentenceLevels.Any(levels => phrase.All(term => levels[term] >= RelativeFrom)) || QualifiesAnotherName(passage, phrase[0]));

    // « Asie centrale » is no « centrale nucléaire »: no noun stands right behind a name.
    private static bool QualifiesAnotherName(MatchedPassage passage, int noun)
    {
        TermMatch[] matches = [.. passage.Matches.Where(match => match.Term == noun)];
        return matches.Length > 0 && !passage.Question.Terms[noun].IsName && matches.All(match => match.Position > 0
            && (passage.Terms.Kinds[match.Position - 1] & (WordKinds.Name | WordKinds.Number)) == WordKinds.Name
            && !passage.Question.Says(passage.Terms.Folded[match.Position - 1]));
    }

    // « Avez-vous des armes ? »: who gave them up says so, and a zone without them does not.
    private static bool OwnsOrOwned(MatchedPassage passage) => passage.Question.Owning.Any(word => Array.IndexOf(passage.Terms.Folded, word) >= 0);

    // « La pauvreté augmente-t-elle ? »: that it is fought does not say so.
    // Nor does what is said of another thing, be it in the same paragraph: « le nombre de naufrages a diminué ».
    private static bool LacksSaidOfThing(MatchedPassage passage, Paragraph paragraph)
    {
        if (passage.Question.SaidOfThing is not { } beginnings)
        {
            return false;
        }

        int[] things = [.. Enumerable.Range(0, passage.Question.Terms.Count).Where(term => term != passage.Question.Verb)];
        return (things.Length > 0 && !things.Any(thing => Holds(passage, thing)))
            || !Words(passage, paragraph, TimeAndPlace.SentencesOn(passage, paragraph, things)).Any(word => beginnings.Any(beginning => word.Folded.StartsWith(beginning, StringComparison.Ordinal)));
    }

    // « Est-ce un pays islamique ? »: the « Organisation de la coopération islamique » is no country.
    private static bool LacksNature(MatchedPassage passage, Paragraph paragraph)
    {
        if (passage.Question.Nature is not { } nature)
        {
            return false;
        }

        FrenchToken[] words = [.. Words(passage, paragraph, Enumerable.Range(0, passage.Terms.Sentences.Count))];
        return !passage.Matches.Any(match => match.Term == nature && words[Math.Max(0, match.Position - SubjectDistance)..match.Position].Any(DeedReader.SaysNature));
    }

    // « Position sur l’emploi »: « l’emploi efficace des sanctions » is the use of them.
    private static bool MeansUse(MatchedPassage passage, Paragraph paragraph)
    {
        List<FrenchToken> asked = passage.Question.Tokens;
        int job = asked.FindIndex(token => token.Folded == "emploi");
        if (job < 0 || Complements.Of(asked, job) is not null || passage.Question.Terms.FindIndex(term => term.Typed == "emploi") is not (>= 0 and var term))
        {
            return false;
        }

        FrenchToken[] words = [.. Words(passage, paragraph, Enumerable.Range(0, passage.Terms.Sentences.Count))];
        TermMatch[] matches = [.. passage.Matches.Where(match => match.Term == term)];
        return matches.Length > 0 && matches.All(match => words[match.Position].Folded == "emploi"
            && (Complements.Of(words, match.Position) ?? (match.Position + 1 < words.Length ? Complements.Of(words, match.Position + 1) : null)) is { } used && !Employed.Contains(used.Folded));
    }

    private static IEnumerable<FrenchToken> Words(MatchedPassage passage, Paragraph paragraph, IEnumerable<int> sentences)
    {
        SentenceScorer scorer = passage.SentencesOf(paragraph.Text);
        return sentences.SelectMany(sentence => scorer[sentence].Words);
    }

    /// <summary>Whether a candidate, however near, only speaks of what is asked about: it tells neither its name nor how often it happens, which one of several it is, or that it was done.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool SpeaksBesides(MatchedPassage passage, Paragraph paragraph) =>
        LacksName(passage, paragraph) || LacksHowOften(passage, paragraph) || LacksHowManyTimes(passage, paragraph) || OrderSaid.Lacks(passage, paragraph) || DoneSaid.Lacks(passage, paragraph);

    // « À quelle fréquence… ? » is told by the sentences that speak of it alone.
    private static bool LacksHowOften(MatchedPassage passage, Paragraph paragraph) =>
        passage.Question.AsksHowOften && !TimeAndPlace.Speaking(passage, paragraph).Any(sentence => TimeWords.SayHowOften(TimeAndPlace.Text(passage, paragraph, sentence)));

    // « Combien de fois l’a-t-il présidée ? »: that he did so in a year counts nothing, nor does what happens every year say how often something happened.
    private static bool LacksHowManyTimes(MatchedPassage passage, Paragraph paragraph)
    {
        FrenchToken[] words = passage.Question.TypedTokens;
        bool isPast = DeedReader.Happened(words, passage.Question.Terms) is not null;
        return QuestionFormReader.AsksHowManyTimes(Array.ConvertAll(words, word => word.Folded))
            && !TimeAndPlace.Speaking(passage, paragraph).Select(sentence => TimeAndPlace.Text(passage, paragraph, sentence)).Any(text => TimeWords.SayHowManyTimes(text) || (!isPast && TimeWords.SayHowOften(text)));
    }

    // « Combien d’essais ? »: the number of a resolution about them counts none. « Le prix pour un enfant » stands beside the child, in a row of a table.
    private static bool LacksCount(MatchedPassage passage, Paragraph paragraph)
    {
        AnalyzedQuestion question = passage.Question;
        if (question.AsksHowOften)
        {
            return LacksHowOften(passage, paragraph);
        }

        if (QuestionFormReader.AsksHowManyTimes(QuestionFormReader.Words(question.Tokens)))
        {
            return LacksHowManyTimes(passage, paragraph);
        }

        if (question.AsksHowLong || (question.IsSince && question.Expected == WordKinds.Number))
        {
            return !TimeAndPlace.Speaking(passage, paragraph).Select(sentence => TimeAndPlace.Text(passage, paragraph, sentence))
                .Any(question.IsSince ? TimeWords.SayHowLongSo : TimeWords.SayHowLong);
        }

        if (question.AsksForShare)
        {
            return !CountSaid.SaysShare(passage, paragraph);
        }

        if (question.Amount is { } amount)
        {
            return !AmountSaid.SaysAmount(passage, paragraph, amount);
        }

        if (question.Cost is { } cost && !(question.Essential is { } lives && CountSaid.IsAsked(question, lives)))
        {
            return !paragraph.IsTableRow && !AmountSaid.SaysCost(passage, paragraph, cost);
        }

        if (question is not { Expected: WordKinds.Number, Essential: { } counted })
        {
            return false;
        }

        // « Combien de victimes ont fait les essais ? »: who speaks of tests alone counts no victims.
        bool isCounted = CountSaid.IsAsked(question, counted);
        if (!Holds(passage, counted))
        {
            return isCounted && !CountSaid.SaysOtherwise(passage, paragraph, counted);
        }

        if (isCounted && LacksWhatHappened(passage))
        {
            return true;
        }

        return isCounted && (question.Terms.Count <= ShortQuestion || CountSaid.IsBare(question, counted) || CountSaid.ArePeople(question, counted))
            ? !CountSaid.Says(passage, paragraph, counted)
            : (isCounted && !CountSaid.SaysAny(passage, paragraph, counted))
                || (question.Terms.Count <= ShortQuestion && !(QuestionFormReader.IsMeasure(question.Terms[counted].Typed) && HoldsExpected(passage)) && !AnswerConfidence.IsCounted(passage, counted));
    }

    // « Combien d’espèces ont disparu ? »: how many there are says nothing of it.
    private static bool LacksWhatHappened(MatchedPassage passage) =>
        DeedReader.Happened(passage.Question.TypedTokens, passage.Question.Terms) is { } happened && passage.BestLevel(happened) == 0;

    // « Le Kazakhstan veut aider le Secrétaire général » does not say who that is; « qui est le démineur ? » may ask what one is.
    private static bool LacksHolder(MatchedPassage passage) =>
        passage.Question is { AsksWhoHolds: true, Terms.Count: > 1, Essential: { } office } && Holds(passage, office) && !passage.Matches.Any(match => match.Term == office && IsNamed(passage, match.Position));

    // « Comment s’appelle le bataillon ? »: a name tells it beside the word itself, where that stands there: « l’Union des journalistes » names no reporters.
    private static bool LacksName(MatchedPassage passage, Paragraph paragraph) => passage.Question.Called is { } called
        && !passage.Matches.Any(match => match.Term == called && match.Level >= Math.Min(ExactFrom, passage.BestLevel(called)) && IsCalled(passage, paragraph, match.Position));

    // Its name stands beside it or behind all that it is (« le bataillon national de maintien de la paix, nommé Orage »), or in quotation marks; what stands
    // behind « de » or « pour la » is somebody else's.
    private static bool IsCalled(MatchedPassage passage, Paragraph paragraph, int position)
    {
        (int sentence, int at) = PlaceOf(passage, position);
        List<FrenchToken> words = passage.SentencesOf(paragraph.Text)[sentence].Words;
        return Enumerable.Range(0, words.Count).Any(i => i != at && Math.Abs(i - at) <= NameAfterAll && !passage.Question.Tokens.Exists(token => token.Stem == words[i].Stem)
            && (IsQuoted(paragraph.Text, words[i])
                || (i >= at - NameBefore && words[i] is { IsName: true, IsNumber: false } && (i == 0 || !(Determiners.ContainsOrOf(words[i - 1].Folded) || BeforeOthers.Contains(words[i - 1].Folded))))
                || (i > at && IsPutBehindColon(paragraph.Text, words, i))));
    }

    // « Une plate-forme permanente : le Congrès des chefs ».
    private static bool IsPutBehindColon(string text, List<FrenchToken> words, int at) =>
        words[at] is { IsName: true, IsNumber: false } && text.AsSpan(0, (at > 0 && Determiners.Contains(words[at - 1].Folded) ? words[at - 1] : words[at]).Start).TrimEnd("'’l \u00A0\u202F") is [.., ':'];

    // In which sentence a word stands, and where in it.
    private static (int Sentence, int At) PlaceOf(MatchedPassage passage, int position)
    {
        int sentence = Array.FindLastIndex(passage.Terms.FirstTerms, passage.Terms.Sentences.Count - 1, first => first <= position);
        return (sentence, position - passage.Terms.FirstTerms[sentence]);
    }

    private static bool IsQuoted(string text, FrenchToken word) => text.AsSpan(0, word.Start).TrimEnd() is [.., '«' or '“' or '"'];

    // « Les autres candidats » are not told by who is one.
    private static bool LacksOthers(MatchedPassage passage, Paragraph paragraph) =>
        passage.Question.AsksForOthers && !passage.SentencesOf(paragraph.Text).Holds(word => word.Folded is "autre" or "autres" || QuestionFormReader.IsRival(word.Folded));

    // « Qui a adopté la loi ? »: « la loi, adoptée en 2029, protège les dunes » names nobody who did; who did it stands behind « par » or, where somebody does it in the sentence, before it or as a name.
    private static bool LacksDoer(MatchedPassage passage, Paragraph paragraph)
    {
        if (passage.Question.DoneByWhom is not { } deed || !Holds(passage, deed))
        {
            return false;
        }

        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        TermMatch[] matches = [.. passage.Matches.Where(match => match.Term == deed && match.Level >= RelativeFrom)];
        return matches.Length > 0 && matches.All(match =>
        {
            (int sentence, int place) = PlaceOf(passage, match.Position);
            FrenchToken? done = sentences[sentence].Words.ElementAtOrDefault(place);
            FrenchToken[] words = [.. sentences[sentence].Words.Where(word => !word.IsVariant)];
            int at = Array.IndexOf(words, done);

            // « Le refus du vote » is no deed that somebody does in this sentence.
            return done is not null && at >= 0 && DeedReader.IsParticiple(done) && !(at > 0 && Determiners.ContainsOrOf(words[at - 1].Folded)) && !Array.Exists(words[(at + 1)..], word => word.Folded == "par")
                && (DeedReader.IsUndergone(words, at, paragraph.Text) || (!sentences[sentence].HoldsName && !Array.Exists(words[..at], word => MayDo(passage, word))));
        });
    }

    private static bool MayDo(MatchedPassage passage, FrenchToken word) =>
        Doing.Contains(word.Folded) || (!QuestionWords.Contains(word.Folded) && !passage.Question.Tokens.Exists(token => token.Stem == word.Stem));

    private static bool IsNamed(MatchedPassage passage, int office) => Enumerable.Range(office - NameBefore, NameBefore + 1 + NameAfter).Any(i =>
        i >= 0 && i < passage.Terms.Length
        && (passage.Terms.Kinds[i] & WordKinds.Name) != WordKinds.None
        && !passage.Question.Says(passage.Terms.Folded[i]));

    private static bool LacksEssential(MatchedPassage passage) =>
        (passage.Question.Terms.Count <= ShortQuestion || passage.Question.AsksWhoHolds) && passage.Question.Essential is { } term && !Holds(passage, term)
        && !(passage.Question.AsksHowOften && IsTakingPlace(passage.Question.Terms[term]));

    private static bool LacksMoreThanDeed(MatchedPassage passage, Paragraph paragraph) =>
        LacksEssential(passage) || LacksAim(passage) || DoneSaid.Lacks(passage, paragraph) || SpeaksOfPeopleAlone(passage) || IsReversed(passage, paragraph) || LacksSaidOfThing(passage, paragraph) || LacksNature(passage, paragraph)
        || TimeAndPlace.LacksTimeItself(passage, paragraph) || MeansUse(passage, paragraph) || TableQuestion.HoldsAnotherSum(passage.Question, paragraph);

    // « Respectez-vous les libertés des gens ? »: any paragraph may speak of people.
    private static bool SpeaksOfPeopleAlone(MatchedPassage passage) =>
        Enumerable.Range(0, passage.Question.Terms.Count).Any(term => !CountSaid.ArePeople(passage.Question, term))
        && Enumerable.Range(0, passage.Question.Terms.Count).All(term => CountSaid.ArePeople(passage.Question, term) || !Holds(passage, term));

    // « Contournez-vous les sanctions ? »: what speaks of sanctions alone neither admits nor denies it, nor does a resolution say who voted against it.
    private static bool LacksDeed(MatchedPassage passage) => (passage.Question.Deed ?? HappenedOnce(passage.Question) ?? (passage.Question.Opposed is null ? passage.Question.DoneByWhom : null)) is { } deed && passage.BestLevel(deed) == 0;

    // « Quand a-t-il été créé ? »: what began in 2010 was not created then. What has been so since then may be said by what was done.
    private static int? HappenedOnce(AnalyzedQuestion question) => question is { Expected: WordKinds.Date, IsSince: false } ? question.Happened : null;

    // « Intervenez-vous pour le pétrole ? »: that somebody intervenes says nothing of what for.
    private static bool LacksAim(MatchedPassage passage) => passage.Question.Aims.Any(aim => !Array.Exists(aim, term => Holds(passage, term)));

    // « Manquez-vous d’eau ? »: that water is lacking in the world does not say so.
    private static bool LacksSufferer(MatchedPassage passage) => passage.Question.Lack is { } lack
        && !passage.Matches.Any(match => match.Term == lack && Enumerable.Range(match.Position - SubjectDistance, (2 * SubjectDistance) + 1).Any(i =>
            i >= 0 && i < passage.Terms.Length && i != match.Position && (passage.Terms.Kinds[i] & WordKinds.Name) != WordKinds.None));

    // « Qui vous soutient ? »: whom the campaign's own country supports is the reverse.
    private static bool IsReversed(MatchedPassage passage, Paragraph paragraph)
    {
        if (passage.Question.Served is not { } served)
        {
            return false;
        }

        // « Le Portugal soutient notre candidature ».
        TermMatch[] deeds = [.. passage.Matches.Where(match => match.Term == served.Deed && match.Level >= Math.Min(ExactFrom, passage.BestLevel(served.Deed)))];
        if (served.Name is null && Words(passage, paragraph, Enumerable.Range(0, passage.Terms.Sentences.Count)).ToArray() is var words && Array.Exists(deeds, deed =>
            words[(deed.Position + 1)..Math.Min(words.Length, deed.Position + 1 + SubjectDistance)].Any(word => Served.Contains(word.Folded) || word.Folded.StartsWith("candidat", StringComparison.Ordinal))))
        {
            return false;
        }

        // « Ces sanctions » are nobody’s deed to the one who is named, unless the name stands behind them.
        if (served.Name is { } whom && deeds.Length > 0 && deeds.All(deed => IsOthers(passage, paragraph, deed.Position, whom)))
        {
            return true;
        }

        return deeds.Length > 0 && deeds.All(deed => Enumerable.Range(deed.Position - SubjectDistance, SubjectDistance).Any(i => i >= 0 && PlaceOf(passage, i).Sentence == PlaceOf(passage, deed.Position).Sentence
            && (served.Name is { } name ? passage.Terms.Stems[i] == passage.Question.Terms[name].StemId : (passage.Terms.Kinds[i] & WordKinds.Name) != WordKinds.None)));
    }

    private static bool IsOthers(MatchedPassage passage, Paragraph paragraph, int deed, int whom)
    {
        (int sentence, int at) = PlaceOf(passage, deed);
        List<FrenchToken> words = passage.SentencesOf(paragraph.Text)[sentence].Words;
        return at > 0 && at < words.Count && words[at - 1].Folded is "les" or "des" or "ces" && !Enumerable.Range(deed + 1, SubjectDistance).Any(i => i < passage.Terms.Length && passage.Terms.Stems[i] == passage.Question.Terms[whom].StemId);
    }

    private static bool LacksCharge(MatchedPassage passage) => passage.Question.Charges.Any(charge => passage.Terms.Stems.AsSpan().IndexOf(charge) < 0) && !IsDeniedStill(passage);

    // « Quand a-t-il refusé… » takes for granted what « êtes-vous contre… » asks.
    private static bool IsCharged(MatchedPassage passage, Paragraph paragraph) =>
        LacksCharge(passage) || LacksSufferer(passage) || (passage.Question.AsksWhether && LacksOpposition(passage, paragraph));

    // « Êtes-vous contre la paix ? »: what speaks of peace without a word against it does not say so.
    private static bool LacksOpposition(MatchedPassage passage, Paragraph paragraph) =>
        passage.Question.Opposed is { } opposed && !Opposes(passage, paragraph, opposed, OpposingDistance);

    private static bool Opposes(MatchedPassage passage, Paragraph paragraph, int opposed, int distance)
    {
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return Enumerable.Range(0, passage.Terms.Sentences.Count).Any(sentence =>
            passage.Matches.Any(match => match.Term == opposed && IsOpposed(sentences[sentence].Words, match.Position - passage.Terms.FirstTerms[sentence], distance)));
    }

    private static bool IsOpposed(List<FrenchToken> words, int at, int distance) =>
        at >= 0 && at < words.Count
        && (words[Math.Max(0, at - distance)..at].Exists(word => Opposition.Is(word.Folded, isBefore: true))
            || words[(at + 1)..Math.Min(words.Count, at + 1 + distance)].Exists(word => Opposition.Is(word.Folded, isBefore: false)));

    // « Élu au Conseil de sécurité ? »: who was elected to the « Conseil des droits de l’homme » says nothing of it; « le Conseil » alone may be it.
    private static bool NamesAnotherBody(MatchedPassage passage, Paragraph paragraph) => passage.Question.Bodies.Any(body => NamesAnother(passage, paragraph, body));

    // « Avez-vous été élus ? » asks of the seat that somebody is a candidate for, and not of any other, nor of judges that are elected; « le Conseil » alone may be it.
    private static bool LacksSeat(MatchedPassage passage, Paragraph paragraph)
    {
        if (passage.Question.Seat is not { } seat || Array.IndexOf(passage.Terms.Stems, seat.Complement) >= 0)
        {
            return false;
        }

        FrenchToken[] words = [.. Words(passage, paragraph, Enumerable.Range(0, passage.Terms.Sentences.Count))];
        return !Enumerable.Range(0, words.Length).Any(i => passage.Terms.Stems[i] == seat.Head && words[i].IsName && Complements.Of(words, i) is null);
    }

    // « Congrès des chefs des religions » is the congress of religions.
    private static bool NamesAnother(MatchedPassage passage, Paragraph paragraph, (int Head, int Complement) body) =>
        Array.IndexOf(passage.Terms.Stems, body.Head) >= 0 && Array.IndexOf(passage.Terms.Stems, body.Complement) < 0
        && Enumerable.Range(0, passage.Terms.Sentences.Count).All(sentence => BearsAnother(passage, sentence, paragraph, body.Head));

    // Whether each of these names in a sentence bears a complement.
    private static bool BearsAnother(MatchedPassage passage, int sentence, Paragraph paragraph, int head)
    {
        int from = passage.Terms.FirstTerms[sentence];
        int to = passage.Terms.FirstTerms[sentence + 1];
        if (Array.IndexOf(passage.Terms.Stems, head, from, to - from) < 0)
        {
            return true;
        }

        List<FrenchToken> words = passage.SentencesOf(paragraph.Text)[sentence].Words;
        return Enumerable.Range(0, words.Count).All(i => passage.Terms.Stems[from + i] != head || (words[i].IsName && Complements.Of(words, i) is not null));
    }

    private static bool HoldsExpected(MatchedPassage passage) =>
        Enumerable.Range(0, passage.Terms.Sentences.Count).Any(sentence => SentenceScorer.HoldsExpected(passage, sentence));

    private static bool Holds(MatchedPassage passage, int term) => passage.BestLevel(term) >= RelativeFrom;
}
