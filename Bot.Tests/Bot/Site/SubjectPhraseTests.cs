using CampaignBot.Bot.Site;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Bot.Site;

/// <summary>Headings inside a sentence.</summary>
public sealed class SubjectPhraseTests
{
    private const string Text = "Les sanctions comptent. La coopération aide ; cette coopération dure. Il aide au développement. L’eau manque, et l'Expo ouvre. Un réseau, le mode et la mode.";

    [Theory]
    [InlineData("Sanctions", "les sanctions", "des sanctions")]
    [InlineData("Coopération Sud-Sud", "la coopération Sud-Sud", "de la coopération Sud-Sud")]
    [InlineData("Développement durable", "le développement durable", "du développement durable")]
    [InlineData("Eau potable", "l’eau potable", "de l’eau potable")]
    [InlineData("Expo 2017", "l’Expo 2017", "de l’Expo 2017")]
    [InlineData("L’arsenal abandonné", "l’arsenal abandonné", "de l’arsenal abandonné")]
    [InlineData("L'OCS", "l’OCS", "de l’OCS")]
    [InlineData("Le siège demandé", "le siège demandé", "du siège demandé")]
    [InlineData("Les droits de l’homme", "les droits de l’homme", "des droits de l’homme")]
    [InlineData("La « passerelle verte »", "la « passerelle verte »", "de la « passerelle verte »")]
    public void Heading_WithAKnownArticle_StandsBehindIt(string heading, string expected, string of)
    {
        SubjectPhrase phrase = Find(heading)!;
        Assert.Equal((expected, of, true), (phrase.Text, phrase.Of, phrase.IsPlain));
    }

    [Theory]
    [InlineData("Semipalatinsk")]
    [InlineData("Énergie, alimentation et eau")]
    [InlineData("Sanctions et coopération")]
    [InlineData("Un pays multiculturel")]
    [InlineData("Deux décennies d’indépendance")]
    [InlineData("Réseau")]
    [InlineData("Mode")]
    [InlineData("Sanction")]
    [InlineData("2017")]
    [InlineData("D’abord la paix")]
    [InlineData("Là où nous allons")]
    public void Heading_WithoutAKnownArticle_GetsNone(string heading) => Assert.Null(Find(heading));

    [Fact]
    public void Heading_ThatNamesTwoThings_IsNotPlain() => Assert.False(Find("La paix et la sécurité")!.IsPlain);

    private static SubjectPhrase? Find(string heading) =>
        SubjectPhrase.Find(heading, new MarkdownLoader().Load("a", "a.md", $"# Document\n\n## {heading}\n\n{Text}\n").Document);
}
