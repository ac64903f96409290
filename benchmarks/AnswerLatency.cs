using System.Diagnostics;
using System.Globalization;
using CampaignBot.Knowledge;

namespace CampaignBot.Benchmarks;

/// <summary>Percentiles of single answers, which BenchmarkDotNet's means do not show. <c>latency</c> runs it.</summary>
internal static class AnswerLatency
{
    private const int WarmUpRounds = 20;
    private const int Rounds = 50;

    public static async Task RunAsync()
    {
        string[] questions = CampaignQuestions.Read();
        string data = Directory.CreateTempSubdirectory("campaignbot-bench-").FullName;
        long start = Stopwatch.GetTimestamp();
        using KnowledgeBase knowledge = await CampaignQuestions.OpenAsync(data);
        double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        using (KnowledgeBase again = await CampaignQuestions.OpenAsync(data))
        {
            Write("index reused, open", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Write("first index, build and open", first);
        for (int round = 0; round < WarmUpRounds; round++)
        {
            Round(knowledge, questions, new double[questions.Length]);
        }

        var times = new double[questions.Length * Rounds];
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        for (int round = 0; round < Rounds; round++)
        {
            Round(knowledge, questions, times.AsSpan(round * questions.Length, questions.Length));
        }

        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Array.Sort(times);
        Write("answers", times.Length);
        Write("p50 ms", times[times.Length / 2]);
        Write("p99 ms", times[times.Length * 99 / 100]);
        Write("CPU ms per answer", cpu.TotalMilliseconds / times.Length);
        Directory.Delete(data, recursive: true);
    }

    private static void Round(KnowledgeBase knowledge, string[] questions, Span<double> times)
    {
        for (int i = 0; i < questions.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            knowledge.Ask(questions[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static void Write(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.###}"));
}
