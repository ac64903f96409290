using System.Collections.Concurrent;
using System.Diagnostics;
using CampaignBot.Bot.Insights;
using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>The site in a real browser: the chat with the official client, and the pages.</summary>
public sealed class BrowserTests(SiteBrowser browser) : IClassFixture<SiteBrowser>
{
    private const string Question = "Quelle est la position sur les sanctions ?";
    private const string Quote = "Le Kazakhstan est pour les mesures qui rendent ces sanctions plus efficaces tout en limitant leurs effets négatifs sur le plan humanitaire.";

    [BrowserFact]
    public async Task Chat_WholeSession_OpensOnAClickAnswersAndLeadsToTheMarkedSentence()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.ShootAsync("home");
        Assert.DoesNotContain(visit.Requests, url => url.Contains("webchat", StringComparison.Ordinal) || url.Contains("token", StringComparison.Ordinal));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => sessionStorage.length + localStorage.length + document.cookie.length"));

        await visit.OpenChatAsync();
        Assert.Equal("Tapez votre message", await visit.Page.Locator("[data-id=webchat-sendbox-input]").GetAttributeAsync("placeholder"));
        Assert.Equal(1, await visit.Page.Locator(".webchat__live-region-transcript[role=log]").CountAsync());
        await visit.SayAsync(Question);
        await visit.SeeAsync("est pour les mesures qui rendent ces sanctions plus efficaces");
        await visit.SeeAsync("publié le 27 mars 2014, Sanctions, paragraphe 4");
        await visit.Page.WaitForTimeoutAsync(1_500);
        await visit.ShootAsync("chat");
        Assert.StartsWith("ws://127.0.0.1:", Assert.Single(visit.Sockets), StringComparison.Ordinal);

