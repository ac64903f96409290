using CampaignBot.Bot.Conversation;

namespace CampaignBot.Tests.Bot.Conversation;

/// <summary>Turns of phrase that are read before anything is searched for.</summary>
public sealed class TurnsOfPhraseTests
{
    private static readonly string Long = new('a', 400);

    [Theory]
    [InlineData("la deuxième ?", 2, 1, FollowUp.Again)]
    [InlineData("la première", 3, 0, FollowUp.Again)]
    [InlineData("la dernière citation", 3, 2, FollowUp.Again)]
    [InlineData("citation n° 2", 2, 1, FollowUp.Again)]
    [InlineData("la suite de la première citation", 2, 0, FollowUp.Next)]
    [InlineData("pourquoi la deuxième ?", 2, 1, FollowUp.Cause)]
    [InlineData("la deuxième source", 2, 1, FollowUp.Source)]
    public void NthQuote_OfSeveral_IsThatOne(string message, int count, int index, object asked) => Assert.Equal(new NthQuote(index, (FollowUp)asked), NthQuote.Of(message, count));

    [Theory]
    [InlineData("la deuxième ?", 1)]
    [InlineData("la deuxième priorité", 2)]
    [InlineData("les sanctions de la deuxième", 2)]
    [InlineData("sanctions", 2)]
    public void NthQuote_OfOneOrOfAnythingElse_IsNone(string message, int count) => Assert.Null(NthQuote.Of(message, count));

    [Fact]
    public void NthQuote_OfALongMessage_IsNotLookedFor() => Assert.Null(NthQuote.Of("la deuxième" + new string('?', 100), 2));

    [Theory]
    [InlineData("depuis combien de temps ?", "Depuis quand\u00A0?", "Rien.", true)]
    [InlineData("combien de temps ?", "Combien\u00A0?", "Pour trois ans.", true)]
    [InlineData("combien de temps ?", "Combien\u00A0?", "Tous les trois ans.", false)]
    [InlineData("combien de temps ?", "Combien\u00A0?", "En 2009.", false)]
    [InlineData("de quelle ville ?", "D’où\u00A0?", "Rien.", true)]
    [InlineData("dans quelle ville ?", "Où\u00A0?", "Rien.", true)]
    [InlineData("en quelle année ?", "Quand\u00A0?", "En 2009.", true)]
    [InlineData("en quelle année ?", "Quand\u00A0?", "Aujourd’hui.", false)]
    public void PlainQuestion_OfANounThatAsks_IsSaidInWhatTellsIt(string message, string plain, string paragraph, bool isSaid)
    {
        PlainQuestion question = Assert.IsType<PlainQuestion>(PlainQuestion.Of(message));
        Assert.Equal((plain, isSaid), (question.Text, question.IsSaidIn(paragraph)));
    }

    [Theory]
    [InlineData("pourquoi ?")]
    [InlineData("quel pays ?")]
    public void PlainQuestion_OfAnythingElse_IsNone(string message) => Assert.Null(PlainQuestion.Of(message));

    [Theory]
    [InlineData("Une fois élu, que fera le pays ?", "que fera le pays ?")]
    [InlineData("Que fera-t-il s’il est élu ?", "Que fera-t-il ?")]
    [InlineData("En cas de victoire, que ferez-vous ?", "que ferez-vous ?")]
    [InlineData("S’il est élu ?", null)]
    [InlineData("Que fera le pays élu ?", null)]
    [InlineData("Que fait, une fois élu, le pays ?", null)]
    public void OnceElected_AtTheStartOrEnd_IsLeftOut(string question, string? without) => Assert.Equal(without, OnceElected.Without(question));

    [Fact]
    public void OnceElected_OfALongQuestion_IsNotLookedFor() => Assert.Null(OnceElected.Without("Une fois élu, " + Long));

    [Theory]
    [InlineData("S’il est élu, le pays agira.", true)]
    [InlineData("Le pays fut élu.", false)]
    public void OnceElected_InAText_IsSaid(string text, bool isSaid) => Assert.Equal(isSaid, OnceElected.IsSaidIn(text));

    [Theory]
    [InlineData("Quelles sont vos promesses ?", "promesses", true)]
    [InlineData("Quelles sont vos promesses ?", "Brexit", false)]
    [InlineData("Quelles sont vos priorités ?", "", true)]
    [InlineData("Que ferez-vous, une fois élus ?", "", true)]
    [InlineData("Que ferez-vous ?", "", false)]
    [InlineData("Quelles sont vos priorités sur l’eau ?", "", false)]
    [InlineData("priorités pour le mandat", "", true)]
    [InlineData("Que proposez-vous ?", "", true)]
    [InlineData("Que proposez-vous sur l’eau ?", "", false)]
    public void WholeProgramme_OfNoSubject_IsAsked(string message, string absent, bool isAsked) =>
        Assert.Equal(isAsked, WholeProgramme.IsAsked(message, absent.Length == 0 ? [] : [absent]));

    [Fact]
    public void WholeProgramme_OfALongMessage_IsNotLookedFor() => Assert.False(WholeProgramme.IsAsked("Quelles sont vos priorités" + new string('?', 120), []));
}
