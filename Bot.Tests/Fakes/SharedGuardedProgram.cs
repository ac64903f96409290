namespace CampaignBot.Tests;

/// <summary>The tests that share a <see cref="GuardedProgram"/>, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedGuardedProgram : ICollectionFixture<GuardedProgram>
{
    public const string Name = "guarded program";
}