        IPage source = await visit.OpenSourceAsync();
        Assert.Matches("^" + browser.Url + @"/documents/conseil-de-securite\?s=\d+-\d+&v=4\.[0-9a-f]{8}#p4$", source.Url);
        string? marked = await source.Locator("mark").TextContentAsync();
        Assert.NotEqual(0, await visit.Page.Locator(".webchat__bubble__content", new PageLocatorOptions { HasText = $"«\u00A0{marked}\u00A0»" }).CountAsync());
        Assert.True(await source.Locator("mark").IsVisibleAsync());
        await SiteVisit.ShootAsync(source, "source");
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_Reloaded_GoesOnWhereItWas()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.OpenChatAsync();
        await visit.SayAsync(Question);
        await visit.SeeAsync("est pour les mesures");
        await visit.Page.ReloadAsync();
        await visit.SeeAsync("est pour les mesures");
        await visit.SayAsync("merci");
        await visit.SeeAsync("Avez-vous une autre question");
        Assert.Equal(1, await visit.Page.Locator(".webchat__bubble__content", new PageLocatorOptions { HasText = "De quoi pouvez-vous parler" }).CountAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_WhoseSocketIsCut_ComesBackAndLosesNothing()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        var sockets = new List<IWebSocketRoute>();
        await visit.Page.RouteWebSocketAsync("**/stream**", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await visit.OpenChatAsync();
        await Assert.Single(sockets).CloseAsync(new WebSocketRouteCloseOptions { Code = 1001, Reason = "gone" });
        await visit.SayAsync(Question);
        await visit.SeeAsync("est pour les mesures");
        Assert.Equal(2, sockets.Count);
        Assert.Equal(1, await visit.Page.Locator(".ac-adaptiveCard").CountAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_ThumbUp_IsCountedOnceForTheParagraphQuoted()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.OpenChatAsync();
        await visit.SayAsync(Question);
        await visit.SeeAsync("Ouvrir la source");
        await visit.RateAsync("J’aime");
        await visit.ShootAsync("feedback");
        Assert.Empty(await visit.FindBarriersAsync());

        CountedParagraph counted = await browser.CountedAsync(feedback => feedback.Likes > 0);
        Assert.Equal(("conseil-de-securite", 4, 1), (counted.Document.Id, counted.Paragraph.Number, counted.Feedback.Likes));

        // Nor later a second time.
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await browser.CountedAsync(feedback => feedback.Likes > 0)).Feedback.Likes);
        Assert.False(await visit.Page.GetByText("Échec de l’envoi").IsVisibleAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_WhereSocketsNeverOpen_GoesOnByPolling()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.WithoutSocketsAsync();
        await visit.OpenChatAsync();
        await visit.SayAsync(Question);
        await visit.SeeAsync("est pour les mesures qui rendent ces sanctions plus efficaces");
        await visit.SayAsync("merci");
        await visit.SeeAsync("Avez-vous une autre question");
        Assert.Empty(visit.Sockets);
        Assert.Contains(visit.Requests, url => url.Contains("/activities?watermark=", StringComparison.Ordinal));
        Assert.Equal(1, await visit.Page.Locator(".ac-adaptiveCard").CountAsync());
        await visit.RateAsync("Je n’aime pas");
        Assert.Equal(1, (await browser.CountedAsync(feedback => feedback.Dislikes > 0)).Feedback.Dislikes);

        await visit.Page.ReloadAsync();
        await visit.SeeAsync("Avez-vous une autre question");
        Assert.Equal(1, await visit.Page.Locator(".ac-adaptiveCard").CountAsync());
        IPage source = await visit.OpenSourceAsync();
        Assert.True(await source.Locator("mark").IsVisibleAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_AskedBeforeItKnowsThatSocketsNeverOpen_SendsTheQuestionOnce()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.WithoutSocketsAsync();
        await visit.Page.GotoAsync("/?chat=open");
        await visit.Page.Locator("[data-id=webchat-sendbox-input]").WaitForAsync();
        await visit.SayAsync("Qu'est-ce que KAZBAT ?");
        await visit.SeeAsync("déminage");
        await Task.Delay(TimeSpan.FromSeconds(21));
        Assert.False(await visit.Page.GetByText("Échec de l’envoi").Locator("visible=true").First.IsVisibleAsync());
        Assert.Equal(1, await visit.Page.Locator(".webchat__bubble__content", new PageLocatorOptions { HasText = "Qu'est-ce que KAZBAT" }).CountAsync());
        Assert.Single(visit.Requests, url => url.EndsWith("/activities", StringComparison.Ordinal));
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_Printed_IsTheWholeDiscussion()
    {
        await using SiteVisit visit = await browser.VisitAsync(794, 600);
        await visit.OpenChatAsync();
        foreach ((string question, string part) in ((string, string)[])[(Question, "est pour les mesures"), ("Qu'est-ce que KAZBAT ?", "déminage"), ("Quelle est la position sur l'eau ?", "sécurité alimentaire")])
        {
            await visit.SayAsync(question);
            await visit.SeeAsync(part);
        }

        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        LocatorBoundingBoxResult box = (await visit.Page.Locator("#webchat").BoundingBoxAsync())!;
        LocatorBoundingBoxResult greeting = (await visit.Page.Locator(".webchat__bubble__content", new PageLocatorOptions { HasText = "Bonjour. Vous échangez" }).BoundingBoxAsync())!;
        LocatorBoundingBoxResult last = (await visit.Page.Locator(".ac-adaptiveCard").Last.BoundingBoxAsync())!;
        await visit.ShootWholeAsync("print-chat");
        Assert.InRange(greeting.Y, box.Y, last.Y);
        Assert.InRange(last.Y + last.Height, greeting.Y + 600, box.Y + box.Height);
        Assert.False(await visit.Page.Locator("[data-id=webchat-sendbox-input]").IsVisibleAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_WhoseNetworkDropsAndReturns_LosesAndDoublesNothing()
    {
        await using SiteVisit visit = await browser.VisitAsync(isDark: true);
        var sockets = new List<IWebSocketRoute>();
        await visit.Page.RouteWebSocketAsync("**/stream**", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await visit.OpenChatAsync();
        await visit.SayAsync(Question);
        await visit.SeeAsync("est pour les mesures");
        await visit.SetOfflineAsync(true);
        await sockets[0].CloseAsync(new WebSocketRouteCloseOptions { Code = 1001, Reason = "gone" });

        // What is said meanwhile is marked as not sent, and can be sent again.
        await visit.SayAsync("merci");
        await visit.SeeAsync("Échec de l’envoi");
        await visit.ShootAsync("chat-offline");
        Assert.Empty(await visit.FindBarriersAsync());
        await visit.SetOfflineAsync(false);
        await visit.Page.WaitForResponseAsync(response => response.Ok && response.Url.Contains("/conversations/", StringComparison.Ordinal));
        await visit.RetryAsync();
        await visit.SeeAsync("Avez-vous une autre question");
        Assert.Equal(1, await visit.Page.Locator(".ac-adaptiveCard").CountAsync());
        visit.AssertClean(SiteVisit.Unreachable);
    }

    [BrowserFact]
    public async Task Chat_ByItsLink_OpensAtOnceAndTakesSuggestedQuestions()
    {
        await using SiteVisit visit = await browser.VisitAsync(height: 1400);
        await visit.Page.GotoAsync("/?chat=open");
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        await visit.Page.Locator("[data-question]").First.ClickAsync();
        await visit.SeeAsync("Ouvrir la source");
        Assert.Equal(browser.Url + "/?chat=open", visit.Page.Url);
        visit.AssertClean();
    }

    [BrowserTheory]
    [InlineData(320, 640)]
    [InlineData(640, 360)]
    [InlineData(1280, 720)]
    public async Task Chat_ByItsLink_HasItsInputInSight(int width, int height)
    {
        await using SiteVisit visit = await browser.VisitAsync(width, height);
        await visit.Page.GotoAsync("/?chat=open");
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        ILocator input = visit.Page.Locator("[data-id=webchat-sendbox-input]");
        LocatorBoundingBoxResult box = (await input.BoundingBoxAsync())!;
        await visit.ShootAsync($"chat-open-{width}");
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => scrollY"));
        Assert.InRange(box.Y + box.Height, 0, height);
        Assert.False(await visit.IsTooWideAsync());
        Assert.Empty(await visit.FindBarriersAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_Times_AreFrench()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.OpenChatAsync();
        string page = await visit.Page.Locator("#webchat").TextContentAsync() ?? string.Empty;
        Assert.Matches(@"Envoyé le \d{1,2} \p{L}+ à \d{1,2}\u00A0h\u00A0\d\d", page);
        Assert.DoesNotMatch(@"\d [AP]M", page);
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_InTwoTabs_IsTwoConversations()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.OpenChatAsync();
        IPage other = await visit.NewTabAsync();
        await other.GotoAsync("/?chat=open");
        await SiteVisit.SeeAsync(other, "Bonjour. Vous échangez avec un programme");
        await visit.SayAsync(Question);
        await visit.SeeAsync("est pour les mesures");
        Assert.Equal(0, await other.GetByText("est pour les mesures").CountAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_InADuplicatedTab_IsTheSameConversationInBoth()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.OpenChatAsync();

        // A window that a page opens begins with a copy of what the page keeps, as a duplicated tab does.
        IPage copy = await visit.Page.RunAndWaitForPopupAsync(() => visit.Page.EvaluateAsync("() => { window.open('/'); }"));
        await SiteVisit.SeeAsync(copy, "Bonjour. Vous échangez avec un programme");
        await visit.SayAsync(Question);
        await visit.SeeAsync("est pour les mesures");
        await SiteVisit.SeeAsync(copy, "est pour les mesures");
        await SiteVisit.SayAsync(copy, "merci");
        await SiteVisit.SeeAsync(copy, "Avez-vous une autre question");
        await visit.SeeAsync("Avez-vous une autre question");
        Assert.Equal(1, await visit.Page.Locator(".ac-adaptiveCard").CountAsync());
        Assert.Equal(1, await copy.Locator(".ac-adaptiveCard").CountAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_ByKeyboardAlone_IsOpenedUsedAndClosed()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        IPage page = visit.Page;
        await page.GotoAsync("/");
        foreach (string reached in (string[])["#contenu", "/", "/", "/documents", "q", "BUTTON", "ouvrir"])
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(reached, await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') || document.activeElement.id || document.activeElement.tagName"));
        }

        await page.Keyboard.PressAsync("Enter");
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        await page.WaitForFunctionAsync("() => document.activeElement.dataset.id === 'webchat-sendbox-input'");
        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await visit.SeeAsync("est pour les mesures");

        // Back into the transcript, whose last message is the answer; into the message, to its button; and out again.
        await visit.PressUntilAsync("Shift+Tab", "document.activeElement.classList.contains('webchat__basic-transcript')");
        await page.Keyboard.PressAsync("Enter");
        await visit.PressUntilAsync("Tab", "document.activeElement.title === 'Ouvrir la source'");
        IPage source = await page.RunAndWaitForPopupAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith("#p4", source.Url, StringComparison.Ordinal);
        await source.CloseAsync();
        await page.Keyboard.PressAsync("Escape");

        await visit.PressUntilAsync("Shift+Tab", "document.activeElement.id === 'fermer'");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ouvrir", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => sessionStorage.length"));
        Assert.False(await page.Locator("#discussion").IsVisibleAsync());
        await page.Keyboard.PressAsync("Enter");
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        Assert.Equal(0, await page.GetByText("est pour les mesures").CountAsync());
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_WithoutItsServer_SaysSoAndKeepsTheForm()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.Page.RouteAsync("**/api/chat/token", route => route.FulfillAsync(new RouteFulfillOptions { Status = 429 }));
        await visit.Page.GotoAsync("/?chat=open");
        await visit.SeeAsync("Trop de discussions sont ouvertes");
        Assert.True(await visit.Page.Locator("#q").IsVisibleAsync());
        Assert.Empty(await visit.FindBarriersAsync());
        visit.AssertClean("status of 429|^token$|busy");
    }

    [BrowserFact]
    public async Task Chat_ThatCannotBeOpened_GivesTheFocusBackToItsButton()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.Page.RouteAsync("**/api/chat/token", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503 }));
        await visit.Page.GotoAsync("/");

        // There before anything is said in it, or screen readers would not tell.
        Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.getElementById('etat')).display"));
        await visit.Page.Locator("#ouvrir").PressAsync("Enter");
        await visit.SeeAsync("La discussion n’a pas pu s’ouvrir");
        Assert.Equal("ouvrir", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        visit.AssertClean("status of 503|^token$");
    }

    [BrowserFact]
    public async Task Chat_WhoseServerNeverAnswers_OffersTheFormUntilItDoes()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        var answer = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/v3/directline/conversations", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });
        await visit.Page.Clock.InstallAsync();
        await visit.Page.RunAndWaitForRequestAsync(() => visit.Page.GotoAsync("/?chat=open"), "**/v3/directline/conversations");

        // Longer than the page waits before it offers the form, and before it asks whether its conversation is still there.
        await visit.Page.Clock.FastForwardAsync(60_000);
        await visit.SeeAsync("La discussion n’a pas pu s’ouvrir");
        Assert.True(await visit.Page.Locator("#q").IsVisibleAsync());
        answer.SetResult();
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        Assert.False(await visit.Page.Locator("#q").IsVisibleAsync());
        Assert.Equal(string.Empty, await visit.Page.Locator("#etat").TextContentAsync());
        Assert.Single(visit.Requests, url => url.EndsWith("/api/chat/token", StringComparison.Ordinal));
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_WhoseServerWasSilentForLongerThanTheClientTries_OpensAnew()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.Page.RouteAsync("**/v3/directline/conversations", _ => Task.CompletedTask, new PageRouteOptions { Times = 1 });
        await visit.Page.Clock.InstallAsync();
        await visit.Page.RunAndWaitForRequestAsync(() => visit.Page.GotoAsync("/?chat=open"), "**/v3/directline/conversations");
        await visit.Page.Clock.FastForwardAsync(31 * 60_000);
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        Assert.Equal(2, visit.Requests.Count(url => url.EndsWith("/api/chat/token", StringComparison.Ordinal)));
        Assert.Equal(string.Empty, await visit.Page.Locator("#etat").TextContentAsync());
        visit.AssertClean(SiteVisit.Unreachable);
    }

    [BrowserFact]
    public async Task Chat_WhoseFirstOpeningIsRefused_OpensAnewAndSpeaksOfNoEarlierOne()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.Page.RouteAsync(
            "**/v3/directline/conversations", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503 }), new PageRouteOptions { Times = 1 });
        await visit.Page.GotoAsync("/?chat=open");
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        Assert.Equal(2, visit.Requests.Count(url => url.EndsWith("/api/chat/token", StringComparison.Ordinal)));
        Assert.Equal(string.Empty, await visit.Page.Locator("#etat").TextContentAsync());
        visit.AssertClean(SiteVisit.Unreachable + @"|^: \w+$"); // The client's error, without its message.
    }

