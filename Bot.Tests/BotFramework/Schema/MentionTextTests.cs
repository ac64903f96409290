using System.Text;
using System.Text.Json;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests.BotFramework.Schema;

public sealed class MentionTextTests
{
    private const string Bot = """{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"b","name":"Bot"}}""";
    private const string NamedBot = """{"type":"mention","mentioned":{"id":"b","name":"Bot"}}""";
    private const string Anne = """{"type":"mention","text":"<at>Anne</at>","mentioned":{"id":"a","name":"Anne"}}""";
    private const string Client = """{"type":"clientInfo","locale":"fr-FR"}""";

    [Theory]
    [InlineData("<at>Bot</at> quel vent ?", "quel vent ?", Bot, Client)]
    [InlineData("<at>Bot</at> quel vent ?", "quel vent ?", NamedBot)]
    [InlineData("<AT>bot</AT> quel vent ?", "quel vent ?", Bot)]
    [InlineData("<at>Bot</at>, demande à <at>Anne</at> quel vent ?", ", demande à Anne quel vent ?", Bot, Anne)]
    [InlineData("<at>Anne</at> et <at>Bot</at> quel vent ?", "Anne et quel vent ?", Anne, Bot)]
    [InlineData("<at>Bot</at> <at>Bot</at> quel vent ?", "quel vent ?", Bot, Bot)]
    [InlineData("<at>Bot</at>&nbsp;quel&nbsp;vent&nbsp;?", "quel vent ?", Bot)]
    [InlineData("<at>Bot</at>\u00A0quel\r\nvent\u00A0 ?\n", "quel vent ?", Bot)]
    [InlineData("<at>Bot</at> mer &amp; vent &lt;nord&gt;", "mer & vent <nord>", Bot)]
    [InlineData("<at>Bot</at> l'e\u0301le\u0300ve", "l'\u00E9l\u00E8ve", Bot)]
    [InlineData("<at>Bot</at>", "", Bot)]
    [InlineData("<at>Bot</at>&nbsp;\n", "", Bot)]
    [InlineData("<at>Bot</at> quel vent ?", "Bot quel vent ?")]
    [InlineData("<at>Bot</at> quel vent ?", "Bot quel vent ?", """{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"x"}}""")]
    [InlineData("<at>Bot</at> quel vent ?", "Bot quel vent ?", """{"type":"mention","text":"quel vent ?","mentioned":{"id":"b","name":"Autre"}}""")]
    [InlineData("<at>Bot</at> quel vent ?", "Bot quel vent ?", "5", """{"type":"mention","mentioned":"b"}""", """{"type":"mention","mentioned":{"id":5}}""")]
    [InlineData("<athlète> et vent", "<athlète> et vent")]
    [InlineData("<at <at <at id=\"0\">Bot</at> quel vent ?", "<at <at Bot quel vent ?")]
    public void Line30_TextFromTeams_IsWhatThePersonSaid(string text, string expected, params string[] entities)
    {
        foreach (string scope in (string[])["personal", "groupChat", "channel"])
        {
            string json = $$"""{"type":"message","channelId":"msteams","text":{{JsonSerializer.Serialize(text)}},"recipient":{"id":"b"},"conversation":{"id":"c","conversationType":"{{scope}}"},"entities":[{{string.Join(',', entities)}}]}""";
            Activity activity = ActivityJson.Read(Encoding.UTF8.GetBytes(json));
            Assert.Equal(expected, activity.RemoveRecipientMention());
            Assert.Equal(expected, activity.RemoveRecipientMention());
            Assert.Equal(text, activity.Text);
        }
    }

    [Fact]
    public void RemoveRecipientMention_NoText_IsEmpty() => Assert.Empty(new Activity { ChannelId = Channels.Msteams }.RemoveRecipientMention());

