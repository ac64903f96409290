using CampaignBot.Bot.Commands;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Evaluation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>
/// Announcements of twenty paragraphs as the only document, all of it invented, with questions that they answer and questions that they don't. The weights
/// of a campaign's confidence are fitted on them; what is reached on each without it is in docs/ranking.md.
/// </summary>
public sealed class AnnouncementTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-announcement-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("candidature", 85, 59)]
    [InlineData("culture", 50, 46)]
    [InlineData("droits", 54, 47)]
    [InlineData("jeux", 55, 48)]
    [InlineData("maritime", 48, 49)]
    [InlineData("sante", 48, 44)]
    [InlineData("securite", 55, 47)]
    public async Task Ask_AnAnnouncement_IsAnsweredAndRefusedNoWorseThanMeasured(string announcement, int answered, int refused)
    {
        using KnowledgeBase knowledge = await OpenAsync(announcement);
        ExpectedPassage[] all = [.. QuestionFile.In(Folder(announcement)).SelectMany(QuestionFile.Read).Select(question => new ExpectedPassage(question.Question, question.Expect))];
        Assert.InRange(all.Count(expected => expected.Fragment is not null && Came(knowledge, expected) is { } came && expected.IsIn(came)), answered, all.Length);
        Assert.InRange(all.Count(expected => expected.Fragment is null && Came(knowledge, expected) is null), refused, all.Length);
    }

    [Theory]
    [InlineData("LIBERTÉ DE LA PRESSE", "Liberté de la presse")]
    [InlineData("alerte aux tsunamis", "Alerte aux tsunamis")]
    [InlineData("tsunami", "Alerte aux tsunamis")]
    [InlineData("Quelle est la position sur le patrimoine et la culture ?", "Patrimoine et culture")]
    public async Task Ask_AHeading_AnswersFromBelowIt(string question, string heading)
    {
        using KnowledgeBase knowledge = await OpenAsync("candidature");
        Assert.Equal(heading, Assert.IsType<FoundAnswer>(knowledge.Ask(question)).Best.Paragraph.Location.Headings[^1]);
    }

    private static string? Came(KnowledgeBase knowledge, ExpectedPassage expected) => (knowledge.Ask(expected.Question) as FoundAnswer)?.Best.Paragraph.Text;

    private static string Folder(string announcement) => Path.Combine(AppContext.BaseDirectory, "Corpus", announcement);

    private Task<KnowledgeBase> OpenAsync(string announcement) =>
        KnowledgeBase.OpenAsync(new KnowledgeOptions { Path = Folder(announcement), DataPath = _data }, NullLogger.Instance, null, default);
}
