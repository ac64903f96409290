using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using Moq;

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

        Mock<IKnowledgeBase> counted = Counted();
        host.Open(counted.Object);
        await rehearsal.ExecuteTask;
        Assert.InRange(Asked(counted), Rehearsal.Questions / 2, 2 * Rehearsal.Questions);
    }

    [Fact]
    public async Task Rehearsal_WhenTheHostStops_StopsToo()
    {
        var host = new KnowledgeHost();
        using var rehearsal = new Rehearsal(host, TimeProvider.System);
        Mock<IKnowledgeBase> counted = Counted();
        host.Open(counted.Object);
        await rehearsal.StartAsync(default);
        await rehearsal.StopAsync(default);
        Assert.True(rehearsal.ExecuteTask!.IsCanceled);
        Assert.InRange(Asked(counted), 0, Rehearsal.Questions - 1);
    }

    private static int Asked(Mock<IKnowledgeBase> counted) => counted.Invocations.Count(call => call.Method.Name == nameof(IKnowledgeBase.Ask));

    private Mock<IKnowledgeBase> Counted()
    {
        var counted = new Mock<IKnowledgeBase>();
        counted.Setup(knowledge => knowledge.Documents).Returns(campaign.Knowledge.Documents);
        counted.Setup(knowledge => knowledge.Subjects).Returns(campaign.Knowledge.Subjects);
        counted.Setup(knowledge => knowledge.Report).Returns(campaign.Knowledge.Report);
        counted.Setup(knowledge => knowledge.Ask(It.IsAny<string>(), It.IsAny<string?>())).Returns((string question, string? carried) => campaign.Knowledge.Ask(question, carried));
        return counted;
    }
}
