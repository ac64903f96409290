using CampaignBot.Bot.Insights;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignBot.Tests.Bot.Clients;

/// <summary>What a person sees and does in the Agents Playground.</summary>
public sealed class PlaygroundTests
{
    private const string Question = "Quelle est la position sur les sanctions ?";

    [PlaygroundTheory]
    [InlineData("emulator", false)]
    [InlineData("msteams", false)]
    [InlineData("emulator", true)]
    [InlineData("msteams", true)]
    public async Task Conversation_InThePlayground_WelcomesOnceCitesAndRefuses(string channel, bool expectReplies)
    {
        await using Playground playground = await Playground.OpenAsync(channel, expectReplies);
        await playground.SeeAsync("Vous échangez avec un programme qui cite nos documents");
        await playground.SayAsync(Question);
        await playground.SeeAsync("est pour les mesures qui rendent ces sanctions plus efficaces");
        await playground.SeeAsync("publié le 27 mars 2014, Sanctions, paragraphe");
        await playground.SeeAsync("Ouvrir la source");
        await playground.SayAsync("Quel est le PIB du Kazakhstan ?");
        await playground.SeeAsync("Nos documents ne répondent pas à cette question.");
        await playground.ShootAsync(expectReplies ? "expectReplies" : "refusal");
        Assert.Equal(1, await playground.Welcomes.CountAsync());

        await playground.Page.ReloadAsync();
        await playground.SayAsync("merci");
        await playground.SeeAsync("Avez-vous une autre question");
        Assert.Equal(0, await playground.Welcomes.CountAsync());
    }

    [PlaygroundTheory]
    [InlineData("emulator")]
    [InlineData("msteams")]
    public async Task Answer_InThePlayground_IsCitedAndFollowedUp(string channel)
    {
        await using Playground playground = await Playground.OpenAsync(channel);
        await playground.SeeAsync("Vous échangez avec un programme qui cite nos documents");
        await playground.ShootAsync("welcome");

        // A suggestion speaks for the person.
        await playground.PressAsync("Les documents");
        await playground.SeeAsync("Voici nos documents");
        await playground.SayAsync(Question);
        await playground.SeeAsync("Ouvrir la source");

        // The mark is drawn as one that can be pressed; nothing calls the sentence generated.
        await playground.PressAsync("1");
        Assert.Equal(0, await playground.Page.GetByText("AI generated").CountAsync());
        await playground.ShootAsync("citation");
        await playground.Page.Keyboard.PressAsync("Escape");

        // What is asked about the answer, in words and by its button.
        await playground.SayAsync("D'où vient cette phrase ?");
        await playground.SeeAsync("Cette citation vient de ce document");
        await playground.PressAsync("La suite");
        await playground.SeeAsync("Usage de la force, paragraphe 5");
        await playground.ShootAsync("followed");
    }

    [PlaygroundTheory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    public async Task Thumb_InThePlayground_IsCountedForTheParagraphQuoted(string channel)
    {
        await using Playground playground = await Playground.OpenAsync(channel);
        await playground.SeeAsync("Vous échangez avec un programme qui cite nos documents");
        await playground.SayAsync(Question);
        await playground.SeeAsync("Ouvrir la source");

        await playground.PressAsync("Like");
        await playground.ShootAsync("feedback");
        await playground.PressAsync("Submit");
        CountedParagraph counted = await CountedAsync(playground);
        Assert.Equal(("conseil-de-securite", 4), (counted.Document.Id, counted.Paragraph.Number));
        Assert.Equal(new PassageFeedback { Likes = 1 }, counted.Feedback);
        await playground.ShootAsync("counted");
    }

    private static async Task<CountedParagraph> CountedAsync(Playground playground)
    {
        IKnowledgeBase knowledge = await playground.Services.GetRequiredService<KnowledgeHost>().GetAsync(default);
        FeedbackCounts counts = playground.Services.GetRequiredService<FeedbackCounts>();
        using var patience = new CancellationTokenSource(Hanging.After);
        while (true)
        {
            if (await counts.ReadAsync(knowledge.Documents, patience.Token) is [var counted])
            {
                return counted;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }
}
