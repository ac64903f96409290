using CampaignBot.Bot.Conversation;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>What an editor's table says by the names of its columns: prices, days and times.</summary>
public sealed class TableQuestionsTests(TableQuestionsTests.Documents documents) : IClassFixture<TableQuestionsTests.Documents>
{
    [Theory]
    [InlineData("Quel est le prix pour un enfant ?", "2 €")]
    [InlineData("Quel est le tarif pour les adultes ?", "4,50 €")]
    [InlineData("Quel est le prix pour un étudiant ?", "50 %")]
    [InlineData("Quel jour et quelle heure pour la permanence ?", "Mardi | 9 h")]
    [InlineData("Quels jours ont lieu les permanences ?", "Mardi")]
    [InlineData("À quelle heure est la permanence du jeudi ?", "14 h")]
    [InlineData("Quels sont les horaires ?", "9 h")]
    [InlineData("horaires", "9 h")]
    [InlineData("Combien coûte la cotisation ?", "60 euros")]
    [InlineData("Combien coûte l'adhésion ?", "60 euros")]
    [InlineData("Quel est le tarif pour les retraités ?", "40 euros")]
    [InlineData("Quel est le montant de l’amende pour atteinte à la liberté ?", "90 euros")]
    public void Ask_WhatARowSays_QuotesIt(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(documents.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Quel est le prix pour un chien ?")]
    [InlineData("Quelle heure pour l'accueil des écoles ?")]
    [InlineData("Quel jour pour l'accueil des écoles ?")]
    [InlineData("Combien coûte un bateau ?")]
    [InlineData("Quels sont les horaires de la piscine ?")]
    [InlineData("Quel est le prix de la liberté ?")]
    [InlineData("Qui paie la cotisation ?")]
    [InlineData("Comment payer la cotisation ?")]
    [InlineData("Où payer la cotisation ?")]
    [InlineData("Quand payer la cotisation ?")]
    [InlineData("Pourquoi payer la cotisation ?")]
    public void Ask_WhatNoRowSays_IsRefused(string question) => Assert.IsType<NoAnswer>(documents.Knowledge.Ask(question));

    [Fact]
    public void Report_CountsParagraphsAsCitationsNumberThem() => Assert.Equal(
        documents.Knowledge.Report.Paragraphs, Assert.IsType<FoundAnswer>(documents.Knowledge.Ask("La piscine accueille-t-elle les écoles ?")).Best.Paragraph.Number);

    [Fact]
    public void Reply_TheSuite_QuotesTheHeadOfNoTableAlone()
    {
        var dialogue = new CampaignDialogue(documents.Knowledge);
        (Reply _, ConversationContext? context) = dialogue.Reply("Quel est le prix pour un étudiant ?", null);
        (Reply next, context) = dialogue.Reply("la suite", context);
        Assert.StartsWith("Mardi", Assert.IsType<AnswerReply>(next).Answer.Best.Paragraph.Text, StringComparison.Ordinal);
        Assert.StartsWith("Étudiants", Assert.IsType<AnswerReply>(dialogue.Reply("le paragraphe précédent", context).Reply).Answer.Best.Paragraph.Text, StringComparison.Ordinal);
    }

    public sealed class Documents() : WrittenParagraphs(
        "## Les tarifs",
        "| Public | Prix |\n|---|---|\n| Adultes | 4,50 € |\n| Enfants de moins de 12 ans | 2 € |\n| Étudiants | 50 % du tarif plein |",
        "## Les permanences",
        "| Jour | Heures | Lieu |\n|---|---|---|\n| Mardi | 9 h à 12 h | Mairie |\n| Jeudi | 14 h à 17 h | Maison de quartier |",
        "## Le club",
        "| Membres | Cotisation annuelle |\n|---|---|\n| Actifs | 60 euros |\n| Retraités | 40 euros |",
        "## La presse",
        "| Infraction | Amende |\n|---|---|\n| Atteinte à la liberté | 90 euros |\n| Censure | 900 euros |",
        "## L’accueil",
        "La piscine accueille les écoles de la commune toute l’année.");
}
