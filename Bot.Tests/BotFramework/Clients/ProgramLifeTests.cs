namespace CampaignBot.Tests.BotFramework.Clients;

/// <summary>From the start of the program to its end. Numbers are those of the protocol's checklist.</summary>
public sealed class ProgramLifeTests : IAsyncLifetime
{
    private GuardedProgram _program = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task Line28And29_BotsToken_IsFetchedAtTheFirstReplyAndKeptAndNeverLogged()
    {
        await _program.InitializeAsync();
        Assert.Empty(_program.Channel.TokenRequests);
        Assert.Equal((0, 0), (_program.Channel.ChannelFetches, _program.Channel.EntraFetches));
        var inbound = new List<string>();
        for (int i = 0; i < 5; i++)
        {
            inbound.Add(_program.Tokens.Channel());
            Assert.Equal(202, (await _program.PostAsync(_program.Activity("c" + i), inbound[i])).Status);
        }

        for (int i = 0; i < 5; i++)
        {
            Assert.Equal("Bearer outbound-token-1", (await _program.Channel.In("c" + i).NextMessageAsync()).Authorization);
        }

        string[] asked = Assert.Single(_program.Channel.TokenRequests).Split(' ', 2);
        Assert.Equal($"/{ChannelStandIn.Tenant}/oauth2/v2.0/token", asked[0]);
        Assert.Superset(
            new HashSet<string>(["grant_type=client_credentials", "client_id=" + ChannelStandIn.AppId, "client_secret=" + ChannelStandIn.Secret, "scope=https://api.botframework.com/.default"]),
            new HashSet<string>(asked[1].Split('&')));

        Assert.Equal(401, (await _program.PostAsync(_program.Activity("c"), inbound[0] + "x")).Status);
        await EndAsync();
        string log = _program.Program.Log;
        Assert.All(
            [ChannelStandIn.Secret, "outbound-token", "sanctions", .. inbound.Select(token => token.Split('.')[2])],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line17_Sigterm_WaitsForTheTurnsThatWereTakenAndEndsWell()
    {
        await _program.InitializeAsync();
        var answers = new TaskCompletionSource();
        _program.Channel.In("held").Held = answers.Task;
        for (int i = 0; i < 3; i++)
        {
            await _program.SendAsync("held", ("id", "h" + i));
        }

        await _program.Channel.In("held").NextMessageAsync();
        _program.Program.Terminate();
        await _program.Program.WaitForLogAsync("Application is shutting down");
        answers.SetResult();
        await EndAsync(terminated: true);
        Assert.Equal("h1", (await _program.Channel.In("held").NextMessageAsync()).Activity.GetProperty("replyToId").GetString());
        Assert.Equal("h2", (await _program.Channel.In("held").NextMessageAsync()).Activity.GetProperty("replyToId").GetString());
        Assert.DoesNotContain("avant l’arrêt", _program.Program.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line17_SigtermThatWaitsNoLonger_SaysHowManyTurnsWereDropped()
    {
        _program = new GuardedProgram { MoreSettings = [new("DOTNET_shutdownTimeoutSeconds", "1")] };
        await _program.InitializeAsync();
        var never = new TaskCompletionSource();
        _program.Channel.In("held").Held = never.Task;
        await _program.SendAsync("held");
        await _program.Channel.In("held").NextMessageAsync();
        _program.Program.Terminate();
        await _program.Program.ExitAsync();
        never.SetResult();
        Assert.Contains("avant l’arrêt\u00A0: 1.", _program.Program.Log, StringComparison.Ordinal);
        await _program.AssertNoFaultAsync();
    }

    private async Task EndAsync(bool terminated = false)
    {
        if (!terminated)
        {
            _program.Program.Terminate();
        }

        Assert.Equal(0, await _program.Program.ExitAsync());
        await _program.AssertNoFaultAsync();
    }
}
