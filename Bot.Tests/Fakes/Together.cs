namespace CampaignBot.Tests;

/// <summary>Work that several threads begin at the same moment.</summary>
internal static class Together
{
    /// <summary>Runs it on as many threads, and waits for all; a fault in one is the test's.</summary>
    public static void Run(int threads, Action<int> work)
    {
        using var start = new Barrier(threads);
        Task.WaitAll(Enumerable.Range(0, threads).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                work(i);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}
