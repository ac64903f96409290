using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>An island's file that speaks of one of several, of what began and of who is for it, asked in other words than its own.</summary>
public sealed class WhichOneIsAskedTests(WhichOneIsAskedTests.Documents documents) : IClassFixture<WhichOneIsAskedTests.Documents>
{
    [Theory]
    [InlineData("Qui construit le brise-lames ?", "Ferrandel")]
    [InlineData("Où se réunira la commission ?", "Tolverne")]
    [InlineData("prix aquarium", "7 florins")]
    [InlineData("Combien coûte l'aquarium ?", "7 florins")]
    [InlineData("Où en sont les travaux ?", "ont commencé")]
    [InlineData("Quels pays vous soutiennent ?", "L’Ostrie")]
    [InlineData("Quel pays s'oppose à notre zone de pêche ?", "conteste")]
    [InlineData("Quand la première candidature a-t-elle été remise ?", "Une première candidature")]
    [InlineData("Combien de fois la candidature a-t-elle été rejetée ?", "deux fois")]
    public void Ask_WhatIsToldInOtherWords_QuotesIt(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(documents.Knowledge.Ask(question)).Best.Paragraph.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Quand aura lieu le prochain référendum ?")]
    [InlineData("Où en est la médiation ?")]
    [InlineData("Combien de fois le brise-lames a-t-il été détruit ?")]
    [InlineData("Combien d'écoliers visitent l'aquarium ?")]
    public void Ask_AnotherOfThem_IsRefused(string question) => Assert.IsType<NoAnswer>(documents.Knowledge.Ask(question));

    public sealed class Documents() : WrittenDocuments(("ile.md", """
        ---
        title: "La candidature d’Armelis"
        date: 2031-03-02
        ---

        # La candidature d’Armelis

        ## Le dossier

        Armelis demande le classement de ses récifs. La décision sera prise en mai 2032, lors de la session de la commission à Tolverne.

        ## Les échecs

        Une première candidature avait été remise en 2014. Notre candidature a été rejetée deux fois : les cartes manquaient.

        ## Ceux qui sont avec nous

        L’Ostrie et la Varlande ont annoncé leur soutien à notre candidature.

        ## Le brise-lames

        Le brise-lames de Porzh, détruit par une tempête, est reconstruit par l’entreprise Ferrandel. Les travaux ont commencé en avril 2030.

        ## L’aquarium

        L’aquarium d’Armelis ouvrira en 2033, et les écoliers y trouveront une salle. L’entrée coûtera 7 florins.

        ## Le référendum

        Les habitants d’Armelis ont voté par référendum le 3 octobre 2029.

        ## Le voisin

        L’île de Quelven conteste notre zone de pêche. Armelis souhaite une médiation.
        """));
}
