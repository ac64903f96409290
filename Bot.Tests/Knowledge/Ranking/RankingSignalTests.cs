using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Ranking;

public sealed class RankingSignalTests
{
    [Theory]
    [InlineData("Quand le traité est-il signé ?", "Il est signé.", "Traité signé.")]
    [InlineData("Que fait-elle en mer ?", "Elle est en mer.", "La mer.")]
    public void LinkWords_TextThatHoldsThem_HoldsMore(string question, string with, string without) =>
        Assert.True(MatchedText.Of(question, with).LinkWords > MatchedText.Of(question, without).LinkWords);

    [Fact]
    public void LinkWords_LongerText_HoldsLess() => Assert.True(
        MatchedText.Of("Elle va en mer ?", "Elle nage en mer.").LinkWords
        > MatchedText.Of("Elle va en mer ?", "Elle nage en mer. " + string.Join(' ', Enumerable.Repeat("Houle forte.", 80))).LinkWords);

    [Fact]
    public void LinkWords_AmongCandidates_AreLessThanTheMostByTheDifference()
    {
        MatchedPassage with = MatchedText.Of("Elle est en mer ?", "Elle est en mer.");
        MatchedPassage without = MatchedText.Of("Elle est en mer ?", "La mer monte.");
        MatchedPassage.Compare([without, with]);
        Assert.Equal(0, new LinkWords().Measure(with));
        Assert.Equal(without.LinkWords - with.LinkWords, new LinkWords().Measure(without));
    }

    [Theory]
    [InlineData("Quel fonds de soutien ?", "Le fonds de soutien.", "Le soutien de fonds.")]
    [InlineData("Quelle réforme du conseil ?", "Les réformes du conseil.", "Le conseil voit la réforme.")]
    public void WordPairs_SameNeighbours_MeasureMore(string question, string together, string apart) =>
        AssertMore(new WordPairs(), question, together, apart);

    [Fact]
    public void WordPairs_AllNeighbours_MeasureOne() =>
        Assert.Equal(1, new WordPairs().Measure(MatchedText.Of("le droit de la mer", "Le droit de la mer.")));

    [Theory]
    [InlineData("Le fonds aide.", "Séisme", 1)]
    [InlineData("Le séisme.", "Séisme", 0)]
    [InlineData("Le fonds aide.", "Autre", 0)]
    public void HeadingOnlyMatch_CountsWordsThatOnlyTheTitleHolds(string text, string title, int sign) =>
        Assert.Equal(sign, Math.Sign(new HeadingOnlyMatch().Measure(MatchedText.Of("le séisme", text, title))));

    [Theory]
    [InlineData("Le traité. Autre chose. Encore autre chose.", 0)]
    [InlineData("Autre chose. Le traité. Encore autre chose.", 0.5)]
    [InlineData("Autre chose. Encore autre chose. Le traité.", 1)]
    [InlineData("Le traité.", 0)]
    public void BestSentencePlace_IsWhereTheWordsStand(string text, double place) =>
        Assert.Equal(place, new BestSentencePlace().Measure(MatchedText.Of("le traité", text)));

    [Theory]
    [InlineData("Comment se signe un traité ?", true)]
    [InlineData("Combien de traités ?", true)]
    [InlineData("un traité", true)]
    [InlineData("Qui signe un traité ?", false)]
    [InlineData("Quel pays signe un traité ?", false)]
    [InlineData("Quand et avec qui signer un traité ?", true)]
    public void UnaskedNames_CountWhereNoNameCanAnswer(string question, bool counts) =>
        Assert.Equal(counts ? Math.Log2(3) / 5 : 0, new UnaskedNames().Measure(MatchedText.Of(question, "Un traité lie Paris et Berlin.")));

    [Theory]
    [InlineData("Combien de navires ?", "La flotte compte 40 navires.", "La flotte compte des navires.")]
    [InlineData("Quand le traité ?", "Le traité date de 1968.", "Le traité date de loin, comme tant de choses.")]
    public void KindDensity_MoreOfWhatIsAsked_MeasuresMore(string question, string more, string less) =>
        AssertMore(new KindDensity(), question, more, less);

    [Fact]
    public void KindDensity_QuestionOfNoKind_MeasuresNothing() =>
        Assert.Equal(0, new KindDensity().Measure(MatchedText.Of("le traité", "Le traité de 1968.")));

    [Theory]
    [InlineData("le traité", "Le traité. Un traité.", "Le traité. Un accord.")]
    [InlineData("le traité", "Le traité.", "Le traité, parmi bien des choses dont il est question ailleurs.")]
    [InlineData("le traité", "Le traité.", "Un accord.")]
    public void StemScore_MoreOftenOrInFewerWords_MeasuresMore(string question, string more, string less) =>
        AssertMore(new StemScore(), question, more, less);

    [Theory]
    [InlineData("Quand le traité est-il signé ?", "Autre chose. Le traité est signé en 1968.", "Autre chose. Le traité est signé là-bas.")]
    [InlineData("le traité et la mer", "Le traité de la mer. Autre chose.", "Le traité. La mer.")]
    [InlineData("le traité", "Le traité.", "")]
    public void SentenceScore_SentenceThatAnswers_MeasuresMore(string question, string more, string less) =>
        AssertMore(new SentenceScore(), question, more, less);

    [Theory]
    [InlineData("la réforme du conseil", "Le conseil siège.", "La réforme attend.")]
    [InlineData("la réforme du conseil", "Il siège à Genève.", "La réforme attend.", "Le conseil de sécurité")]
    public void LastTerm_PassageOrTitleThatHoldsIt_MeasuresMore(string question, string more, string less, string title = "")
    {
        double high = new LastTerm().Measure(MatchedText.Of(question, more, title));
        double low = new LastTerm().Measure(MatchedText.Of(question, less));
        Assert.True(high > low, $"{high} ≤ {low}");
    }

