using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>
/// Runs turns: those of one conversation one after the other in the order they came, those of different conversations side by
/// side, so that a slow channel holds back its own conversation only. Bounded, and drained when the host stops.
/// </summary>
internal sealed class TurnQueue(ILogger<TurnQueue> logger) : IHostedService, IDisposable
{
    private const int MostWaiting = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private int _waiting;

    /// <summary>Queues a turn of a conversation.</summary>
    /// <param name="conversation">Key of the conversation.</param>
    /// <param name="turn">The turn; it handles its own faults. Its token is cancelled when the host can wait no longer.</param>
    /// <param name="queued">A task that ends with the turn.</param>
    /// <returns>False when too many turns are waiting; the turn is then not run.</returns>
    public bool TryEnqueue(string conversation, Func<CancellationToken, Task> turn, out Task queued)
    {
        lock (_lock)
        {
            if (_waiting >= MostWaiting)
            {
                queued = Task.CompletedTask;
                return false;
            }

            _waiting++;
            Task before = _last.GetValueOrDefault(conversation, Task.CompletedTask);
            Task task = RunAfterAsync(before, turn);
            _last[conversation] = task;
            _ = task.ContinueWith(_ => Forget(conversation, task), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            queued = task;
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] open;
        lock (_lock)
        {
            open = [.. _last.Values];
        }

        try
        {
            await Task.WhenAll(open).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Log.TurnsDropped(logger, open.Count(task => !task.IsCompleted));
            await _stopping.CancelAsync();
        }
    }

    private async Task RunAfterAsync(Task before, Func<CancellationToken, Task> turn)
    {
        // Off the caller's thread, and out of the lock. A turn that failed does not stop the next.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // What was reported as dropped is not begun after all.
        _stopping.Token.ThrowIfCancellationRequested();
        await turn(_stopping.Token);
    }

    private void Forget(string conversation, Task task)
    {
        lock (_lock)
        {
            _waiting--;
            if (_last.TryGetValue(conversation, out Task? last) && ReferenceEquals(last, task))
            {
                _last.Remove(conversation);
            }
        }
    }
}
