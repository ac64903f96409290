using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Knowledge.Answers;

public sealed class CauseFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-cause-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Le port ferme la nuit. Il ferme parce que le vent est trop fort.", "Le port ferme la nuit. Il ferme parce que le vent est trop fort.")]
    [InlineData("Le port ferme la nuit, car le vent est fort.", "Le port ferme la nuit, car le vent est fort.")]
    [InlineData("Le port ferme la nuit car le vent est fort.", "Le port ferme la nuit car le vent est fort.")]
    [InlineData("Le port reste seul car le vent est fort.", "Le port reste seul car le vent est fort.")]
    [InlineData("La digue vise à protéger le port.", "La digue vise à protéger le port.")]
    [InlineData("Le vent est la première cause de fermeture du port.", "Le vent est la première cause de fermeture du port.")]
    [InlineData("Le port ferme la nuit. Afin de protéger les marins, il reste clos. Il rouvre à six heures.", "Le port ferme la nuit. Afin de protéger les marins, il reste clos.")]
    [InlineData("Le port ferme la nuit. Pour éviter les accidents, il reste clos.", "Le port ferme la nuit. Pour éviter les accidents, il reste clos.")]
    [InlineData("Convaincue que la mer monte, la ville ferme le port.", "Convaincue que la mer monte, la ville ferme le port.")]
    [InlineData("Le port compte beaucoup : il nourrit la ville.", "Le port compte beaucoup : il nourrit la ville.")]
    [InlineData("Le vent est fort la nuit. C’est pourquoi le port ferme.", "Le vent est fort la nuit. C’est pourquoi le port ferme.")]
    [InlineData("Le vent est fort la nuit. Le port ferme donc.", "Le vent est fort la nuit. Le port ferme donc.")]
    [InlineData("Le port ferme la nuit.", null)]
    [InlineData("Le port ferme pour la nuit. Un car mène au port. Le rôle des gardes pour prévenir les vols est grand.", null)]
    [InlineData("Le dernier car mène au port. On y va en car ou en train. Car de nuit : huit euros. Deux ports et car.", null)]
    [InlineData("C’est pourquoi le port ferme.", null)]
    [InlineData("Pour le maire, le port ferme. Pour notre ville, il compte.", null)]
    public async Task Find_InTheParagraph_IsTheSentenceThatStatesACause(string paragraph, string? expected) =>
        Assert.Equal(expected, CauseFinder.Find(await QuotedAsync($"# Ville\n\n## Port\n\n{paragraph}\n"))?.Quote);

    [Fact]
    public async Task Find_InAnotherParagraphOfTheSection_IsFoundAndNotBelowAnotherHeading()
    {
        Citation? cause = CauseFinder.Find(await QuotedAsync("# Ville\n\n## Port\n\nLe port ferme la nuit.\n\nLe quai est vide. Il l’est parce que le vent souffle.\n\n## Gare\n\nLa gare ferme parce que le train est rare.\n"));
        Assert.Equal("Le quai est vide. Il l’est parce que le vent souffle.", cause?.Quote);
        Assert.Equal(2, cause?.Paragraph.Number);
        Assert.Null(CauseFinder.Find(await QuotedAsync("# Ville\n\n## Port\n\nLe port ferme la nuit.\n\n## Gare\n\nLa gare ferme parce que le train est rare.\n")));
    }

    [Fact]
    public async Task Find_InADocumentWithoutHeadings_KeepsToTheParagraph() =>
        Assert.Null(CauseFinder.Find(await QuotedAsync("Le port ferme la nuit.\n\nLa gare ferme parce que le train est rare.\n")));

    [Fact]
    public async Task Find_WhatTheQuoteSays_IsNoNewsWhereAnotherSaysWhy()
    {
        Citation quoted = await QuotedAsync("# Ville\n\n## Port\n\nLe port ferme la nuit, car le vent souffle. Le quai est vide.\n\nLe phare est allumé afin de guider les marins.\n");
        Assert.Equal("Le phare est allumé afin de guider les marins.", CauseFinder.Find(quoted)?.Quote);
    }

    [Fact]
    public async Task Find_AnyCause_StandsWhereItSaysInTheSource()
    {
        Citation cause = CauseFinder.Find(await QuotedAsync("# Ville\n\n## Port\n\nLe **port** ferme. Il ferme *parce que* le vent souffle.\n"))!;
        Assert.Equal(cause, QuoteFinder.Find(cause.Document, cause.QuoteSpan));
    }

    private async Task<Citation> QuotedAsync(string markdown)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "ville.md"), markdown);
        using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
            new KnowledgeOptions { Path = _folder, DataPath = Path.Combine(_folder, "data") }, NullLogger.Instance, null, default);
        SourceDocument document = Assert.Single(knowledge.Documents);
        return QuoteFinder.Whole(document, document.Paragraphs[0]);
    }
}
