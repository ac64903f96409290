using System.Text.Json;
using CampaignBot.BotFramework.Schema;
using CampaignBot.BotFramework.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.Bot.Insights;

/// <summary>What people think of answers, in every shape that clients send it.</summary>
public sealed class FeedbackTests : IClassFixture<CampaignKnowledge>
{
    private const string Sanctions = "Quelle est la position sur les sanctions ?";
    private const string Expo = "Quelle est la position sur l'Expo 2017 ?";
    private const string Oil = "Quel est le prix du pétrole à Rotterdam ?";

    private readonly CampaignKnowledge _campaign;
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryStorage _storage;
    private readonly SpokenConversation _chat;

    public FeedbackTests(CampaignKnowledge campaign)
    {
        _campaign = campaign;
        _storage = new MemoryStorage(_clock);
        _chat = new SpokenConversation(campaign.Knowledge, _storage);
    }

    [Theory]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":\"mot-secret\"}"}""", "sent1", "Sanctions 1 0 0")]
    [InlineData("""{"reaction":"dislike","feedback":{"feedbackText":"mot-secret"}}""", "sent1", "Sanctions 0 1 0")]
    [InlineData("""{"reaction":"like","feedback":"mot-secret, en clair"}""", null, "Expo 2017 1 0 0")]
    [InlineData("""{"reaction":"dislike"}""", "", "Expo 2017 0 1 0")]
    [InlineData("""{"reaction":"dislike","feedback":null}""", "sent2", "Expo 2017 0 1 0")]
    [InlineData("""{"reaction":"like"}""", "inconnu", "")]
    [InlineData("""{"reaction":"bof"}""", "sent1", "")]
    [InlineData("""{"reaction":1}""", "sent1", "")]
    [InlineData("[]", "sent1", "")]
    [InlineData("null", "sent1", "")]
    public async Task Line33_Invoke_IsCountedForTheRightAnswer(string actionValue, string? replyToId, string expected)
    {
        await _chat.SayAsync(Sanctions);
        await _chat.SayAsync(Expo);
        await InvokeAsync(actionValue, replyToId);
        Assert.Equal((200, "{}"), (_chat.Invoked?.Status, _chat.Invoked?.Body?.GetRawText()));
        Assert.Equal(2, _chat.Sent.Count);
        Assert.Equal(expected, await CountsAsync());
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"message/submitAction"}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"autre","actionValue":{"reaction":"like"}}}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":"like"}""")]
    public async Task Line14_OtherSubmitActions_AreAcceptedAndCountNothing(string invoke)
    {
        await _chat.SayAsync(Sanctions);
        await _chat.TurnAsync(invoke);
        Assert.Equal((200, "{}"), (_chat.Invoked?.Status, _chat.Invoked?.Body?.GetRawText()));
        Assert.Empty(await CountsAsync());
    }

    [Theory]
    [InlineData(0, 0, "Sanctions 1 0 0")]
    [InlineData(0, 1, "Sanctions 0 1 0")]
    [InlineData(1, 0, "Expo 2017 1 0 0")]
    public async Task Line33_ThumbOfWebChat_NamesItsAnswer(int answer, int thumb, string expected)
    {
        await _chat.SayAsync(Sanctions, channel: "webchat");
        await _chat.SayAsync(Expo, channel: "webchat");
        JsonElement action = Assert.Single(_chat.Sent[answer].Entities!).GetProperty("potentialAction")[thumb];
        await _chat.TurnAsync($$"""{"type":"event","name":"webchat:activity-status/feedback","entities":[{{action.GetRawText()}}]}""", channel: "webchat");
        Assert.Equal(expected, await CountsAsync());
        Assert.Equal(2, _chat.Sent.Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"@type":"WatchAction"}]""")]
    [InlineData("""["LikeAction"]""")]
    [InlineData("""[{"@type":"LikeAction","target":{"urlTemplate":"ms-directline://postback?interaction=like&answer=nulle-part"}}]""")]
    [InlineData("""[{"@type":5,"target":"x"}]""")]
    public async Task Event_ForgedOrForeign_CountsNothing(string entities)
    {
        await _chat.SayAsync(Sanctions, channel: "webchat");
        await _chat.TurnAsync($$"""{"type":"event","name":"webchat:activity-status/feedback","entities":{{entities}}}""", channel: "webchat");
        Assert.Empty(await CountsAsync());
    }

    [Theory]
    [InlineData("""[{"@type":"LikeAction"}]""")]
    [InlineData("""[{"@type":"LikeAction","target":"ms-directline://postback?interaction=like"}]""")]
    [InlineData("""[{"@type":"LikeAction","target":{"urlTemplate":"ms-directline://postback?interaction=like"}}]""")]
    public async Task Event_ThatNamesNoAnswer_IsAboutTheLast(string entities)
    {
        await _chat.SayAsync(Sanctions, channel: "webchat");
        await _chat.TurnAsync($$"""{"type":"event","name":"webchat:activity-status/feedback","entities":{{entities}}}""", channel: "webchat");
        Assert.Equal("Sanctions 1 0 0", await CountsAsync());
    }

    [Fact]
    public async Task Invoke_WhereTheChannelGivesNoIdentifiers_IsAboutTheLastAnswer()
    {
        _chat.Identify = _ => null;
        await _chat.SayAsync(Sanctions);
        await _chat.SayAsync(Expo);
        await InvokeAsync("""{"reaction":"like"}""", "le canal le connaît");
        Assert.Equal("Expo 2017 1 0 0", await CountsAsync());
    }

    [Theory]
    [InlineData(true, null, "Expo 2017 0 1 0")]
    [InlineData(true, "", "Expo 2017 0 1 0")]
    [InlineData(true, "sent1", "Sanctions 0 1 0")]
    [InlineData(true, "sent3", "")]
    [InlineData(false, "le canal le connaît", "Expo 2017 0 1 0")]
    public async Task Invoke_AfterARefusal_IsAboutTheLastAnswerUnlessItNamesAnother(bool areIdentified, string? replyToId, string expected)
    {
        _chat.Identify = areIdentified ? _chat.Identify : _ => null;
        foreach (string message in (string[])[Sanctions, Expo, Oil, "merci"])
        {
            await _chat.SayAsync(message);
        }

        await InvokeAsync("""{"reaction":"dislike"}""", replyToId);
        Assert.Equal(expected, await CountsAsync());
    }

    [Fact]
    public async Task Invoke_AfterARefusalAlone_CountsNothing()
    {
        await _chat.SayAsync(Oil);
        await InvokeAsync("""{"reaction":"dislike"}""", null);
        Assert.Empty(await CountsAsync());
    }

    [Fact]
    public async Task Invoke_OnAnAnswerWithTwoQuotes_CountsForBoth()
    {
        await _chat.SayAsync("Quelle est la position sur les sanctions et sur les femmes ?");
        await InvokeAsync("""{"reaction":"like"}""", "sent1");
        Assert.Equal("Sanctions 1 0 0\nFemmes, paix et résolution 1325 1 0 0", await CountsAsync());
    }

    [Fact]
    public async Task Invoke_Again_ReplacesWhatWasSaid()
    {
        await _chat.SayAsync(Sanctions);
        foreach (string reaction in (string[])["like", "like", "dislike", "dislike", "like"])
        {
            await InvokeAsync($$"""{"reaction":"{{reaction}}"}""", "sent1");
        }

        Assert.Equal("Sanctions 1 0 0", await CountsAsync());
        await _chat.SayAsync(Sanctions);
        await InvokeAsync("""{"reaction":"like"}""", "sent2");
        Assert.Equal("Sanctions 2 0 0", await CountsAsync());
    }

    [Fact]
    public async Task Opinions_InAGroup_AreThoseOfEachPerson()
    {
        await _chat.SayAsync(Sanctions);
        const string liked = """{"type":"invoke","name":"message/submitAction","replyToId":"sent1","conversation":{"id":"c","isGroup":true},"value":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""";
        string disliked = liked.Replace("\"like\"", "\"dislike\"", StringComparison.Ordinal);
        const string cheered = """{"type":"messageReaction","replyToId":"sent1","conversation":{"id":"c","isGroup":true},"reactionsAdded":[{"type":"like"}]}""";
        foreach (string person in (string[])["anne-secrète", "paul"])
        {
            await _chat.TurnAsync(liked, person);
            await _chat.TurnAsync(cheered, person);
        }

        await _chat.TurnAsync(disliked, "zoé");
        Assert.Equal("Sanctions 2 1 2", await CountsAsync());
        await _chat.TurnAsync(disliked, "paul");
        await _chat.TurnAsync(disliked, "paul");
        await _chat.TurnAsync(cheered.Replace("Added", "Removed", StringComparison.Ordinal), "paul");
        Assert.Equal("Sanctions 1 2 1", await CountsAsync());
        StoreItem kept = Assert.Single(await _storage.ReadAsync(["emulator/conversations/c/answers"])).Value;
        Assert.DoesNotContain("anne", System.Text.Encoding.UTF8.GetString(kept.Content.Span), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await _storage.ReadAsync(["emulator/conversations/c/answers"]));
    }

    [Fact]
    public async Task Opinions_OfOnePersonUnderManyNames_AreOneWhereTwoTalk()
    {
        await _chat.SayAsync(Sanctions);
        foreach (string person in (string[])["a", "b2", "c"])
        {
            await _chat.TurnAsync("""{"type":"invoke","name":"message/submitAction","replyToId":"sent1","value":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""", person);
        }

        Assert.Equal("Sanctions 1 0 0", await CountsAsync());
    }

    [Fact]
    public async Task Invoke_OfAnotherConversation_DoesNotReachThisOne()
    {
        await _chat.SayAsync(Sanctions);
        await _chat.TurnAsync("""{"type":"invoke","name":"message/submitAction","replyToId":"sent1","value":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""", conversation: "autre");
        Assert.Empty(await CountsAsync());
    }

    [Theory]
    [InlineData("like", "Sanctions 0 0 1")]
    [InlineData("heart", "Sanctions 0 0 1")]
    [InlineData("angry", "")]
    [InlineData("sad", "")]
    public async Task Reaction_IsWeakFeedbackThatCanBeTakenBack(string type, string expected)
    {
        await _chat.SayAsync(Sanctions);
        await _chat.SayAsync(Expo);
        string added = $$"""{"type":"messageReaction","replyToId":"sent1","reactionsAdded":[{"type":"{{type}}"}]}""";
        Assert.Null(await _chat.TurnAsync(added));
        await _chat.TurnAsync(added);
        Assert.Equal(expected, await CountsAsync());
        await _chat.TurnAsync(added.Replace("Added", "Removed", StringComparison.Ordinal));
        Assert.Equal(expected.Replace('1', '0'), await CountsAsync());
    }

    [Fact]
    public async Task Answer_OfTheDayBefore_IsForgottenAndItsCountsStay()
    {
        await _chat.SayAsync(Sanctions);
        await InvokeAsync("""{"reaction":"like"}""", "sent1");
        _clock.Advance(TimeSpan.FromDays(1));
        await InvokeAsync("""{"reaction":"dislike"}""", "sent1");
        Assert.Equal("Sanctions 1 0 0", await CountsAsync());
    }

    [Fact]
    public async Task Counts_ByManyAtOnce_AreAllThere()
    {
        var document = _campaign.Knowledge.Documents[0];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            _chat.Counts.UpdateAsync(document, document.Paragraphs[0], before => before with { Likes = before.Likes + 1 }, default))));
        Assert.Equal(8, Assert.Single(await _chat.Counts.ReadAsync(_campaign.Knowledge.Documents, default)).Feedback.Likes);
    }

    [Fact]
    public async Task Comment_IsNowhereInWhatIsKept()
    {
        await _chat.SayAsync(Sanctions);
        await InvokeAsync("""{"reaction":"like","feedback":"mot-secret"}""", "sent1");
        string[] keys = ["emulator/conversations/c", "emulator/conversations/c/answers", "emulator/conversations/c/users/u", "feedback/conseil-de-securite"];
        IDictionary<string, StoreItem> kept = await _storage.ReadAsync(keys);
        Assert.Equal(3, kept.Count);
        Assert.All(kept.Values, item => Assert.DoesNotContain("mot-secret", System.Text.Encoding.UTF8.GetString(item.Content.Span), StringComparison.Ordinal));
    }

    private Task<Activity?> InvokeAsync(string actionValue, string? replyToId)
    {
        string reply = replyToId is null ? string.Empty : $"\"replyToId\":\"{replyToId}\",";
        return _chat.TurnAsync($$$"""{"type":"invoke","name":"message/submitAction",{{{reply}}}"value":{"actionName":"feedback","actionValue":{{{actionValue}}}}}""");
    }

    [Fact]
    public async Task Counts_ThatAreDamaged_AreNeitherReadNorWrittenOver()
    {
        const string Key = "feedback/conseil-de-securite";
        await _chat.SayAsync(Sanctions);
        await _storage.WriteAsync(new Dictionary<string, StoreItem>(StringComparer.Ordinal) { [Key] = new() { Content = "{\"a\":"u8.ToArray() } });
        await InvokeAsync("""{"reaction":"like"}""", "sent1");
        Assert.Equal(200, _chat.Invoked?.Status);
        Assert.Empty(await CountsAsync());
        Assert.Equal("{\"a\":"u8.ToArray(), (await _storage.ReadAsync([Key]))[Key].Content.ToArray());
    }

    [Fact]
    public async Task Counts_ThatOthersKeepChanging_CostTheFeedbackAndNoError()
    {
        var chat = new SpokenConversation(_campaign.Knowledge, new ContestedStorage(_storage, key => key.StartsWith("feedback/", StringComparison.Ordinal)));
        await chat.SayAsync(Sanctions);
        await chat.TurnAsync("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like"}},"replyToId":"sent1"}""");
        Assert.Equal(200, chat.Invoked?.Status);
        Assert.Empty(await CountsAsync());
    }

    private async Task<string> CountsAsync() => string.Join('\n', (await _chat.Counts.ReadAsync(_campaign.Knowledge.Documents, default))
        .Select(row => $"{row.Paragraph.Location.Headings[^1]} {row.Feedback.Likes} {row.Feedback.Dislikes} {row.Feedback.Reactions}"));
}
