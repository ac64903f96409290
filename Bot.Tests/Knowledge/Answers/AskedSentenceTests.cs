using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>The sentence that holds what the question word asks for is quoted, whole, and from the one on that it refers back to.</summary>
public sealed class AskedSentenceTests(AskedSentenceTests.Documents documents) : IClassFixture<AskedSentenceTests.Documents>
{
    [Theory]
    [InlineData("Quand le barrage a-t-il été inauguré ?", "Le barrage fut inauguré en mai 1962.")]
    [InlineData("Depuis quand le barrage est-il inauguré ?", "Le barrage fut inauguré en mai 1962.")]
    [InlineData("Combien le barrage retient-il d'eau ?", "Le barrage fut inauguré en mai 1962. Il retient quarante millions de mètres cubes d’eau.")]
    [InlineData("Pourquoi le pont est-il fermé ?", "Le pont enjambe la rivière. Il est fermé parce que ses câbles s’usent.")]
    [InlineData("Qui a dessiné le musée ?", "Le musée attire les écoles. Il a été dessiné par Aline Forestier.")]
    [InlineData("Le musée vend-il ses tableaux ?", "Le musée ne vend pas ses tableaux, sauf accord du conseil.")]
    [InlineData("Que coûte le musée ?", "Selon la mairie, le musée ne coûte rien aux habitants.")]
    public void Ask_QuestionWord_QuotesTheSentenceThatHoldsWhatItAsksFor(string question, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<FoundAnswer>(documents.Knowledge.Ask(question)).Best.Quote);

    [Theory]
    [InlineData("En quelle année le tramway traverse-t-il les quartiers ?")]
    [InlineData("Depuis quand le tramway traverse-t-il les quartiers ?")]
    [InlineData("Quand le tramway traverse-t-il les quartiers ?")]
    [InlineData("Qui dessine le tramway ?")]
    [InlineData("Quel est le maire ?")]
    public void Ask_WhatIsAskedForIsNotThere_IsRefusedHoweverNearTheSubject(string question) =>
        Assert.IsType<NoAnswer>(documents.Knowledge.Ask(question));

    [Fact]
    public void Ask_SubjectWithoutWhatIsAskedForFirst_QuotesTheParagraphThatHoldsIt() =>
        Assert.Equal("Le tramway ouvrira en 2031.", Assert.IsType<FoundAnswer>(documents.Knowledge.Ask("En quelle année, le tramway ?")).Best.Quote);

    public sealed class Documents() : WrittenParagraphs(
        "Le barrage alimente toute la vallée. Le barrage fut inauguré en mai 1962. Il retient quarante millions de mètres cubes d’eau.",
        "Le pont enjambe la rivière. Il est fermé parce que ses câbles s’usent. Les piétons le regrettent.",
        "Le musée attire les écoles. Il a été dessiné par Aline Forestier. Le musée ne vend pas ses tableaux, sauf accord du conseil. Selon la mairie, le musée ne coûte rien aux habitants.",
        "Le tramway traverse les quartiers.",
        "Le tramway ouvrira en 2031.",
        "L’ancien maire habite la ville près d’un hôtel.",
        "La bibliothèque prête des livres.");
}
