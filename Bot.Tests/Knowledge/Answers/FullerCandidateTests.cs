using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>Of two paragraphs that are nearly as near, the one that holds what the question asks for is quoted.</summary>
public sealed class FullerCandidateTests(CampaignKnowledge campaign, FullerCandidateTests.Documents documents) : IClassFixture<CampaignKnowledge>, IClassFixture<FullerCandidateTests.Documents>
{
    [Theory]
    [InlineData("Combien d'ethnies ?", "140 nationalités")]
    [InlineData("Combien d'ethnies vivent au Kazakhstan ?", "140 nationalités")]
    [InlineData("Où avaient lieu les essais ?", "Semipalatinsk, le deuxième site")]
    [InlineData("Respectez-vous les libertés fondamentales ?", "des libertés fondamentales")]
    [InlineData("Que faites-vous pour les PMA ?", "les pays les moins avancés")]
    [InlineData("Que faire quand il y a des catastrophes naturelles ?", "catastrophes naturelles")]
    public void Ask_WhatOneParagraphSaysAndAnotherOnlyNames_QuotesTheOneThatSaysIt(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Combien de soldats ?")]
    [InlineData("Quelle ville le Kazakhstan bombarde-t-il ?")]
    [InlineData("Quelle capitale a fermé ?")]
    public void Ask_WhatNoParagraphSays_IsRefused(string question) => Assert.IsType<NoAnswer>(campaign.Knowledge.Ask(question));

    [Fact]
    public void Ask_QuestionInTags_DoesNotTellTheirNamesAsAbsent() => Assert.Equal(
        ["pétrole"], Assert.IsType<NoAnswer>(campaign.Knowledge.Ask("<table><tr><td>Quelle est la position sur le pétrole ?</td></tr></table>")).NotFound);

    // « Longtemps » holds the letters of « ONG ».
    [Theory]
    [InlineData("Que fait la ville pour les ONG ?", "La ville soutient les organisations non gouvernementales par une aide.")]
    [InlineData("Combien de langues ?", "On y parle six langues.")]
    public void Ask_WhatASentenceSaysAndAnotherSeemsTo_QuotesTheOneThatSaysIt(string question, string quote) =>
        Assert.Equal(quote, Assert.IsType<FoundAnswer>(documents.Knowledge.Ask(question)).Best.Quote);

    public sealed class Documents() : WrittenParagraphs(
        "## Les aides",
        "La ville soutient les organisations non gouvernementales par une aide.",
        "La ville soutient depuis longtemps les organisations non gouvernementales par une aide.",
        "## Les parlers",
        "On y parle six langues. L’Académie des langues insulaires a publié le premier dictionnaire du soral, parlé par moins de mille personnes, et l’offre en ligne.",
        "La ville ferme ses portes la nuit.");
}
