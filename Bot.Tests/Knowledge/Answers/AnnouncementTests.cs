using CampaignBot.Bot.Commands;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Evaluation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>
/// An announcement of twenty paragraphs as the only document, an invented country's: a hundred questions that it answers and sixty
/// that it doesn't. No weight is fitted on them.
/// </summary>
public sealed class AnnouncementTests : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus", "candidature");

    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-announcement-").FullName;
    private KnowledgeBase? _knowledge;

    private KnowledgeBase Knowledge => _knowledge ?? throw new InvalidOperationException();

    public async Task InitializeAsync() => _knowledge = await KnowledgeBase.OpenAsync(
        new KnowledgeOptions { Path = Folder, DataPath = _data }, NullLogger.Instance, null, default);

    public Task DisposeAsync()
    {
        _knowledge?.Dispose();
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void Ask_WhatTheAnnouncementAnswers_IsAnsweredNoWorseThanMeasured() =>
        Assert.InRange(Expected().Count(expected => expected.Fragment is not null && Came(expected) is { } came && expected.IsIn(came)), 79, 100);

    [Fact]
    public void Ask_WhatItDoesNotAnswer_IsRefusedNoWorseThanMeasured() =>
        Assert.InRange(Expected().Count(expected => expected.Fragment is null && Came(expected) is null), 46, 60);

    [Theory]
    [InlineData("LIBERTÉ DE LA PRESSE", "Liberté de la presse")]
    [InlineData("alerte aux tsunamis", "Alerte aux tsunamis")]
    [InlineData("tsunami", "Alerte aux tsunamis")]
    [InlineData("Quelle est la position sur le patrimoine et la culture ?", "Patrimoine et culture")]
    public void Ask_AHeading_AnswersFromBelowIt(string question, string heading) =>
        Assert.Equal(heading, Assert.IsType<FoundAnswer>(Knowledge.Ask(question)).Best.Paragraph.Location.Headings[^1]);

    private string? Came(ExpectedPassage expected) => (Knowledge.Ask(expected.Question) as FoundAnswer)?.Best.Paragraph.Text;

    private static IEnumerable<ExpectedPassage> Expected() =>
        QuestionFile.In(Folder).SelectMany(QuestionFile.Read).Select(question => new ExpectedPassage(question.Question, question.Expect));
}
