using System.Text;
using System.Text.Json.Nodes;
using CampaignBot.Bot;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Insights;
using CampaignBot.Bot.Startup;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.BotFramework.Storage;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests;

/// <summary>The campaign's bot and those who talk to it, without a network.</summary>
internal sealed class SpokenConversation
{
    private readonly CampaignActivityHandler _bot;
    private int _messages;

    public SpokenConversation(IKnowledgeBase knowledge, IStorage storage)
    {
        var host = new KnowledgeHost();
        host.Open(knowledge);
        var memory = new ConversationMemory(storage, NullLogger<ConversationMemory>.Instance);
        var links = new SourceLinks(Options.Create(new SiteOptions()));
        Counts = new FeedbackCounts(storage);
        _bot = new CampaignActivityHandler(
            host, memory, new FeedbackRecorder(memory, Counts, NullLogger<FeedbackRecorder>.Instance), new ReplyRenderer(links, new AnswerCard(links)));
    }

    public FeedbackCounts Counts { get; }

    /// <summary>What the bot said, in order.</summary>
    public List<Activity> Sent { get; } = [];

    /// <summary>The identifier that the channel gives an answer, from its number; null for a channel that gives none.</summary>
    public Func<int, string?> Identify { get; set; } = number => "sent" + number;

    /// <summary>Whether the channel delivers what the bot says.</summary>
    public bool Delivers { get; set; } = true;

    /// <summary>Somebody says something.</summary>
    public async Task<string> SayAsync(string text, string person = "u", string conversation = "c", string channel = "emulator") =>
        (await TurnAsync(new JsonObject { ["type"] = "message", ["text"] = text }, person, conversation, channel))?.Text ?? string.Empty;

    /// <summary>Something else happens.</summary>
    public Task<Activity?> TurnAsync(string json, string person = "u", string conversation = "c", string channel = "emulator") =>
        TurnAsync(JsonNode.Parse(json)!.AsObject(), person, conversation, channel);

    /// <summary>The answer to the last invoke.</summary>
    public InvokeResponse? Invoked { get; private set; }

    private async Task<Activity?> TurnAsync(JsonObject fields, string person, string conversation, string channel)
    {
        fields["channelId"] = channel;
        fields["id"] ??= "m" + ++_messages;
        fields["from"] = new JsonObject { ["id"] = person };
        fields["recipient"] ??= new JsonObject { ["id"] = "b" };
        fields["conversation"] ??= new JsonObject { ["id"] = conversation };
        int before = Sent.Count;
        var turn = new TurnContext(ActivityJson.Read(Encoding.UTF8.GetBytes(fields.ToJsonString())), (reply, _) =>
        {
            Sent.Add(reply);
            return Task.FromResult(Delivers ? new ResourceResponse { Id = Identify(Sent.Count) } : null);
        });
        await _bot.OnTurnAsync(turn);
        Invoked = turn.InvokeResponse;
        return Sent.Count > before ? Sent[^1] : null;
    }
}
