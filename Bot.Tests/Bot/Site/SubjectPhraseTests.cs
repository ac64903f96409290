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
    [InlineData("La part de l’eau et la qualité de l’air", "la part de l’eau et la qualité de l’air", "de la part de l’eau et la qualité de l’air", false)]
    [InlineData("L’appel aux États membres", "l’appel aux États membres", "de l’appel aux États membres")]
    [InlineData("Les organisations partenaires", "les organisations partenaires", "des organisations partenaires")]
    [InlineData("La présidence du Conseil pour les femmes", "la présidence du Conseil pour les femmes", "de la présidence du Conseil pour les femmes")]
    [InlineData("La « passerelle verte »", "la « passerelle verte »", "de la « passerelle verte »")]
    public void Heading_WithAKnownArticle_StandsBehindIt(string heading, string expected, string of, bool isPlain = true)
    {
        SubjectPhrase phrase = Find(heading)!;
        Assert.Equal((expected, of, isPlain), (phrase.Text, phrase.Of, phrase.IsPlain));
    }

    [Theory]
    [InlineData("Semipalatinsk")]
    [InlineData("La déchèterie change d’horaires à partir du 1er octobre")]
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
    [InlineData("La ville de Brest construit un tramway")]
    [InlineData("La ville de Brest construit des logements")]
    [InlineData("La ville de Brest lance des travaux")]
    [InlineData("Les habitants demandent des arrêts")]
    [InlineData("Le tramway a dix ans")]
    [InlineData("Le maire s’engage")]
    [InlineData("La mairie ne vend pas ses écoles")]
    [InlineData("Le port accueille les navires")]
    [InlineData("Le Kazakhstan soutient l’ONU")]
    [InlineData("Coopération soutient l’ONU")]
    public void Heading_WithoutAKnownArticle_GetsNone(string heading) => Assert.Null(Find(heading));

    [Fact]
    public void Heading_ThatNamesTwoThings_IsNotPlain() => Assert.False(Find("La paix et la sécurité")!.IsPlain);

    private static SubjectPhrase? Find(string heading) =>
        SubjectPhrase.Find(heading, new MarkdownLoader().Load("a", "a.md", $"# Document\n\n## {heading}\n\n{Text}\n").Document);
}
