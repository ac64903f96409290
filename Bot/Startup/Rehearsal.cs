using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Startup;

/// <summary>
/// Answers the documents' own words, for nobody, once they are open. The runtime compiles once more, and better, what has run some
/// thirty times, and is done with it a second later instead of beside the first people who ask (docs/figures.md).
/// </summary>
internal sealed class Rehearsal(KnowledgeHost host, TimeProvider timeProvider) : BackgroundService
{
    /// <summary>How many questions it asks.</summary>
    public const int Questions = 400;

    private const int QuestionLength = 60;
    private const int AtOnce = 10;

    // Whoever asks meanwhile has the processor for more than half of the time.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IKnowledgeBase knowledge = await host.GetAsync(stoppingToken);
        var dialogue = new CampaignDialogue(knowledge);

        // Cards of its own: where the site is served is not known yet, and the real ones would keep that for good.
        var links = new SourceLinks(Options.Create(new SiteOptions()));
        var renderer = new ReplyRenderer(links, new AnswerCard(links));
        var incoming = new Activity { Type = ActivityTypes.Message, ChannelId = Channels.Emulator };
        string[] questions = [.. QuestionsOf(knowledge).Take(Questions)];
        for (int i = 0; i < Questions && questions.Length > 0; i++)
        {
            if (i % AtOnce == 0)
            {
                await Task.Delay(Pause, timeProvider, stoppingToken);
            }

            (Reply reply, _) = dialogue.Reply(questions[i % questions.Length], null);
            ActivityJson.Write(renderer.Render(reply, incoming));
        }

        // The memory this took goes back to the system.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        await CompilerMemory.GiveBackAsync(timeProvider, stoppingToken);
    }

    private static IEnumerable<string> QuestionsOf(IKnowledgeBase knowledge) =>
        from document in knowledge.Documents
        from paragraph in document.Paragraphs
        let text = paragraph.Text
        select text[..Math.Min(text.Length, QuestionLength)];
}
