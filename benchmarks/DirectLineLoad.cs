using System.Diagnostics;
using System.Globalization;

namespace CampaignBot.Benchmarks;

/// <summary>
/// Many people in the chat at once: each keeps a socket open, and questions come at a steady rate, whatever the answers do. Run as
/// a program of its own beside the bot: <c>direct-line ADDRESS CONVERSATIONS PER_SECOND SECONDS</c>.
/// </summary>
internal static class DirectLineLoad
{
    // Milliseconds.
    private const double MostP99 = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Runs it. Whether nothing failed, was lost or was doubled.</summary>
    public static async Task<bool> RunAsync(Uri site, int conversations, int perSecond, int seconds)
    {
        string[] questions = CampaignQuestions.Read();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site };
        var clients = new DirectLineLoadClient[conversations];
        await Parallel.ForAsync(0, conversations, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, token) =>
            clients[i] = await DirectLineLoadClient.OpenAsync(http, token));
        Write("conversations open", conversations);

        // Everybody asks once, so that what is measured is not the first time.
        await AskAsync(clients, questions, conversations, perSecond);
        foreach (DirectLineLoadClient client in clients)
        {
            client.ForgetTimes();
        }

        await AskAsync(clients, questions, perSecond * seconds, perSecond);
        double[] times = [.. clients.SelectMany(client => client.Times).Order()];
        Write("questions", perSecond * seconds);
        Write("answers", times.Length);
        Write("p50 ms", times[times.Length / 2]);
        Write("p99 ms", times[times.Length * 99 / 100]);
        Write("slowest ms", times[^1]);
        string[] faults = [.. (await Task.WhenAll(clients.Select(client => client.EndAsync()))).SelectMany(found => found)];
        Array.ForEach(clients, client => client.Dispose());
        Write("faults", faults.Length);
        foreach (string fault in faults.Take(10))
        {
            Console.WriteLine("  " + fault);
        }

        return faults.Length == 0 && times[times.Length * 99 / 100] <= MostP99;
    }

    /// <summary>Asks at the rate, one conversation after the other, and waits for the last answers.</summary>
    private static async Task AskAsync(DirectLineLoadClient[] clients, string[] questions, int count, int perSecond)
    {
        long start = Stopwatch.GetTimestamp();
        var asking = new List<Task>(count);
        for (int i = 0; i < count; i++)
        {
            TimeSpan early = TimeSpan.FromSeconds((double)i / perSecond) - Stopwatch.GetElapsedTime(start);
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early);
            }

            asking.Add(clients[i % clients.Length].AskAsync(questions[i % questions.Length]));
        }

        await Task.WhenAll(asking);
        Write("asked per second", count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        var waiting = Stopwatch.StartNew();
        while (clients.Any(client => client.IsWaiting) && waiting.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    private static void Write(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.#}"));
}