    [BrowserFact]
    public async Task Chat_WhoseOpeningIsRefusedAgainAndAgain_WaitsLongerEachTime()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        var clock = Stopwatch.StartNew();
        var opened = new ConcurrentQueue<TimeSpan>();
        var fourth = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/v3/directline/conversations", async route =>
        {
            opened.Enqueue(clock.Elapsed);
            if (opened.Count < 4)
            {
                await route.FulfillAsync(new RouteFulfillOptions { Status = 503 });
                return;
            }

            fourth.TrySetResult();
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync("/?chat=open");
        await fourth.Task.WaitAsync(Hanging.After);
        TimeSpan[] pauses = [.. opened.Zip(opened.Skip(1), static (one, next) => next - one)];
        Assert.InRange(pauses[1], TimeSpan.FromMilliseconds(900), Hanging.After);
        Assert.InRange(pauses[2], TimeSpan.FromMilliseconds(1900), Hanging.After);
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        visit.AssertClean(SiteVisit.Unreachable + @"|^: \w+$"); // The client's error, without its message.
    }

    [BrowserFact]
    public async Task Chat_ClosedBeforeAMessageIsRefused_SaysNothingOfIt()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.OpenChatAsync();
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        var closed = new TaskCompletionSource();
        var answered = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/v3/directline/conversations/*/activities", async route =>
        {
            await closed.Task;
            await route.FulfillAsync(new RouteFulfillOptions { Status = 400 });
            answered.TrySetResult();
        });
        await visit.Page.RunAndWaitForRequestAsync(() => visit.SayAsync("merci"), "**/v3/directline/conversations/*/activities");
        await visit.Page.Locator("#fermer").ClickAsync();
        closed.SetResult();
        await answered.Task.WaitAsync(Hanging.After);
        await visit.Page.Locator("#ouvrir").ClickAsync();
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        Assert.Equal(string.Empty, await visit.Page.Locator("#etat").TextContentAsync());
        visit.AssertClean("status of 400|conversation ended|Failed to post activity");
    }

    [BrowserFact]
    public async Task Chat_OfWhoSaysTooMuch_SaysThatAMessageDidNotGo()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.OpenChatAsync();
        await visit.Page.RouteAsync("**/activities", route => route.FulfillAsync(new RouteFulfillOptions { Status = 429 }));
        await visit.SayAsync("merci");
        await visit.SeeAsync("Un message n’est pas parti");
        await visit.ShootAsync("unsent");
        await visit.Page.UnrouteAsync("**/activities");
        await visit.RetryAsync();
        await visit.SeeAsync("Avez-vous une autre question");
        Assert.Equal(string.Empty, await visit.Page.Locator("#etat").TextContentAsync());
        visit.AssertClean("status of 429|Failed to post activity");
    }

    [BrowserFact]
    public async Task Form_WithoutScript_AnswersAndLeadsToTheMarkedSentence()
    {
        await using SiteVisit visit = await browser.VisitAsync(hasScript: false);
        IPage page = visit.Page;
        await page.GotoAsync("/");
        Assert.False(await page.Locator("#ouvrir").IsVisibleAsync());
        await page.Locator("#q").FillAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        string quoted = await page.Locator("blockquote").InnerTextAsync();
        await visit.ShootAsync("answer");
        await page.GetByText("Ouvrir la source à la phrase citée").ClickAsync();
        await page.WaitForURLAsync("**/documents/conseil-de-securite?s=*#p4");
        Assert.Equal(quoted, $"«\u00A0{await page.Locator("mark").TextContentAsync()}\u00A0»");
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Document_CopiesTheCitationWithItsPermanentLink()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.AllowClipboardAsync();
        await visit.Page.GotoAsync("/documents/conseil-de-securite?s=1298-1437#p4");
        await visit.Page.Locator(".paragraph:has(mark) .copy").ClickAsync();
        await visit.SeeAsync("Citation copiée.");
        string copied = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith($"«\u00A0{Quote}\u00A0» (Le Conseil de sécurité, publié le 27 mars 2014, Sanctions, paragraphe 4, source\u00A0: Résumé rédigé pour ce robot à partir de l’annonce publiée le 27 mars 2014\u202F; la date est celle de la publication, non celle des faits racontés.) {browser.Url}/documents/conseil-de-securite?s=1298-1437&v=4.", copied, StringComparison.Ordinal);
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Document_Printed_IsTheDocumentAndItsAddress()
    {
        await using SiteVisit visit = await browser.VisitAsync(794, 1123, isDark: true);
        await visit.Page.GotoAsync("/documents/conseil-de-securite?s=1298-1437#p4");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await visit.Page.Locator("header.site").IsVisibleAsync());
        Assert.False(await visit.Page.Locator(".copy").First.IsVisibleAsync());
        await visit.SeeAsync("Adresse de cette page");
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        await visit.ShootAsync("print");
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Answer_Printed_NamesTheQuestionAndIsBlackOnWhite()
    {
        await using SiteVisit visit = await browser.VisitAsync(794, 1123, isDark: true);
        await visit.Page.GotoAsync("/demander?q=sanctions");
        Assert.False(await visit.Page.GetByText("Question posée").IsVisibleAsync());
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await visit.SeeAsync("Question posée\u00A0: sanctions");
        Assert.Equal("rgb(255, 255, 255) rgb(0, 0, 0)", await visit.Page.EvaluateAsync<string>(
            "() => { const s = getComputedStyle(document.querySelector('.notice')); return s.backgroundColor + ' ' + s.color; }"));
        await visit.ShootAsync("print-answer");
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Chat_QuestionWithMarkup_IsShownAsText()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.OpenChatAsync();
        await visit.SayAsync("<script>alert(1)</script> <img src=x onerror=alert(1)> [lien](javascript:alert(1)) **gras**");
        await visit.SeeAsync("Mots absents de nos documents");
        Assert.Equal(0, await visit.Page.Locator("#webchat img[src=x], #webchat a[href^=javascript]").CountAsync());
        visit.AssertClean();
    }

    [BrowserTheory]
    [InlineData("/", false)]
    [InlineData("/", true)]
    [InlineData("/documents", false)]
    [InlineData("/documents", true)]
    [InlineData("/documents/conseil-de-securite?s=1298-1437#p4", false)]
    [InlineData("/documents/conseil-de-securite?s=1298-1437#p4", true)]
    [InlineData("/documents/conseil-de-securite?v=4.00000000#p4", true)]
    [InlineData("/documents/nope", false)]
    [InlineData("/demander", false)]
    [InlineData("/demander?q=bonjour", true)]
    [InlineData("/demander?q=De+quoi+pouvez-vous+parler", false)]
    [InlineData("/demander?q=paix", false)]
    [InlineData("/demander?q=paix", true)]
    [InlineData("/demander?q=petrole+de+Rotterdam", true)]
    public async Task Page_LightAndDarkAt320Pixels_FitsAndHasNoBarrier(string path, bool isDark)
    {
        await using SiteVisit visit = await browser.VisitAsync(320, 640, isDark);
        await visit.Page.GotoAsync(path);
        Assert.Empty(await visit.FindBarriersAsync());
        Assert.False(await visit.IsTooWideAsync());
        await visit.ShootAsync($"narrow-{string.Concat(path.Where(char.IsAsciiLetterOrDigit))}-{(isDark ? "dark" : "light")}");
        visit.AssertClean(path.EndsWith("nope", StringComparison.Ordinal) ? "status of 404" : null);
    }

    [BrowserTheory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    public async Task Chat_LightDarkAndNarrow_FitsAndHasNoBarrier(int width, bool isDark)
    {
        await using SiteVisit visit = await browser.VisitAsync(width, 900, isDark);
        await visit.OpenChatAsync();
        await visit.SayAsync(Question);
        await visit.SeeAsync("Ouvrir la source");
        await visit.SayAsync("Quel est le prix du pétrole à Rotterdam ?");
        await visit.SeeAsync("Nos documents ne répondent pas");
        await visit.ShootAsync($"chat-{width}-{(isDark ? "dark" : "light")}");
        Assert.Empty(await visit.FindBarriersAsync());
        Assert.False(await visit.IsTooWideAsync());
        visit.AssertClean();
    }

    [BrowserTheory]
    [InlineData(400, 640, false)]
    [InlineData(320, 640, true)]
    [InlineData(640, 360, false)]
    [InlineData(320, 256, true)]
    public async Task Frame_ForOtherSites_FitsAndHasNoBarrier(int width, int height, bool isDark)
    {
        await using SiteVisit visit = await browser.VisitAsync(width, height, isDark);
        await visit.Page.GotoAsync("/widget");
        await visit.SeeAsync("Bonjour. Vous échangez avec un programme");
        await visit.SayAsync(Question);
        await visit.SeeAsync("Ouvrir la source");
        await visit.ShootAsync($"frame-{width}-{height}");
        ILocator input = visit.Page.Locator("[data-id=webchat-sendbox-input]");
        await input.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await input.BoundingBoxAsync())!;
        await visit.ShootAsync($"frame-{width}-{height}-input");
        Assert.InRange(box.Y, 0, height - box.Height);
        Assert.True((await visit.Page.Locator("#webchat").BoundingBoxAsync())!.Height >= 150, "Messages can be read above the input.");
        Assert.Empty(await visit.FindBarriersAsync());
        Assert.False(await visit.IsTooWideAsync());
        visit.AssertClean();
    }
}
