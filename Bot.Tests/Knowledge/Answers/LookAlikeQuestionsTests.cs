using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>Words that stemming merges, where the documents hold only one of them, and words of one family, where they hold several.</summary>
public sealed class LookAlikeQuestionsTests(LookAlikeQuestionsTests.Documents documents) : IClassFixture<LookAlikeQuestionsTests.Documents>
{
    [Theory]
    [InlineData("traite des êtres humains", "Le trafic de personnes")]
    [InlineData("la traite des êtres humains", "Le trafic de personnes")]
    [InlineData("Que dit le traité ?", "Le traité")]
    [InlineData("le traite", "Le traité")]
    [InlineData("les armes", "Les armes")]
    [InlineData("Que deviennent les armes ?", "Les armes")]
    [InlineData("Le crime recule-t-il ?", "Le crime")]
    [InlineData("Que propose la région à l’école ?", "La région")]
    [InlineData("Qui est le démineur ?", "Un démineur")]
    [InlineData("Qu'est-ce que le déminage ?", "Le déminage")]
    [InlineData("Que disent les Kazakhstanais ?", "Les Kazakhstanais")]
    [InlineData("Que borde le Kazakhstan ?", "Le Kazakhstan")]
    public void Ask_WordThatHasALookAlike_FindsItsOwnParagraph(string question, string opening) =>
        Assert.StartsWith(opening, Assert.IsType<FoundAnswer>(documents.Knowledge.Ask(question)).Best.Paragraph.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("la crimée")]
    [InlineData("crimee")]
    [InlineData("Que dit-on de la Crimée ?")]
    [InlineData("l'armée")]
    [InlineData("armee")]
    [InlineData("Où est le marché ?")]
    [InlineData("Combien d'élèves ?")]
    [InlineData("Que pensez-vous de l'étranger ?")]
    public void Ask_WordOfWhichOnlyALookAlikeIsThere_IsRefused(string question) => Assert.IsType<NoAnswer>(documents.Knowledge.Ask(question));

    public sealed class Documents() : WrittenParagraphs(
        "Le traité engage deux voisins.",
        "Le trafic de personnes est puni par la loi.",
        "Les armes sont détruites sous contrôle.",
        "Le crime recule dans les villes.",
        "La marche part de la gare.",
        "Le prix reste élevé.",
        "Une politique étrangère prudente reste utile.",
        "La région a proposé une école.",
        "Un démineur porte un casque.",
        "Le déminage des champs se poursuit.",
        "Les Kazakhstanais apprennent deux langues.",
        "Le Kazakhstan borde une steppe immense.");
}
