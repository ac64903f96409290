using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Evaluation;
using CampaignBot.Tests.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Evaluation;

public sealed class ConfidenceSampleTests(ConfidenceSampleTests.Documents documents) : IClassFixture<ConfidenceSampleTests.Documents>
{
    [Theory]
    [InlineData("Le gouvernement garde-t-il les quartiers ?", 1, 1)]
    [InlineData("Le gouvernement chauffe-t-il les quartiers ?", 1, 0.5)]
    [InlineData("Quel gouvernement garde les quartiers de Zanzibar ?", 0.6, 0.6)]
    [InlineData("Quel gouvernement garde les quartiers de Nantes ?", 1, 0.6)]
    public void Case_WhatIsMissing_IsTakenOffAsWhereItIsAsked(string question, double elsewhere, double campaign)
    {
        var knowledge = (KnowledgeBase)documents.Knowledge;
        QuestionTrace trace = knowledge.Trace(question);
        ConfidenceCase asked = ConfidenceSample.Case(knowledge, trace.Question!, trace.Ranked, fold: 0, right: 0, weight: 1);
        Assert.Equal(elsewhere, asked.Doubt.Factor, 9);
        Assert.Equal(campaign, asked.CampaignDoubt.Factor, 9);
    }

    public sealed class Documents() : WrittenParagraphs(
        "Le gouvernement garde les quartiers.",
        "Le tramway de Nantes ouvrira en 2031.");
}
