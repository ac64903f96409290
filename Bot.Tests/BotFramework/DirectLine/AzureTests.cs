using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>The same page with a Direct Line channel of Azure instead, played by a server of our own.</summary>
public sealed class AzureTests
{
    [Fact]
    public async Task Token_IsExchangedOnTheServerAndTheSecretStaysThere()
    {
        (string Path, string? Authorization, JsonElement Body) asked = default;
        await using WebApplication azure = await AzureAsync(async context =>
        {
            asked = (context.Request.Path, context.Request.Headers.Authorization, (await JsonDocument.ParseAsync(context.Request.Body)).RootElement.Clone());
            return """{"conversationId":"abc-eu","token":"azure-token","expires_in":1800}""";
        });
        await using DirectLineHost host = await DirectLineHost.StartAsync(("AzureSecret", "the-secret"), ("AzureDomain", azure.Urls.First() + "/v3/directline/"));
        string origin = host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        DirectLineAnswer answer = await new DirectLineClient(host.Http) { Origin = origin }.TakeTokenAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(("/v3/directline/tokens/generate", "Bearer the-secret"), (asked.Path, asked.Authorization));
        Assert.Equal([origin], asked.Body.GetProperty("trustedOrigins").EnumerateArray().Select(item => item.GetString()));
        Assert.StartsWith("dl_", answer.Text("userId"), StringComparison.Ordinal);
        Assert.Equal(answer.Text("userId"), asked.Body.GetProperty("user").GetProperty("id").GetString());
        Assert.Equal(("azure-token", "abc-eu", azure.Urls.First() + "/v3/directline"), (answer.Text("token"), answer.Text("conversationId"), answer.Text("domain")));
        Assert.Equal(1800, answer.Body.GetProperty("expires_in").GetInt32());
        Assert.DoesNotContain("the-secret", answer.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "{}")]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    public async Task Token_ThatAzureDoesNotGive_Is502(int status, string body)
    {
        await using WebApplication azure = await AzureAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.FromResult(body);
        });
        await using DirectLineHost host = await DirectLineHost.StartAsync(("AzureSecret", "the-secret"), ("AzureDomain", azure.Urls.First()));
        DirectLineAnswer answer = await new DirectLineClient(host.Http).TakeTokenAsync();
        Assert.Equal((HttpStatusCode.BadGateway, "ServiceError"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(64 * 1024, HttpStatusCode.OK)]
    [InlineData((64 * 1024) + 1, HttpStatusCode.BadGateway)]
    public async Task Token_OfMoreThan64Kilobytes_IsNotRead(int length, HttpStatusCode status)
    {
        await using WebApplication azure = await AzureAsync(_ => Task.FromResult("""{"conversationId":"c","token":"t","expires_in":1800}""".PadRight(length)));
        await using DirectLineHost host = await DirectLineHost.StartAsync(("AzureSecret", "the-secret"), ("AzureDomain", azure.Urls.First()));
        Assert.Equal(status, (await new DirectLineClient(host.Http).TakeTokenAsync()).Status);
    }

    [Fact]
    public async Task Token_AskedForAgain_IsAskedForWithoutCookie()
    {
        var cookies = new List<string?>();
        await using WebApplication azure = await AzureAsync(context =>
        {
            cookies.Add(context.Request.Headers.Cookie);
            context.Response.Headers.SetCookie = "seen=1; Path=/";
            return Task.FromResult("""{"conversationId":"c","token":"t","expires_in":1800}""");
        });
        await using DirectLineHost host = await DirectLineHost.StartAsync(("AzureSecret", "the-secret"), ("AzureDomain", azure.Urls.First()));
        await new DirectLineClient(host.Http).TakeTokenAsync();
        await new DirectLineClient(host.Http).TakeTokenAsync();
        Assert.Equal([null, null], cookies);
    }

    private static async Task<WebApplication> AzureAsync(Func<HttpContext, Task<string>> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Run(async context => await context.Response.WriteAsync(await answer(context)));
        await app.StartAsync();
        return app;
    }
}
