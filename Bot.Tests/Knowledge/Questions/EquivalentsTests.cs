using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Tests.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Questions;

public sealed class EquivalentsTests
{
    [Theory]
    [InlineData("Que dites-vous des séismes ?", "Une catastrophe menace.", true)]
    [InlineData("Que dites-vous des séismes ?", "Un tremblement de terre menace.", true)]
    [InlineData("Que dites-vous des catastrophes ?", "Un séisme menace.", false)]
    [InlineData("Que dites-vous des séismes ?", "Une inondation menace.", false)]
    [InlineData("Voulez-vous un débat transparent ?", "Un débat opaque.", false)]
    [InlineData("Que dites-vous de la détention ?", "Une prison menace.", false)]
    [InlineData("Que dites-vous des prisons ?", "La détention menace.", false)]
    [InlineData("Que dites-vous des réfugiés ?", "Un demandeur d’asile menace.", false)]
    [InlineData("Que dites-vous des demandeurs d’asile ?", "Un réfugié menace.", false)]
    [InlineData("Voulez-vous condamner ?", "Il faut déplorer.", false)]
    [InlineData("Voulez-vous déplorer ?", "Il faut condamner.", false)]
    public void Terms_ANarrowerOrContraryWord_IsFoundByNone(string question, string text, bool isFound)
    {
        MatchedPassage passage = MatchedText.Of(question, text);
        Assert.Equal(isFound, passage.BestLevel(passage.Question.Terms.Count - 1) >= MatchedPassage.HeldFrom);
    }

    [Theory]
    [InlineData("Aurez-vous un strapontin ?", "Un siège.", true)]
    [InlineData("Que dites-vous des bagarres ?", "Un conflit menace.", true)]
    [InlineData("Que dites-vous des conflits ?", "Une bagarre menace.", false)]
    [InlineData("Que dites-vous du patron de l’OMS ?", "Le Directeur général menace.", true)]
    [InlineData("Que dites-vous du Directeur général ?", "Le patron de l’OMS menace.", false)]
    [InlineData("Est-ce gratuit ?", "Des frais menacent.", false)]
    public void Terms_AnEverydayWord_IsFoundInTheOfficialOneOnly(string question, string text, bool isFound) =>
        Assert.Equal(isFound, MatchedText.Of(question, text).BestLevel(0) >= MatchedPassage.HeldFrom);

    [Theory]
    [InlineData("Que recevez-vous ?", "Il reçoit.", true)]
    [InlineData("Quelle réception ?", "Ils reçoivent.", true)]
    [InlineData("Que mettez-vous en avant ?", "En mettant.", true)]
    [InlineData("Fournissez-vous du blé ?", "Ils fourniront.", true)]
    [InlineData("Avez-vous des soldats ?", "Une armée.", true)]
    [InlineData("Avez-vous des soldats ?", "Des conflits armés.", false)]
    public void Terms_AVerb_IsFoundInEveryFormAndNotInALookAlike(string question, string text, bool isFound) =>
        Assert.Equal(isFound, MatchedText.Of(question, text).BestLevel(0) > 0);

    [Fact]
    public void Knows_AFormOfAVerb_IsAWordOfTheLanguage() => Assert.True(new Equivalents([], 0).Knows("soutiennent"));

    [Fact]
    public void Groups_AFormThatOnlyAsks_IsNotSearchedFor() =>
        Assert.DoesNotContain(SynonymGroups.All.SelectMany(group => group).SelectMany(phrase => phrase.Forms), form => QuestionWords.Contains(form.Folded));

    [Fact]
    public void Rewordings_APhraseRepeated_IsAskedAgainABoundedNumberOfTimes()
    {
        Lexicon lexicon = MatchedText.LexiconOf(["Le trafic de personnes, le trafic d’êtres humains, la traite des personnes."]);
        Rewordings rewordings = MatchedText.RewordingsOf(lexicon);
        string question = string.Concat(Enumerable.Repeat("traite des êtres humains, ", 40));
        Assert.Equal(Rewordings.Most, rewordings.Of(question, FrenchTokenizer.Tokenize(question)).Count());
    }
}
