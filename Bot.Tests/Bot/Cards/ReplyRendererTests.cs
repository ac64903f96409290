using System.Text.Encodings.Web;
using System.Text.Json;
using CampaignBot.Bot;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;
using Markdig;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.Bot.Cards;

/// <summary>Each message as a whole, in a file that a person has read (Golden/cards).</summary>
public sealed class ReplyRendererTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>
{
    // Everything that means something to a channel, a card or a browser.
    private const string Hostile =
        "# Titre \\[piège\\](https://evil.test) \\<at\\>Tous\\</at\\> *gras*\n\n## Rubrique <script>alert(1)</script>\n\n"
        + "Les sanctions <at>Tous</at> \\*\\*visent\\*\\* \\[ici\\]\\(https://evil.test\\) {{DATE(2017)}} &lt;b&gt; \\| a \\| et \\# rien d'autre.\n";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("answer", "Quelle est la position sur les sanctions ?", Channels.Emulator)]
    [InlineData("answer-msteams", "Quelle est la position sur les sanctions ?", Channels.Msteams)]
    [InlineData("answer-webchat", "Quelle est la position sur les sanctions ?", Channels.Webchat)]
    [InlineData("two-subjects-msteams", "Quelle est la position sur les sanctions et sur les femmes ?", Channels.Msteams)]
    [InlineData("two-subjects-webchat", "Quelle est la position sur les sanctions et sur les femmes ?", Channels.Webchat)]
    [InlineData("refusal", "Quel est le prix du pétrole à Rotterdam ?", Channels.Emulator)]
    [InlineData("subjects", "De quoi peux-tu parler ?", Channels.Emulator)]
    public void Render_Reply_IsTheApprovedMessage(string name, string question, string channel) =>
        Approve(name, question, channel, campaign.Knowledge);

    [Fact]
    public void Subjects_OfManyDocuments_AreAFewOfEachBehindOneLink()
    {
        string[] lines = Render("De quoi pouvez-vous parler ?", Incoming(Channels.Webchat), campaign.Knowledge).Text!.Split("\n- ")[1..];
        Assert.Equal(campaign.Knowledge.Documents.Count, lines.Length);
        Assert.All(lines, line => Assert.Equal(2, line.Split("](").Length));
        Assert.All(lines, line => Assert.InRange(line.Split("\u202F; ").Length, 1, 4));
    }

    [Theory]
    [InlineData("hostile", Channels.Msteams)]
    [InlineData("hostile", Channels.Emulator)]
    [InlineData("hostile-webchat", Channels.Webchat)]
    [InlineData("hostile-webchat", Channels.Directline)]
    public async Task Render_DocumentWithMarkup_IsShownAsText(string name, string channel)
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-hostile-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "piege.md"), Hostile);
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
                new KnowledgeOptions { Path = folder, DataPath = Path.Combine(folder, "data") }, NullLogger.Instance, null, default);
            Approve(name, "Que disent les sanctions ?", channel, knowledge);

            // At the end of a document, its title is said.
            var dialogue = new CampaignDialogue(knowledge);
            (_, ConversationContext? context) = dialogue.Reply("Que disent les sanctions ?", null);
            var links = new SourceLinks(Options.Create(new SiteOptions()));
            Activity end = new ReplyRenderer(links, new AnswerCard(links)).Render(dialogue.Reply("la suite", context).Reply, Incoming(channel, "personal"));
            Assert.Contains("piège", end.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("[piège](", end.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<at>", end.Text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("https://exemple.org/annonce_(2014)?a=b", "Source\u00A0: [https://exemple.org/annonce\\_%282014%29?a=b](https://exemple.org/annonce_%282014%29?a=b)")]
    [InlineData("http://exemple.org", "Source\u00A0: [http://exemple.org/](http://exemple.org/)")]
    [InlineData("javascript:alert(1)", "Ce qu’il dit de lui-même\u00A0: «\u00A0javascript:alert(1)\u00A0»")]
    [InlineData("Résumé de l’annonce", "Ce qu’il dit de lui-même\u00A0: «\u00A0Résumé de l’annonce\u00A0»")]
    public async Task Source_ThatIsAnAddress_IsALinkThatShowsIt(string source, string expected)
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-source-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "note.md"), $"---\nsource: \"{source}\"\n---\n\n# Note\n\nLe vent du nord souffle fort.\n");
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
                new KnowledgeOptions { Path = folder, DataPath = Path.Combine(folder, "data") }, NullLogger.Instance, null, default);
            var dialogue = new CampaignDialogue(knowledge);
            (_, ConversationContext? context) = dialogue.Reply("Comment souffle le vent du nord ?", null);
            var links = new SourceLinks(Options.Create(new SiteOptions()));
            Activity message = new ReplyRenderer(links, new AnswerCard(links)).Render(dialogue.Reply("D'où vient cette phrase ?", context).Reply, Incoming(Channels.Webchat));
            Assert.Equal(expected, message.Text!.Split("\n\n")[1]);
            string html = Markdig.Markdown.ToHtml(message.Text!, new MarkdownPipelineBuilder().UseAutoLinks().Build());
            Assert.Equal(expected.Contains("](", StringComparison.Ordinal) ? 3 : 2, html.Split("<a ").Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(Channels.Msteams, "personal", true)]
    [InlineData(Channels.Msteams, "groupChat", false)]
    [InlineData(Channels.Msteams, "channel", false)]
    [InlineData(Channels.Emulator, "personal", true)]
    [InlineData(Channels.Webchat, null, true)]
    public void Line35_SuggestedActions_AreFewAndForOnePersonAndNeverBesideACard(string channel, string? scope, bool suggests)
    {
        Activity incoming = Incoming(channel, scope);
        Activity welcome = ReplyRenderer.Welcome("Quel vent ?", incoming);
        Activity refusal = Render("Quel est le prix du pétrole à Rotterdam ?", incoming, campaign.Knowledge);
        Activity answer = Render("Quelle est la position sur les sanctions ?", incoming, campaign.Knowledge);
        Assert.Equal(suggests, welcome.SuggestedActions is not null);
        Assert.Equal(suggests, refusal.SuggestedActions is not null);
        Assert.NotNull(answer.Attachments);
        Assert.Null(answer.SuggestedActions);
        foreach (CardAction action in welcome.SuggestedActions?.Actions?.Concat(refusal.SuggestedActions?.Actions ?? []) ?? [])
        {
            Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value?.GetString()));
            Assert.InRange(action.Title!.Length, 1, 20);
            Assert.IsType<SmallTalkReply>(new CampaignDialogue(campaign.Knowledge).Reply(action.Title, null).Reply);
        }

        Assert.InRange(welcome.SuggestedActions?.Actions?.Count ?? 0, 0, 3);
    }

    [Fact]
    public void Welcome_InAGroup_SaysHowToBeHeard()
    {
        Assert.EndsWith(Messages.WelcomeGroup, ReplyRenderer.Welcome("Quel vent ?", Incoming(Channels.Msteams, "channel")).Text, StringComparison.Ordinal);
        Assert.Equal(Messages.Welcome("Quel vent ?"), ReplyRenderer.Welcome("Quel vent ?", Incoming(Channels.Msteams, "personal")).Text);
    }

    [Theory]
    [InlineData(Channels.Msteams, "Quelle est la position sur les sanctions ?", true)]
    [InlineData(Channels.Emulator, "Quelle est la position sur les sanctions ?", true)]
    [InlineData(Channels.Emulator, "Quel est le prix du pétrole à Rotterdam ?", false)]
    [InlineData(Channels.Msteams, "Bonjour", false)]
    [InlineData(Channels.Webchat, "Quelle est la position sur les sanctions ?", false)]
    public void Feedback_IsAskedWhereSomethingWasAnsweredAndTheChannelDrawsIt(string channel, string question, bool asked)
    {
        JsonElement? data = Render(question, Incoming(channel), campaign.Knowledge).ChannelData;
        Assert.Equal(asked ? """{"feedbackLoop":{"type":"default"}}""" : null, data?.GetRawText());
    }

    [Theory]
    [InlineData("Les sanctions <script>alert(1)</script> et <at>Tous</at> durent.")]
    [InlineData("# Les sanctions durent longtemps")]
    [InlineData("| Les sanctions | durent |\n|---|---|\n| dix | ans |")]
    [InlineData("Les sanctions durent ![image](https://evil.test/x.png) === longtemps.")]
    public async Task Line36_TextForTeams_HoldsNoHeadingTableOrTag(string document)
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-teams-text-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "note.txt"), document + "\n");
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
                new KnowledgeOptions { Path = folder, DataPath = Path.Combine(folder, "data") }, NullLogger.Instance, null, default);
            Activity message = Render("Que disent les sanctions ?", Incoming(Channels.Msteams), knowledge);
            Assert.NotNull(message.Entities);
            string html = Markdig.Markdown.ToHtml(message.Text!, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
            Assert.DoesNotMatch("<(?!/?(?:p|em|strong|br)[ />])", html);
            Assert.DoesNotMatch("(?m)^\\s*(?:#|\\||=+$|-+$)", message.Text!);
            Assert.DoesNotContain("<script", message.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<at>", message.Text, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Line32_LongTitlesAndHeadings_AreShortened()
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-limits-").FullName;
        try
        {
            string words = string.Concat(Enumerable.Repeat("très long ", 20));
            await File.WriteAllTextAsync(Path.Combine(folder, "note.md"), $"# Titre {words}\n\n## Vent {words}\n\nLe vent du nord souffle {words}fort.\n");
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
                new KnowledgeOptions { Path = folder, DataPath = Path.Combine(folder, "data") }, NullLogger.Instance, null, default);
            JsonElement claim = Assert.Single(Render("Comment souffle le vent du nord ?", Incoming(Channels.Msteams), knowledge).Entities!).GetProperty("citation")[0].GetProperty("appearance");
            Assert.Equal((80, 160), (claim.GetProperty("name").GetString()!.Length, claim.GetProperty("abstract").GetString()!.Length));
            Assert.Equal(28, claim.GetProperty("keywords")[0].GetString()!.Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Activity Incoming(string channel, string? scope = null) => new() { Id = "question|1", ChannelId = channel, Conversation = new ConversationAccount { Id = "c", ConversationType = scope } };

    private static Activity Render(string question, Activity incoming, IKnowledgeBase knowledge)
    {
        var links = new SourceLinks(Options.Create(new SiteOptions()));
        return new ReplyRenderer(links, new AnswerCard(links)).Render(new CampaignDialogue(knowledge).Reply(question, null).Reply, incoming);
    }

    private static void Approve(string name, string question, string channel, IKnowledgeBase knowledge)
    {
        using JsonDocument message = JsonDocument.Parse(ActivityJson.Write(Render(question, Incoming(channel), knowledge)));
        Approved.Equal($"cards/{name}.json", JsonSerializer.Serialize(message.RootElement, Readable) + "\n");
    }
}
