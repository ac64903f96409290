using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Tests.Knowledge.Questions;

public sealed class QuestionFormReaderTests
{
    [Theory]
    [InlineData("Que pensez-vous des sanctions ?", "Open")]
    [InlineData("Êtes-vous pour ou contre la peine de mort ?", "Open")]
    [InlineData("Pourquoi l'eau est-elle une priorité ?", "Open")]
    [InlineData("Comment voulez-vous aider l'Afrique ?", "Open")]
    [InlineData("Que faites-vous contre les mafias ?", "Open")]
    [InlineData("À quoi sert la taxe ?", "Open")]
    [InlineData("Pour quelle raison avez-vous refusé ?", "Open")]
    [InlineData("Comment s'appelle le bataillon ?", "Person")]
    [InlineData("Quel est le nom de la reine ?", "Person")]
    [InlineData("Combien d'instituteurs ont été formés ?", "Quantity")]
    [InlineData("Quel est le salaire d'un juge ?", "Quantity")]
    [InlineData("prix des panneaux solaires", "Quantity")]
    [InlineData("Quand le site a-t-il été fermé ?", "TimeOrPlace")]
    [InlineData("En quelle année ?", "TimeOrPlace")]
    [InlineData("Où est née la ministre ?", "TimeOrPlace")]
    [InlineData("ou se tiendra l'election", "TimeOrPlace")]
    [InlineData("Qui a fondé l'école ?", "Person")]
    [InlineData("À qui appartient le navire ?", "Person")]
    [InlineData("Quels pays vous soutiennent ?", "Choice")]
    [InlineData("Est-ce que la vaccination est gratuite ?", "YesNo")]
    [InlineData("Peut-on rouler à vélo ?", "YesNo")]
    [InlineData("Le Kazakhstan est-il en Afrique ?", "YesNo")]
    [InlineData("accord du groupe des États insulaires", "Keywords")]
    [InlineData("météo Paris ce week-end", "Keywords")]
    [InlineData("sanctions", "Keywords")]
    public void Of_Question_IsItsForm(string question, string form) =>
        Assert.Equal(form, QuestionFormReader.Of(QuestionFormReader.Words(FrenchTokenizer.Tokenize(question))).ToString());

    [Theory]
    [InlineData("Combien coûte un vaccin ?", true, false)]
    [InlineData("Quel âge a le président ?", false, true)]
    [InlineData("Combien de pays ?", false, false)]
    public void Unit_ThatIsAskedFor_IsRead(string question, bool money, bool age)
    {
        string[] words = QuestionFormReader.Words(FrenchTokenizer.Tokenize(question));
        Assert.Equal((money, age), (QuestionFormReader.AsksForMoney(words), QuestionFormReader.AsksForAge(words)));
    }
}
