using System.Security.Cryptography;
using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>An open chat whose conversation is no more.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private const string Question = "Quelle est la position sur les sanctions ?";
    private const string Renewed = "La discussion précédente a pris fin";

    private readonly SiteBrowser _browser = new();

    // Each test starts the host as it needs it.
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _browser.DisposeAsync();

    // With a key of its own after each start, the token is refused; with a lasting one, the conversation is not found.
    [BrowserTheory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task Chat_AfterTheProgramWasStartedAnew_GoesOnInANewConversation(bool hasLastingKey, bool hasSockets)
    {
        await using SiteVisit visit = await AskAsync(
            hasSockets, hasLastingKey ? ["--DirectLine:SigningKey=" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))] : []);
        ILocator input = visit.Page.Locator("[data-id=webchat-sendbox-input]");
        await input.FillAsync("Et sur le climat");
        await _browser.StopAsync();
        await _browser.StartAsync();

        // Where the client is told nothing, the page asks within the minute.
        await visit.Page.GetByText(Renewed).WaitForAsync();
        Assert.Equal("Et sur le climat", await input.InputValueAsync());
        Assert.Empty(await visit.FindBarriersAsync());

        // What was said before stays in sight, and the new conversation answers.
        await visit.SayAsync("merci");
        await visit.SeeAsync("Avez-vous une autre question");
        await visit.Page.GetByText("Impossible de se connecter").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await visit.ShootAsync("chat-renewed");
        Assert.Equal(1, await visit.Page.Locator(".ac-adaptiveCard").CountAsync());

        // A reload comes back to the new one.
        await visit.Page.ReloadAsync();
        await visit.SeeAsync("Avez-vous une autre question");
        Assert.Equal(0, await visit.Page.Locator(".ac-adaptiveCard").CountAsync());
        visit.AssertClean(SiteVisit.Unreachable + "|conversation ended|Failed to post activity");
    }

    [BrowserFact]
    public async Task Chat_WhatIsSaidIntoAForgottenConversation_CanBeSentAgainInTheNewOne()
    {
        await using SiteVisit visit = await AskAsync(hasSockets: true, "--DirectLine:IdleMinutes=10");
        _browser.Pass(TimeSpan.FromMinutes(11));
        await visit.SayAsync("merci");
        await visit.SeeAsync(Renewed);
        await visit.RetryAsync();
        await visit.SeeAsync("Avez-vous une autre question");
        await visit.Page.Locator("#fermer").ClickAsync();
        Assert.Equal(string.Empty, await visit.Page.Locator("#etat").TextContentAsync());
        visit.AssertClean(SiteVisit.Unreachable + "|conversation ended|Failed to post activity");
    }

    [BrowserFact]
    public async Task Chat_ReloadedWhileNobodyAnswers_ComesBackToItsConversation()
    {
        await using SiteVisit visit = await AskAsync(hasSockets: true);
        await visit.Page.RouteAsync("**/tokens/refresh", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503 }));
        await visit.Page.ReloadAsync();
        await visit.SeeAsync("La discussion n’a pas pu s’ouvrir");
        await visit.Page.UnrouteAsync("**/tokens/refresh");
        await visit.Page.ReloadAsync();
        await visit.SeeAsync("est pour les mesures");
        Assert.Equal(1, await visit.Page.Locator(".ac-adaptiveCard").CountAsync());
        visit.AssertClean(SiteVisit.Unreachable + "|^token$");
    }

    // A chat with one question and its answer.
    private async Task<SiteVisit> AskAsync(bool hasSockets, params string[] settings)
    {
        await _browser.InitializeAsync(settings);
        SiteVisit visit = await _browser.VisitAsync();
        if (!hasSockets)
        {
            await visit.WithoutSocketsAsync();
        }

        await visit.OpenChatAsync();
        await visit.SayAsync(Question);
        await visit.SeeAsync("est pour les mesures qui rendent ces sanctions plus efficaces");
        return visit;
    }
}
