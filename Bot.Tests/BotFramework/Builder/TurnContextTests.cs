using System.Text.Json;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Builder;

/// <summary>What a bot can do in a turn, as far as the connector sees it. Numbers are those of the protocol's checklist.</summary>
public sealed class TurnContextTests : GuardedHostTests<FakeTimeProvider>
{
    private ConnectedConversation Conversation => Channel.In("c");

    [Fact]
    public async Task Line04_WhateverTheBotWrote_GoesToItsConversationWithoutWhatOnlyAChannelGives()
    {
        await TurnAsync((turn, token) => turn.SendActivityAsync(
            new Activity
            {
                Id = "9",
                Text = "oui",
                ServiceUrl = "https://evil.test/",
                Timestamp = DateTimeOffset.UnixEpoch,
                LocalTimestamp = DateTimeOffset.UnixEpoch,
                CallerId = "urn:x",
                ChannelId = "webchat",
                From = new ChannelAccount { Id = "u" },
                Recipient = new ChannelAccount { Id = "somebody" },
                Conversation = new ConversationAccount { Id = "elsewhere" },
            },
            token));
        ConnectorRequest sent = await Conversation.NextAsync();
        JsonElement activity = sent.Activity;
        Assert.Equal(("message", "msteams", "b", "u", "c", "a1"), (
            activity.GetProperty("type").GetString(), activity.GetProperty("channelId").GetString(), activity.GetProperty("from").GetProperty("id").GetString(),
            activity.GetProperty("recipient").GetProperty("id").GetString(), activity.GetProperty("conversation").GetProperty("id").GetString(), activity.GetProperty("replyToId").GetString()));
        Assert.All((string[])["id", "timestamp", "localTimestamp", "serviceUrl", "callerId"], name => Assert.False(activity.TryGetProperty(name, out _), name));
    }

