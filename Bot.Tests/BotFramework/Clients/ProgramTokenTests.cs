namespace CampaignBot.Tests.BotFramework.Clients;

/// <summary>
/// Every token somebody may send to the running program, good and forged: none is a fault of the program's (lines 18 to 23 of the
/// protocol's checklist).
/// </summary>
[Collection(SharedGuardedProgram.Name)]
public sealed class ProgramTokenTests : IDisposable
{
    private readonly GuardedProgram _program;
    private readonly SentTokens _sent;

    public ProgramTokenTests(GuardedProgram program)
    {
        _program = program;
        _sent = new SentTokens(program.Channel);
    }

    public static TheoryData<string> GoodNames => [.. SentTokens.Good.Keys];

    public static TheoryData<string> ForgedNames => [.. SentTokens.Forged.Keys];

    public static TheoryData<string> MisusedNames => [.. SentTokens.Misused.Keys];

    public void Dispose() => _sent.Dispose();

    [Theory]
    [MemberData(nameof(GoodNames))]
    public async Task Line18_GoodToken_GetsItsAnswer(string name)
    {
        string conversation = "good " + name;
        Assert.Equal(202, await PostAsync(conversation, SentTokens.Good[name](_sent)));
        ConnectorRequest reply = await _program.Channel.In(conversation).NextMessageAsync();
        Assert.Contains("sanctions", reply.Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
        await _program.AssertNoFaultAsync();
    }

    [Theory]
    [MemberData(nameof(ForgedNames))]
    public async Task Line18_ForgedToken_Is401(string name)
    {
        Assert.Equal(401, await PostAsync("forged " + name, SentTokens.Forged[name](_sent)));
        await AssertNothingHappenedAsync("forged " + name);
    }

    [Theory]
    [MemberData(nameof(MisusedNames))]
    public async Task Line19To22_MisusedToken_Is403(string name)
    {
        Assert.Equal(403, await PostAsync("misused " + name, SentTokens.Misused[name](_sent)));
        await AssertNothingHappenedAsync("misused " + name);
    }

    private async Task<int> PostAsync(string conversation, string? authorization) =>
        (await _program.PostAsync(_program.Activity(conversation), authorization)).Status;

    /// <summary>A turn would have been begun before the one of the next message is answered.</summary>
    private async Task AssertNothingHappenedAsync(string conversation)
    {
        await _program.SendAsync(conversation, ("id", "after"));
        Assert.Equal("after", (await _program.Channel.In(conversation).NextMessageAsync()).Activity.GetProperty("replyToId").GetString());
        await _program.AssertNoFaultAsync();
    }
}
