using System.Reflection;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;

namespace CampaignBot.Tests.Bot.Startup;

public sealed class RehearsalTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>
{
    [Fact]
    public async Task Rehearsal_OnceTheDocumentsAreOpen_AsksThemAndEnds()
    {
        var host = new KnowledgeHost();
        using var rehearsal = new Rehearsal(host, new ImpatientTime());
        await rehearsal.StartAsync(default);
        Assert.False(rehearsal.ExecuteTask!.IsCompleted);

        IKnowledgeBase counted = Counted();
        host.Open(counted);
        await rehearsal.ExecuteTask;
        Assert.InRange(Asked(counted), Rehearsal.Questions / 2, 2 * Rehearsal.Questions);
    }

    [Fact]
    public async Task Rehearsal_WhenTheHostStops_StopsToo()
    {
        var host = new KnowledgeHost();
        using var rehearsal = new Rehearsal(host, TimeProvider.System);
        IKnowledgeBase counted = Counted();
        host.Open(counted);
        await rehearsal.StartAsync(default);
        await rehearsal.StopAsync(default);
        Assert.True(rehearsal.ExecuteTask!.IsCanceled);
        Assert.InRange(Asked(counted), 0, Rehearsal.Questions - 1);
    }

    private static int Asked(IKnowledgeBase counted) => ((CountedKnowledge)(object)counted).Asked;

    private IKnowledgeBase Counted()
    {
        IKnowledgeBase counted = DispatchProxy.Create<IKnowledgeBase, CountedKnowledge>();
        ((CountedKnowledge)(object)counted).Knowledge = campaign.Knowledge;
        return counted;
    }

#pragma warning disable CA1852 // A proxy is made of it.
    internal class CountedKnowledge : DispatchProxy
#pragma warning restore CA1852
    {
        private int _asked;

        public IKnowledgeBase? Knowledge { get; set; }

        public int Asked => _asked;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(IKnowledgeBase.Ask))
            {
                Interlocked.Increment(ref _asked);
            }

            return targetMethod.Invoke(Knowledge, args);
        }
    }
}
