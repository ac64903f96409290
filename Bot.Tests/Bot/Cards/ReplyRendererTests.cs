using System.Text.Encodings.Web;
using System.Text.Json;
using CampaignBot.Bot;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.Bot.Cards;

/// <summary>Each message as a whole, in a file that a person has read (Golden/cards).</summary>
public sealed class ReplyRendererTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>
{
    // Everything that means something to a channel, a card or a browser.
    private const string Hostile =
        "# Titre [piège](https://evil.test) *gras*\n\n## Rubrique <script>alert(1)</script>\n\n"
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

    [Theory]
    [InlineData("hostile", Channels.Msteams)]
    [InlineData("hostile-webchat", Channels.Webchat)]
    public async Task Render_DocumentWithMarkup_IsShownAsText(string name, string channel)
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-hostile-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "piege.md"), Hostile);
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
                new KnowledgeOptions { Path = folder, DataPath = Path.Combine(folder, "data") }, NullLogger.Instance, null, default);
            Approve(name, "Que disent les sanctions ?", channel, knowledge);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Approve(string name, string question, string channel, IKnowledgeBase knowledge)
    {
        var links = new SourceLinks(Options.Create(new SiteOptions()));
        var renderer = new ReplyRenderer(links, new AnswerCard(links));
        Reply reply = new CampaignDialogue(knowledge).Reply(question, null).Reply;
        using JsonDocument message = JsonDocument.Parse(ActivityJson.Write(renderer.Render(reply, channel)));
        Approved.Equal($"cards/{name}.json", JsonSerializer.Serialize(message.RootElement, Readable) + "\n");
    }
}