    [Theory]
    [InlineData("le traité", "Le traité.", 1)]
    [InlineData("le traité", "Il traite.", 0)]
    [InlineData("le traite", "Le traité.", 1)]
    [InlineData("le traité", "Le fonds.", 0)]
    public void AccentMatch_AccentsTyped_MustBeThose(string question, string text, double share) =>
        Assert.Equal(share, new AccentMatch().Measure(MatchedText.Of(question, text)));

    [Theory]
    [InlineData("Le vote attend.", "La mer monte.", "La mer descend.", 1)]
    [InlineData("Le vote attend.", "La mer monte.", "Le vent tombe.", 0)]
    [InlineData("La mer attend.", "La mer monte.", "La mer descend.", 0)]
    [InlineData("Le vote attend.", "Le vent tombe.", "Le ciel tombe.", 0)]
    public void DocumentMainWords_CountWordsThatKeepComingBackElsewhereInTheDocument(string text, string second, string third, int sign) =>
        Assert.Equal(sign, Math.Sign(new DocumentMainWords().Measure(MatchedText.Of("la mer", [text, second, third]))));

    [Fact]
    public void PreciseDocument_GrowsWithWhatTheQuestionSays()
    {
        string[] texts = ["Le traité de pêche fixe la taille des filets.", "Le traité de pêche fixe les quotas.", "Le traité de pêche dure dix ans."];
        double many = new PreciseDocument().Measure(MatchedText.Of("taille des filets, quotas, mailles, amendes, contrôles et durée selon le traité de pêche", texts));
        Assert.True(many > 0);
        Assert.Equal(0, new PreciseDocument().Measure(MatchedText.Of("la pêche", texts)));
        Assert.Equal(0, new PreciseDocument().Measure(MatchedText.Of("taille des filets, quotas, mailles, amendes, contrôles et durée selon le traité de pêche", texts[0])));
    }

    [Theory]
    [InlineData("Combien de navires compte la flotte ?", "La flotte compte 40 navires.", 1)]
    [InlineData("Combien de navires compte la flotte ?", "La flotte compte des navires. Autre chose en 40 mots.", 0)]
    [InlineData("Combien de navires compte la flotte ?", "La flotte compte ses navires depuis 1968.", 0)]
    [InlineData("Combien de navires ont ces 40 ports ?", "Les 40 ports ont des navires.", 0)]
    [InlineData("Quels navires compte la flotte ?", "La flotte compte 40 navires.", 0)]
    public void QuantityInSentence_NumberBesideTheWords_Measures(string question, string text, double measure) =>
        Assert.Equal(measure, new QuantityInSentence().Measure(MatchedText.Of(question, text)));

    [Theory]
    [InlineData("le traité", "Le traité est là, et bien autre chose avec.", 0.1)]
    [InlineData("le traité", "Il y a là, et pour longtemps encore, un traité.", 1)]
    public void LateWords_IsWhereAWordIsFirstSaid(string question, string text, double most) =>
        Assert.InRange(new LateWords().Measure(MatchedText.Of(question, text)), most - 0.15, most + 0.1);

    [Fact]
    public void LateWords_WordSaidAgain_MeasuresItsFirstPlace() => Assert.Equal(
        1.0 / 6, new LateWords().Measure(MatchedText.Of("traité", "Le traité. Autre chose. Le traité.")), 9);

    [Fact]
    public void LateWords_WordsNotHeld_MeasureNothing() => Assert.Equal(0, new LateWords().Measure(MatchedText.Of("le traité", "Autre chose.")));

    [Theory]
    [InlineData("Le séisme.", "Séisme", 0)]
    [InlineData("Le séisme et son aide.", "Séisme", 1)]
    [InlineData("Rien de tel.", "Aide après le séisme", 1)]
    public void OutsideHeading_CountsWhatTheTitleLacks(string text, string title, double measure) =>
        Assert.Equal(measure, new OutsideHeading().Measure(MatchedText.Of("aide, séisme", text, title)));

    [Theory]
    [InlineData("le droit de la mer", "Le droit de la mer.", 5)]
    [InlineData("le droit de la mer", "La mer a le droit de passer.", 3)]
    [InlineData("le droit de la mer", "Mer, droit : le calme.", 0)]
    [InlineData("droit", "Le droit.", 0)]
    public void LongestRun_IsTheLongestTurnOfPhraseShared(string question, string text, int words) =>
        Assert.Equal(words == 0 ? 0 : Math.Log(1 + words), new LongestRun().Measure(MatchedText.Of(question, text)), 9);

    [Fact]
    public void CandidateRarity_WordThatFewCandidatesHold_CountsMore()
    {
        MatchedPassage rare = MatchedText.Of("traité mer", "Un traité.");
        MatchedPassage common = MatchedText.Of("traité mer", "La mer.");
        MatchedPassage.Compare([rare, common, MatchedText.Of("traité mer", "Une mer."), MatchedText.Of("traité mer", "En mer.")]);
        Assert.True(new CandidateRarity().Measure(rare) > new CandidateRarity().Measure(common));
        Assert.Equal(1, new CandidateRarity().Measure(rare) + new CandidateRarity().Measure(common), 9);
    }

    private static void AssertMore(IRankingSignal signal, string question, string more, string less)
    {
        double high = signal.Measure(MatchedText.Of(question, more));
        double low = signal.Measure(MatchedText.Of(question, less));
        Assert.True(high > low, $"{high} ≤ {low}");
    }
}
