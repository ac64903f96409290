using System.Globalization;
using System.Text.Json;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Evaluation;
using Moq;

namespace CampaignBot.Tests.Knowledge.Evaluation;

public sealed class EvaluatorTests : IDisposable
{
    private static readonly string[] Subjects = ["désarmement", "pêche", "forêts", "énergie", "océans", "musées", "ponts", "vaccins"];

    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-evaluator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Evaluate_QuestionsWithTheirWords_AllComeFirst()
    {
        EvaluationReport report = await EvaluateAsync(Set(), options => options with { Abstention = true });
        Assert.Equal(16, report.Passages);
        Assert.Equal(16, report.Questions);
        Assert.Equal(1, report.RecallAt1);
        Assert.Equal(1, report.MrrAt10);
        Assert.Equal(1, report.SentenceAt1);
        Assert.Null(report.Changed);
        Assert.InRange(report.Abstention!.OtherHalf!.RocAuc, 0.9, 1);
        Assert.InRange(report.Abstention.OtherHalf.AnsweredAtShipped, 0, 0.1);
        Assert.NotNull(report.Abstention.NearMisses);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public async Task Evaluate_AbstentionInSmallIndexes_AsksEveryQuestionOfTheSet(int passages)
    {
        EvaluationReport report = await EvaluateAsync(Set(), options => options with { Abstention = true, Passages = passages });
        Assert.Equal(1, report.Abstention!.OtherHalf!.CoverageAtShipped);
        Assert.InRange(report.Abstention.OtherHalf.RocAuc, 0.9, 1);
    }

    [Fact]
    public async Task Evaluate_AbstentionInOneIndexOfAll_HasNoOtherArticles()
    {
        EvaluationReport report = await EvaluateAsync(Set(), options => options with { Abstention = true, Passages = 100 });
        Assert.Null(report.Abstention!.OtherHalf);
        Assert.NotNull(report.Abstention.NearMisses);
    }

    [Fact]
    public async Task Evaluate_QuestionOfAnotherPassage_IsAMissThatIsWritten()
    {
        string misses = Path.Combine(_folder, "misses.jsonl");
        string set = Squad([("T", "Le désarmement est utile à tous.", ["Que dit-on des forêts ?"]), ("T", "Les forêts sont grandes.", [])]);
        EvaluationReport report = await EvaluateAsync(set, options => options with { Misses = misses });
        Assert.Equal(0, report.RecallAt1);
        using JsonDocument miss = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(misses)));
        Assert.Equal("Les forêts sont grandes.", miss.RootElement.GetProperty("cameFirst").GetString());
        Assert.NotEmpty(miss.RootElement.GetProperty("cameFirstShares").EnumerateObject());
    }

    [Fact]
    public async Task Evaluate_MissesThatCannotBeWritten_AreToldBeforeAnythingIsIndexed()
    {
        string path = Path.Combine(_folder, "set.json");
        await File.WriteAllTextAsync(path, Set());
        var progress = new Mock<IProgress<string>>();
        await Assert.ThrowsAsync<KnowledgeException>(() => Evaluator.RunAsync(
            new EvaluationOptions { Path = path, Misses = Path.Combine(_folder, "nope", "misses.jsonl") }, progress.Object, default));
        progress.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Evaluate_FolderForAFile_IsToldSo()
    {
        foreach (EvaluationOptions options in (EvaluationOptions[])[new() { Path = _folder }, new() { Path = await FileAsync(), Misses = _folder }, new() { Path = await FileAsync(), Distractors = _folder }])
        {
            KnowledgeException fault = await Assert.ThrowsAsync<KnowledgeException>(() => Evaluator.RunAsync(options, null, default));
            Assert.EndsWith("c’est un dossier\u202F; un fichier est attendu.", fault.Message, StringComparison.Ordinal);
        }

        async Task<string> FileAsync()
        {
            string path = Path.Combine(_folder, "set.json");
            await File.WriteAllTextAsync(path, Set());
            return path;
        }
    }

    [Fact]
    public async Task Evaluate_EqualContexts_AreOnePassage()
    {
        string set = Squad([("A", "Le désarmement est utile.", ["désarmement ?"]), ("B", "Le désarmement est utile.", ["utile ?"])]);
        EvaluationReport report = await EvaluateAsync(set, options => options);
        Assert.Equal(1, report.Passages);
        Assert.Equal(1, report.RecallAt1);
    }

    [Fact]
    public async Task Evaluate_AnswerAwayFromItsOffset_IsCountedAndStopsNothing()
    {
        const string Set = """{"data":[{"title":"T","paragraphs":[{"context":"😀 Le désarmement date de 1991. Il dure.","qas":[{"question":"Quand le désarmement ?","answers":[{"text":"1991","answer_start":25}]},{"question":"Le désarmement dure-t-il ?","answers":[{"text":"dure","answer_start":0}]}]}]}]}""";
        EvaluationReport report = await EvaluateAsync(Set, options => options);
        Assert.Equal(1, report.MisplacedAnswers);
        Assert.Equal(1, report.SentenceAt1);
    }

    [Fact]
    public async Task Evaluate_ImpossibleAndAnswerless_CountAsTheyShould()
    {
        const string Set = """{"data":[{"paragraphs":[{"context":"Le désarmement est utile.","qas":[{"question":"désarmement ?"},{"question":"désarmement impossible ?","is_impossible":true,"answers":[]}]}]}]}""";
        EvaluationReport report = await EvaluateAsync(Set, options => options);
        Assert.Equal(1, report.Questions);
        Assert.Null(report.SentenceAt1);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("{\"data\":[", "JSON")]
    [InlineData("[1]", "SQuAD")]
    [InlineData("{\"data\":[{}]}", "SQuAD")]
    [InlineData("{\"data\":[]}", "aucune question")]
    public async Task Evaluate_BrokenSet_IsOneClearSentence(string set, string expected)
    {
        KnowledgeException fault = await Assert.ThrowsAsync<KnowledgeException>(() => EvaluateAsync(set, options => options));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_Distractors_JoinTheIndex()
    {
        string file = Path.Combine(_folder, "more.jsonl");
        await File.WriteAllLinesAsync(file, ["{\"id\":\"1\",\"title\":\"x\",\"text\":\"Rien de tel.\"}", "{\"id\":\"2\",\"title\":\"x\",\"text\":\"Autre chose.\"}"]);
        Assert.Equal(18, (await EvaluateAsync(Set(), options => options with { Distractors = file })).Passages);
        await File.AppendAllTextAsync(file, "pas du JSON\n");
        await Assert.ThrowsAsync<KnowledgeException>(() => EvaluateAsync(Set(), options => options with { Distractors = file }));
    }

    [Theory]
    [InlineData(TypoKind.Swap)]
    [InlineData(TypoKind.Drop)]
    [InlineData(TypoKind.Substitute)]
    public async Task Evaluate_Typos_ChangeEveryQuestionOnceAndAlwaysAlike(TypoKind kind)
    {
        EvaluationReport first = await EvaluateAsync(Set(), options => options with { Typos = kind });
        EvaluationReport again = await EvaluateAsync(Set(), options => options with { Typos = kind });
        Assert.Equal(16, first.Changed);
        Assert.Equal(first.RecallAt1, again.RecallAt1);
    }

    [Theory]
    [InlineData(TypoKind.Drop, "les essais nucléaires", -1)]
    [InlineData(TypoKind.Swap, "les essais nucléaires", 0)]
    [InlineData(TypoKind.Substitute, "les essais nucléaires", 0)]
    public void Apply_Typo_TouchesTheLongestWordAfterItsFirstLetter(TypoKind kind, string question, int longer)
    {
        string typed = new TypoMaker(kind).Apply(question);
        Assert.StartsWith("les essais n", typed, StringComparison.Ordinal);
        Assert.NotEqual(question, typed);
        Assert.Equal(question.Length + longer, typed.Length);
    }

    [Theory]
    [InlineData("OUI ?")]
    [InlineData("aaaa ?")]
    public void Apply_NothingToMisspell_LeavesTheQuestion(string question) => Assert.Equal(question, new TypoMaker(TypoKind.Swap).Apply(question));

    [Fact]
    public void Apply_Accents_LosesThemAll() => Assert.Equal("Ou est l'ete francais ?", new TypoMaker(TypoKind.Accents).Apply("Où est l'été français ?"));

    private static string Set() => Squad(
    [
        .. Subjects.SelectMany((subject, i) => (IEnumerable<(string, string, string[])>)
        [
            ("Dossier " + subject, string.Create(CultureInfo.InvariantCulture, $"Le pays soutient les {subject} depuis longtemps. Il en a dit {i}{i}{i} fois le prix."), [$"Que dit le pays des {subject} ?"]),
            ("Dossier " + subject, $"Une conférence annuelle réunit des experts des {subject} dans la capitale.", [$"Quelle conférence annuelle traite des {subject} ?"]),
        ]),
    ]);

    private static string Squad(IEnumerable<(string Title, string Context, string[] Questions)> paragraphs) => JsonSerializer.Serialize(new
    {
        data = paragraphs.GroupBy(paragraph => paragraph.Title, StringComparer.Ordinal).Select(article => new
        {
            title = article.Key,
            paragraphs = article.Select(paragraph => new
            {
                context = paragraph.Context,
                qas = paragraph.Questions.Select(question => new { question, answers = new[] { new { text = paragraph.Context[..paragraph.Context.IndexOf('.', StringComparison.Ordinal)], answer_start = 0 } } }),
            }),
        }),
    });

    private async Task<EvaluationReport> EvaluateAsync(string set, Func<EvaluationOptions, EvaluationOptions> change)
    {
        string path = Path.Combine(_folder, "set.json");
        await File.WriteAllTextAsync(path, set);
        return await Evaluator.RunAsync(change(new EvaluationOptions { Path = path }), null, default);
    }
}