    [Fact]
    public async Task SendActivityAsync_WhatCame_GoesBackAndTheNextReplyStillAnswersIt()
    {
        await TurnAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync(turn.Activity, token);
            await turn.SendActivityAsync(MessageFactory.Text("oui"), token);
        });
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal("a1", (await Conversation.NextAsync()).Activity.GetProperty("replyToId").GetString());
        }
    }

    [Fact]
    public async Task SendActivitiesAsync_Several_AreSentInOrderAndAnsweredEach()
    {
        ResourceResponse?[] answers = [];
        Conversation.Answers.Enqueue((202, null));
        Conversation.Answers.Enqueue((404, null));
        await TurnAsync(async (turn, token) =>
        {
            answers = await turn.SendActivitiesAsync([MessageFactory.Text("un"), MessageFactory.Text("deux"), MessageFactory.Text("trois")], token);
            Assert.True(turn.Responded);
        });
        Assert.Equal([true, false, true], answers.Select(answer => answer is not null));
        Assert.Equal(["un", "deux", "trois"], await TextsAsync(3));
    }

    [Fact]
    public async Task OnSendActivities_Handlers_LookOneAfterTheOtherAndMayChangeOrKeepBack()
    {
        var seen = new List<string>();
        await TurnAsync(async (turn, token) =>
        {
            turn.OnSendActivities(async (_, activities, next) =>
            {
                seen.Add("first:" + activities[0].Text);
                activities[0].Text += "!";
                ResourceResponse?[] answers = await next();
                seen.Add("first again");
                return answers;
            }).OnSendActivities((_, activities, next) =>
            {
                seen.Add("second:" + activities[0].Text);
                return activities[0].Text == "non!" ? Task.FromResult<ResourceResponse?[]>([new ResourceResponse { Id = "kept" }]) : next();
            });
            Assert.Equal("kept", (await turn.SendActivityAsync(MessageFactory.Text("non"), token))?.Id);
            Assert.False(turn.Responded);
            await turn.SendActivityAsync(MessageFactory.Text("oui"), token);
            Assert.True(turn.Responded);
        });
        Assert.Equal(["first:non", "second:non!", "first again", "first:oui", "second:oui!", "first again"], seen);
        Assert.Equal(["oui!"], await TextsAsync(1));
        Assert.Equal(1, Conversation.Count);
    }

    [Fact]
    public async Task UpdateActivityAsync_Activity_IsPutInThePlaceOfTheOneItNames()
    {
        await TurnAsync((turn, token) =>
        {
            Activity better = MessageFactory.Text("mieux");
            better.Id = "old/1";
            return turn.UpdateActivityAsync(better, token);
        });
        ConnectorRequest put = await Conversation.NextAsync();
        Assert.Equal(("PUT", "/_connector/v3/conversations/c/activities/old%2F1", "mieux"), (put.Method, put.Path, put.Activity.GetProperty("text").GetString()));
        Assert.Equal("Bearer outbound-token-1", put.Authorization);
    }

    [Fact]
    public async Task DeleteActivityAsync_BothForms_NameTheActivity()
    {
        await TurnAsync(async (turn, token) =>
        {
            await turn.DeleteActivityAsync("old/1", token);
            await turn.DeleteActivityAsync(turn.Activity.GetReplyConversationReference(new ResourceResponse { Id = "old2" }), token);
            await Assert.ThrowsAsync<ArgumentException>(() => turn.DeleteActivityAsync(new ConversationReference(), token));
        });
        Assert.Equal("DELETE /_connector/v3/conversations/c/activities/old%2F1", await NextAsync());
        Assert.Equal("DELETE /_connector/v3/conversations/c/activities/old2", await NextAsync());

        async Task<string> NextAsync()
        {
            ConnectorRequest request = await Conversation.NextAsync();
            Assert.Equal(JsonValueKind.Undefined, request.Activity.ValueKind);
            return $"{request.Method} {request.Path}";
        }
    }

    [Fact]
    public async Task UpdateAndDelete_WhereTheChannelCannot_AreLoggedAndFailNothing()
    {
        Conversation.Answers.Enqueue((405, null));
        Conversation.Answers.Enqueue((501, null));
        await TurnAsync(async (turn, token) =>
        {
            Assert.Null(await turn.UpdateActivityAsync(new Activity { Id = "1", Text = "x" }, token));
            await turn.DeleteActivityAsync("1", token);
            Assert.NotNull(await turn.SendActivityAsync(MessageFactory.Text("oui"), token));
        });
        Assert.Empty(Host.Log.Errors);
        Assert.All((string[])["(HTTP 405", "(HTTP 501"], status => Assert.Contains(Host.Log.Lines, line => line.Contains(status, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Line13_UpdateAndDelete_WhereRepliesAreTheBody_CallNoConnector()
    {
        await TurnAsync(
            async (turn, token) =>
            {
                Assert.Null(await turn.UpdateActivityAsync(new Activity { Id = "1", Text = "x" }, token));
                await turn.DeleteActivityAsync("1", token);
            },
            deliver: "expectReplies");
        Assert.Equal(0, Channel.Sent);
    }

    private async Task<string[]> TextsAsync(int count)
    {
        var texts = new string[count];
        for (int i = 0; i < count; i++)
        {
            texts[i] = (await Conversation.NextAsync()).Activity.GetProperty("text").GetString()!;
        }

        return texts;
    }

    /// <summary>Has the bot do something in a turn, and waits for its end.</summary>
    private async Task TurnAsync(Func<ITurnContext, CancellationToken, Task> turn, string deliver = "normal")
    {
        var done = new TaskCompletionSource();
        Host.Turn = async (context, token) =>
        {
            try
            {
                await turn(context, token);
                done.SetResult();
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        };
        Assert.InRange(await Host.PostAsync(Tokens.Channel(), deliver: deliver), 200, 202);
        await done.Task.WaitAsync(Hanging.After);
    }
}
