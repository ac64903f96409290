using BenchmarkDotNet.Attributes;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Benchmarks;

/// <summary>A whole answer in process: question to citations, over the campaign's own documents, every question in turn.</summary>
[MemoryDiagnoser]
public class AnswerBenchmark
{
    private KnowledgeBase? _knowledge;
    private string[] _questions = [];
    private int _next;

    [GlobalSetup]
    public void Open()
    {
        _questions = CampaignQuestions.Read();
        _knowledge = CampaignQuestions.OpenAsync(Directory.CreateTempSubdirectory("campaignbot-bench-").FullName).GetAwaiter().GetResult();
    }

    [Benchmark]
    public Answer Ask() => _knowledge!.Ask(_questions[_next++ % _questions.Length]);
}
