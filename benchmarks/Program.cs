using System.Globalization;
using BenchmarkDotNet.Running;
using CampaignBot.Benchmarks;

switch (args)
{
    case ["latency"]:
        await AnswerLatency.RunAsync();
        break;
    case ["direct-line", string site, string conversations, string perSecond, string seconds]:
        Environment.ExitCode = await DirectLineLoad.RunAsync(new Uri(site), Number(conversations), Number(perSecond), Number(seconds)) ? 0 : 1;
        break;
    case ["page", string site]:
        Environment.ExitCode = await PageLoad.RunAsync(site) ? 0 : 1;
        break;
    case ["questions"]:
        Array.ForEach(CampaignQuestions.Read(), Console.WriteLine);
        break;
    case ["stock", .. string[] folders]:
        await StockEngine.RunAsync(folders);
        break;
    case ["echo", string address]:
        await EchoHost.RunAsync(address);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmark).Assembly).Run(args);
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
