using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>Two documents that say the same of two places: neither answers for the other.</summary>
public sealed class OwnTitleWordsTests(OwnTitleWordsTests.Documents documents) : IClassFixture<OwnTitleWordsTests.Documents>
{
    [Theory]
    [InlineData("La piscine est-elle ouverte le samedi ?")]
    [InlineData("Quand la piscine est-elle ouverte le mardi ?")]
    public void Ask_WhatOnlyAnotherDocumentSays_IsRefused(string question) => Assert.IsType<NoAnswer>(documents.Knowledge.Ask(question));

    [Theory]
    [InlineData("À quelle heure ouvre la piscine le jeudi ?", "Jeudi | 9 h")]
    [InlineData("À quelle heure ferme la piscine le lundi ?", "Lundi | fermé")]
    [InlineData("La déchèterie est-elle ouverte le samedi ?", "La déchèterie est ouverte")]
    [InlineData("Le bonnet est-il obligatoire à la piscine ?", "Le bonnet de bain")]
    public void Ask_WhatTheDocumentNamedSays_IsQuoted(string question, string opening) =>
        Assert.StartsWith(opening, Assert.IsType<FoundAnswer>(documents.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    public sealed class Documents() : WrittenDocuments(
        ("dechets.md", "# La déchèterie\n\nLa déchèterie est ouverte du mardi au samedi de 9 h à 12 h.\n\nLes gravats y sont reçus dans la limite d’un mètre cube.\n"),
        ("piscine.md", "# La piscine\n\nLa piscine accueille les écoles le matin.\n\nLe bonnet de bain est obligatoire dans les bassins.\n\n## Horaires\n\n| Jour | Matin | Après-midi |\n|---|---|---|\n| Lundi | fermé | 14 h - 19 h |\n| Jeudi | 9 h - 12 h | 14 h - 21 h |\n"));
}
