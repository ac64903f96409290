using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class ChargesTests
{
    [Theory]
    [InlineData("Le Kazakhstan finance-t-il le terrorisme ?", "finance")]
    [InlineData("A-t-il commis des crimes ?", "commis,crimes")]
    [InlineData("Fait-il la guerre ?", "fait la guerre")]
    [InlineData("Pourquoi font-ils la guerre aux pauvres ?", "font la guerre")]
    [InlineData("Viole-t-il ou torture-t-il ?", "viole,torture")]
    [InlineData("Êtes-vous engagés contre le crime organisé ?", "")]
    [InlineData("Lutte-t-il contre la corruption ?", "")]
    [InlineData("Les menaces transnationales sont-elles combattues ?", "")]
    [InlineData("Vend-il du pétrole ?", "")]
    [InlineData("Le terrorisme est-il une menace ?", "")]
    [InlineData("Le manque d’eau est-il une menace ?", "")]
    [InlineData("Le Kazakhstan est-il une menace ?", "une menace")]
    [InlineData("Soutient-il une zone libre d’armes ?", "")]
    [InlineData("La presse est-elle libre ?", "est libre")]
    [InlineData("Soutient-il une Asie centrale en paix ?", "")]
    [InlineData("Est-il pour la guerre ?", "est pour la guerre")]
    [InlineData("Participe-t-il aux trafics ?", "participe aux trafics")]
    [InlineData("Prépare-t-il le terrorisme nucléaire ?", "prepare le terrorisme")]
    [InlineData("Le Kazakhstan approuve-t-il l’agression ?", "approuve agression,agression")]
    [InlineData("Le Kazakhstan est-il terroriste ?", "est terroriste")]
    [InlineData("Emploie-t-il des enfants dans les conflits ?", "emploie des enfants")]
    [InlineData("Prépare-t-il un plan contre le terrorisme ?", "")]
    [InlineData("Soutient-il la lutte contre les trafics ?", "")]
    [InlineData("Parlez-moi de vos trafics d’armes", "vos trafics")]
    [InlineData("Parlez-moi de vos graves violations", "vos graves violations,violations")]
    [InlineData("Quelle est votre position sur les trafics ?", "")]
    [InlineData("Que pensent vos pays de ces trafics ?", "")]
    [InlineData("Parlez-moi de votre propagande", "votre propagande,propagande")]
    [InlineData("Parlez-moi de vos complicités", "vos complicites")]
    [InlineData("Votre position trafics", "")]
    [InlineData("S’implique-t-il en Irak ?", "")]
    [InlineData("Est-il impliqué en Irak ?", "est implique")]
    [InlineData("Fermez-vous la mine de charbon ?", "")]
    [InlineData("Fait-il mine de désarmer ?", "fait mine")]
    public void Of_Question_IsWhatItCharges(string question, string charges) =>
        Assert.Equal(charges, string.Join(',', Charges.Of(FrenchTokenizer.Tokenize(question)).Select(charge => string.Join(' ', charge.Select(word => word.Folded)))));
}
