using System.Text.Json;
using CampaignBot.Bot;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.Bot.Cards;

public sealed class AnswerCardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-card-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Create_TextWithCardFunctions_IsSplitBetweenTheBraces()
    {
        const string text = "La pluie tombe {{DATE(2017-02-03)}} ici. Elle dure {{{TIME(x)}}} longtemps. Le vent souffle fort au nord.";
        string[] runs = [.. (await CardAsync("# Vent\n\n" + text + "\n", "vent souffle fort nord"))
            .GetProperty("body")[0].GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString()!)];
        Assert.Equal(text, string.Concat(runs));
        Assert.All(runs, run => Assert.DoesNotContain("{{", run, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_AnyAnswer_LeavesColoursSizesAndWrappingToTheClient()
    {
        JsonElement card = await CardAsync(
            "# Vent\n\nLe vent souffle fort. Il dure.\n\n## Vents du nord de la mer et des montagnes\n\nLe vent du nord souffle fort aussi.\n\n## Vents du sud\n\nLe vent du sud souffle fort aussi.\n",
            "vent souffle fort");
        string[] names = [.. Nodes(card).Where(node => node.ValueKind == JsonValueKind.Object).SelectMany(node => node.EnumerateObject()).Select(property => property.Name).Distinct()];
        Assert.Empty(names.Except(
            ["type", "$schema", "version", "fallbackText", "body", "inlines", "text", "weight", "size", "isSubtle", "spacing", "actions", "title", "url", "data", "action", "document", "paragraph"]));

        // Rich text wraps by itself. No row of buttons is wider than a telephone, at some eight points a character.
        JsonElement[] rows = [.. card.GetProperty("body").EnumerateArray().Where(block => block.GetProperty("type").GetString() == "ActionSet")];
        Assert.True(rows.Length >= 3, "There are other passages to see.");
        Assert.All(rows, row => Assert.InRange(row.GetProperty("actions").EnumerateArray().Sum(action => action.GetProperty("title").GetString()!.Length), 1, 40));
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Nodes(property.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Nodes),
        _ => [node],
    };

    [Theory]
    [InlineData("abcdefgh", 8, "abcdefgh")]
    [InlineData("abcdefghi", 8, "abcdefg…")]
    [InlineData("abcdef\U0001F32Chi", 8, "abcdef…")]
    [InlineData("abcde fghi", 7, "abcde …")]
    public void Shorten_LongText_CutsNoCharacterInTwo(string text, int most, string expected) => Assert.Equal(expected, FrenchText.Shorten(text, most));

    [Fact]
    public async Task Create_ButtonOverALongHeadingOfEmoji_IsWholeText()
    {
        string emoji = string.Concat(Enumerable.Repeat("\U0001F32C", 20));
        JsonElement card = await CardAsync(
            $"# Vent\n\nLe vent souffle fort.\n\n## Vents du nord {emoji}\n\nLe vent du nord souffle fort aussi.\n\n## Vent du nor {emoji}\n\nLe vent du nord souffle très fort aussi.\n",
            "vent souffle fort");
        Assert.DoesNotContain('\uFFFD', card.GetRawText());
        Assert.DoesNotContain("\\uFFFD", card.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Card_OfAVeryLongParagraph_ShowsWhatStandsAroundTheSentence()
    {
        string far = string.Concat(Enumerable.Repeat("Rien à dire de la mer. ", 200));
        JsonElement card = await CardAsync($"# Vent\n\n{far}Le vent du nord souffle fort. {far}\n\nAutre chose.\n", "vent du nord souffle fort");
        string[] runs = [.. card.GetProperty("body")[0].GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString()!)];
        Assert.Equal(["… ", "Le vent du nord souffle fort.", " …"], [runs[0][..2], runs[1], runs[2][^2..]]);
        Assert.All([runs[0], runs[2]], around => Assert.InRange(around.Length, 1400, 1510));
        Assert.Contains(runs[0][2..], far, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeeAlso_OfTheParagraphThatTheSuiteLeadsTo_HasNoSecondButton()
    {
        Assert.Equal((int[])[3], await SeeAlsoAsync(1));
        Assert.Equal((int[])[2], await SeeAlsoAsync(1, 3));
        Assert.Equal((int[])[2, 3], await SeeAlsoAsync(4));

        // Of the paragraphs 2 and 3 those that are not quoted.
        async Task<int[]> SeeAlsoAsync(params int[] quoted)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, "note.md"), "# Vent\n\nUn vent.\n\nDeux vents.\n\nTrois vents.\n\nQuatre vents.\n");
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
                new KnowledgeOptions { Path = _folder, DataPath = Path.Combine(_folder, "data") }, NullLogger.Instance, null, default);
            Citation[] all = [.. knowledge.Documents[0].Paragraphs.Select(paragraph => QuoteFinder.Whole(knowledge.Documents[0], paragraph))];
            JsonElement card = new AnswerCard(new SourceLinks(Options.Create(new SiteOptions()))).Create([.. quoted.Select(number => all[number - 1])], all[1..3].Where(one => !quoted.Contains(one.Paragraph.Number)));
            return
            [
                .. Nodes(card).Where(node => node.ValueKind == JsonValueKind.Object && node.TryGetProperty("data", out JsonElement data) && data.GetProperty("action").GetString() == "voirAussi")
                    .Select(node => node.GetProperty("data").GetProperty("paragraph").GetInt32()),
            ];
        }
    }

    [Theory]
    [InlineData("http://localhost/a b")]
    [InlineData("http://localhost/a)b")]
    [InlineData("http://localhost/a\"b")]
    [InlineData("http://localhost/?a")]
    [InlineData("ftp://localhost/")]
    [InlineData("foo")]
    public void PublicUrl_ThatNoLinkCanStandOn_IsRefused(string site) => Assert.False(new SiteOptions { PublicUrl = site }.IsValid());

    [Theory]
    [InlineData("")]
    [InlineData("https://campagne.example/fr/")]
    public void PublicUrl_ThatLinksCanStandOn_IsTaken(string site) => Assert.True(new SiteOptions { PublicUrl = site }.IsValid());

    private async Task<JsonElement> CardAsync(string markdown, string question)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "note.md"), markdown);
        using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
            new KnowledgeOptions { Path = _folder, DataPath = Path.Combine(_folder, "data") }, NullLogger.Instance, null, default);
        FoundAnswer found = Assert.IsType<FoundAnswer>(knowledge.Ask(question));
        return new AnswerCard(new SourceLinks(Options.Create(new SiteOptions()))).Create([found.Best], found.Citations);
    }
}
