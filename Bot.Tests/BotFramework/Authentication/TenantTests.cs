using System.Text;
using System.Text.Json;
using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>The tenants that may talk to the bot, where the settings name some.</summary>
public sealed class TenantTests : GuardedHostTests<FakeTimeProvider>
{
    private const string Ours = "44444444-4444-4444-4444-44444444444a";
    private const string Theirs = "55555555-5555-5555-5555-555555555555";

    [Theory]
    [InlineData("msteams", null, null, false)]
    [InlineData("msteams", Ours, null, true)]
    [InlineData("msteams", null, Ours, true)]
    [InlineData("msteams", Ours, Ours, true)]
    [InlineData("msteams", "44444444-4444-4444-4444-44444444444A", null, true)]
    [InlineData("msteams", Theirs, null, false)]
    [InlineData("msteams", Theirs, Ours, false)]
    [InlineData("msteams", Ours, Theirs, false)]
    [InlineData("msteams", "", "", false)]
    [InlineData("msteams:COPILOT", null, null, false)]
    [InlineData("webchat", null, null, true)]
    [InlineData("webchat", "", null, true)]
    [InlineData("webchat", Theirs, null, false)]
    [InlineData("m365extensions", null, Theirs, false)]
    public void Activity_OfAnotherTenant_IsNotAllowed(string channel, string? conversation, string? channelData, bool allowed)
    {
        Activity activity = Read(channel, conversation, channelData is null ? "{}" : $$$"""{"tenant":{"id":"{{{channelData}}}"}}""");
        Assert.Equal(allowed, TenantPolicy.Allows(activity, [Ours]));
        Assert.True(TenantPolicy.Allows(activity, []));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("""{"tenant":"44444444-4444-4444-4444-44444444444a"}""")]
    [InlineData("""{"tenant":{"id":7}}""")]
    [InlineData("""{"tenant":null}""")]
    public void ChannelData_ThatNamesNoTenant_IsNone(string channelData) => Assert.False(TenantPolicy.Allows(Read("msteams", null, channelData), [Ours]));

    [Fact]
    public async Task Endpoint_RefusesWhoeverNamesNoAllowedTenant()
    {
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel()));
        await using GuardedHost guarded = await StartAsync(("BotFramework:AllowedTenants", Ours));
        Assert.Equal(403, await guarded.PostAsync(Tokens.Channel()));
        Assert.Contains(guarded.Log.Lines, line => line.Contains("HTTP 403", StringComparison.Ordinal) && line.Contains("BotFramework:AllowedTenants", StringComparison.Ordinal));
    }

    private static Activity Read(string channel, string? tenant, string channelData) => ActivityJson.Read(Encoding.UTF8.GetBytes(
        $$"""{"type":"message","channelId":"{{channel}}","conversation":{"id":"c","tenantId":{{JsonSerializer.Serialize(tenant)}} },"channelData":{{channelData}} }"""));
}
