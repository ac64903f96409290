using System.Text;
using System.Text.Json;
using CampaignBot.Bot.Conversation;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests.Bot.Conversation;

public sealed class MentionTextTests
{
    [Theory]
    [InlineData("<at>Bot</at>", "<at>Bot</at> vent et mer", "vent et mer")]
    [InlineData("<at id=\"0\">Bot</at>", "<AT id=\"0\">Bot</AT> vent", "vent")]
    [InlineData("", "<at>Bot</at> vent fort", "Bot vent fort")]
    [InlineData("e", "<at>Bot</at> vent et mer", "Bot vent et mer")]
    [InlineData("e", "vent et mer", "vent et mer")]
    [InlineData("<at>Bot</at>", "<athlète> et <at>Bot</at>", "<athlète> et")]
    [InlineData("<at>Autre</at>", "<at>Anne</at>, quel vent ?", "Anne, quel vent ?")]
    public void WithoutRecipient_AnyEntity_TakesOutTheMentionAndNothingElse(string entity, string text, string expected)
    {
        string json = JsonSerializer.Serialize(new
        {
            type = "message",
            text,
            recipient = new { id = "b" },
            entities = new[] { new { type = "mention", text = entity, mentioned = new { id = "b", name = "Bot" } } },
        });
        Assert.Equal(expected, MentionText.WithoutRecipient(ActivityJson.Read(Encoding.UTF8.GetBytes(json))).Trim());
    }
}
