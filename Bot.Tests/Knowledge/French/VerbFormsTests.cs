using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class VerbFormsTests
{
    [Theory]
    [InlineData("lutter", "luttent")]
    [InlineData("soutenir", "soutient")]
    [InlineData("soutenir", "soutenez")]
    [InlineData("combattre", "combattez")]
    [InlineData("reunir", "reunissent")]
    [InlineData("repartir", "repartissent")]
    [InlineData("partir", "partent")]
    [InlineData("defendre", "defendez")]
    [InlineData("prendre", "prenez")]
    [InlineData("craindre", "craignent")]
    [InlineData("envoyer", "enverra")]
    [InlineData("protéger", "protégez")]
    [InlineData("accroître", "accroissez")]
    public void Of_AnInfinitive_HoldsTheForm(string infinitive, string form) => Assert.Contains(FrenchFolding.Fold(form), VerbForms.Of(FrenchFolding.Fold(infinitive)));

    [Theory]
    [InlineData("etranger")]
    [InlineData("avenir")]
    [InlineData("mer")]
    [InlineData("guerre")]
    [InlineData("prisonnier")]
    [InlineData("differer")]
    public void Of_WhatIsNoVerbOrWhoseFormsAreOtherWords_IsEmpty(string word) => Assert.Empty(VerbForms.Of(word));

    [Fact]
    public void Verbs_EveryLine_HoldsVerbsWithoutAGroupThatHaveForms() => Assert.All(SynonymGroups.Verbs, group => Assert.NotEmpty(Assert.Single(group).Forms));

    [Fact]
    public void Groups_AWordWithAGroupOfItsOwn_IsNoFormOfAVerb() =>
        Assert.DoesNotContain(SynonymGroups.All.SelectMany(group => group).SelectMany(phrase => phrase.Forms), form => form.Folded == "juge");
}