    [Fact]
    public void WithoutRecipient_OtherChannelWithoutMentions_IsLeftAsItIs()
    {
        const string text = " mer &amp;\n vent ";
        Assert.Equal(text, new Activity { ChannelId = Channels.Webchat, Text = text }.RemoveRecipientMention());
    }

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
        Assert.Equal(expected, ActivityJson.Read(Encoding.UTF8.GetBytes(json)).RemoveRecipientMention().Trim());
    }

    [Theory]
    [InlineData("@Bot", "@Bot quel vent ?", "quel vent ?")]
    [InlineData("@Bot", "dis-moi, @bot: quel vent ?", "dis-moi, : quel vent ?")]
    [InlineData("<@U123>", "<@U123> quel vent ?", "quel vent ?")]
    [InlineData("<@U123|bot>", "quel vent, <@U123|bot> ?", "quel vent, ?")]
    [InlineData("@Le Bot", "@Le Bot quel vent ?", "quel vent ?")]
    [InlineData("@Bot", "moi@bot.fr et @Botanique, @Bot", "moi@bot.fr et @Botanique,")]
    [InlineData("@Bot", "@Botanique a &amp; b", "@Botanique a &amp; b")]
    [InlineData("@Bot", "@Bot a &amp; b", "a &amp; b")]
    [InlineData("@Bot quel vent", "@Bot quel vent ?", "@Bot quel vent ?")]
    [InlineData("@", "@ quel vent ?", "@ quel vent ?")]
    [InlineData("<@>", "<@> quel vent ?", "<@> quel vent ?")]
    [InlineData("Bot", "Bot quel vent ?", "Bot quel vent ?")]
    public void WithoutRecipient_OfAnyChannel_TakesOutTheBotsNameAsAWholeWord(string entity, string text, string expected)
    {
        Assert.Equal(expected, Called("b").RemoveRecipientMention());
        Assert.Equal(text, Called("x").RemoveRecipientMention());

        Activity Called(string mentioned) => ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "message",
            channelId = "slack",
            text,
            recipient = new { id = "b" },
            entities = new[] { new { type = "mention", text = entity, mentioned = new { id = mentioned, name = "Le Bot" } } },
        }));
    }

    [Fact]
    public void WithoutRecipient_ManyHostileMentions_TakesNoLongerThanTheTextIsLong()
    {
        string text = string.Concat(Enumerable.Repeat("@" + new string('a', 100), 2_500));
        object mention = new { type = "mention", text = "@" + new string('a', 99), mentioned = new { id = "b" } };
        Activity activity = ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "message",
            text,
            recipient = new { id = "b" },
            entities = Enumerable.Repeat(mention, 1_000),
        }));

        // The best of a few: in each, the machine may be busy with something else.
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Taken()), 0, 2_000);

        long Taken()
        {
            long before = Environment.TickCount64;
            Assert.Equal(text, activity.RemoveRecipientMention());
            return Environment.TickCount64 - before;
        }
    }

    [Fact]
    public void RemoveMentions_OfMoreThanTwenty_TakesOutTwentyThoseOfTheBotFirst()
    {
        string[] names = [.. Enumerable.Range(1, 20).Select(i => FormattableString.Invariant($"P{i}")), "Bot"];
        Activity activity = ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "message",
            channelId = "msteams",
            text = string.Concat(names.Select(name => $"<at>{name}</at> ")) + "quel vent ?",
            recipient = new { id = "Bot" },
            entities = names.Select(name => new { type = "mention", text = $"<at>{name}</at>", mentioned = new { id = name, name } }),
        }));
        Assert.Equal("P20 quel vent ?", activity.RemoveMentions());
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void WithoutRecipient_NameLongerThanAny_IsNotLookedFor(int length, bool isTakenOut)
    {
        string name = "@" + new string('a', length - 1);
        Activity activity = ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "message",
            text = name + " quel vent ?",
            recipient = new { id = "b" },
            entities = new[] { new { type = "mention", text = name, mentioned = new { id = "b" } } },
        }));
        Assert.Equal(isTakenOut ? "quel vent ?" : name + " quel vent ?", activity.RemoveRecipientMention());
    }

    [Theory]
    [InlineData("<at>Bot</at> demande à <at>Anne</at> quel vent ?", "demande à quel vent ?", Bot, Anne)]
    [InlineData("<at>Anne</at> et <at>Bot</at>", "et", Anne, Bot)]
    [InlineData("<at>Bot</at> <at>Anne</at> quel vent ?", "Anne quel vent ?", Bot)]
    public void RemoveMentions_LeavesNobodysName(string text, string expected, params string[] entities)
    {
        string json = $$"""{"type":"message","channelId":"msteams","text":{{JsonSerializer.Serialize(text)}},"recipient":{"id":"b"},"entities":[{{string.Join(',', entities)}}]}""";
        Activity activity = ActivityJson.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal(expected, activity.RemoveMentions());
        Assert.Equal(text, activity.Text);
    }
}
