using BenchmarkDotNet.Running;
using CampaignBot.Benchmarks;

if (args is ["latency"])
{
    await AnswerLatency.RunAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmark).Assembly).Run(args);
}
