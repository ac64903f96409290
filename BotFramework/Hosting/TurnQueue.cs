using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>
/// Runs turns: those of one conversation one after the other in the order they came, those of different conversations side by
/// side, so that a slow channel holds back its own conversation only. Bounded, for each conversation, for each place they come from and
/// in all, and drained when the host stops. A turn that is begun inside another takes its place in line too, unless the two might then
/// wait for each other for ever: then it runs beside the turns of its conversation.
/// </summary>
internal sealed class TurnQueue(ILogger<TurnQueue> logger) : IHostedService, IDisposable
{
    private const int MostWaiting = 1_000;

    // Where a connector hangs, all its conversations do: they must not fill the queue for those of the others.
    private const int MostWaitingInPlace = MostWaiting / 2;

    // Nobody asks so much before the first answer.
    private const int MostWaitingInConversation = 50;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly AsyncLocal<Scope?> _running = new();

    // Which conversations have a turn that began one of another, and may be waiting for it; never in a circle.
    private readonly List<(string Outer, string Inner)> _begun = [];
    private int _waiting;
    private long _beside;

    /// <summary>Queues a turn of a conversation.</summary>
    /// <param name="conversation">Key of the conversation.</param>
    /// <param name="place">Where its answers go: what hangs there hangs for every conversation of that place.</param>
    /// <param name="turn">The turn; it handles its own faults. Its token is cancelled when the host can wait no longer.</param>
    /// <param name="queued">A task that ends with the turn.</param>
    /// <returns>False when too many turns are waiting, in the conversation, in the place or in all; the turn is then not run.</returns>
    public bool TryEnqueue(string conversation, string place, Func<CancellationToken, Task> turn, out Task queued)
    {
        lock (_lock)
        {
            Line line = LineOf(conversation);
            bool hasRoom = _waiting < MostWaiting
                && _places.GetValueOrDefault(place) < MostWaitingInPlace
                && line.Waiting < MostWaitingInConversation;
            if (!hasRoom)
            {
                queued = Task.CompletedTask;
                return false;
            }

            _waiting++;
            _places[place] = _places.GetValueOrDefault(place) + 1;
            queued = RunAfterAsync(line.Last, conversation, place, outer: null, turn);
            _lines[conversation] = new Line(queued, line.Open + 1, line.Waiting + 1);
            return true;
        }
    }

    /// <summary>Queues a turn that the bot itself begins, and that must not be lost, however many are waiting; nor does it take their room.</summary>
    /// <param name="conversation">Key of the conversation.</param>
    /// <param name="turn">The turn, as in <see cref="TryEnqueue"/>.</param>
    /// <returns>A task that ends with the turn.</returns>
    public Task Enqueue(string conversation, Func<CancellationToken, Task> turn)
    {
        lock (_lock)
        {
            return Add(conversation, outer: null, turn);
        }
    }

    /// <summary>
    /// Queues a turn that a turn begins, as <see cref="Enqueue"/> does; in a line of its own where it might wait there for the one that
    /// waits for it. Work that a turn left running behind it is in none.
    /// </summary>
    /// <param name="conversation">Key of the conversation.</param>
    /// <param name="turn">The turn, as in <see cref="TryEnqueue"/>.</param>
    /// <param name="queued">A task that ends with the turn.</param>
    /// <returns>False where the caller is in no turn; nothing was queued then.</returns>
    public bool TryEnqueueWithin(string conversation, Func<CancellationToken, Task> turn, out Task queued)
    {
        if (_running.Value is not { HasEnded: false } outer)
        {
            queued = Task.CompletedTask;
            return false;
        }

        lock (_lock)
        {
            string line = LeadsTo(conversation, outer.Conversation) ? FormattableString.Invariant($"\n{++_beside}") : conversation;
            _begun.Add((outer.Conversation, line));
            queued = Add(line, outer.Conversation, turn);
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
        try
        {
            // A turn may begin another while it ends.
            while (Last() is { Length: > 0 } open)
            {
                await Task.WhenAll(open).WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            Log.TurnsDropped(logger, Open());
            await _stopping.CancelAsync();
        }
    }

    private Task Add(string conversation, string? outer, Func<CancellationToken, Task> turn)
    {
        Line line = LineOf(conversation);
        Task task = RunAfterAsync(line.Last, conversation, place: null, outer, turn);
        _lines[conversation] = line with { Last = task, Open = line.Open + 1 };
        return task;
    }

    private async Task RunAfterAsync(Task before, string conversation, string? place, string? outer, Func<CancellationToken, Task> turn)
    {
        // Off the caller's thread, and out of the lock. A turn that failed does not stop the next.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var scope = new Scope(conversation);
        _running.Value = scope;
        try
        {
            // What was reported as dropped is not begun after all.
            _stopping.Token.ThrowIfCancellationRequested();
            await turn(_stopping.Token);
        }
        finally
        {
            scope.HasEnded = true;
            Forget(conversation, place, outer);
        }
    }

    // Whether the turns of one conversation may wait, through those they began, for the turns of another.
    private bool LeadsTo(string from, string to)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        for (int before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(_begun.Where(pair => reached.Contains(pair.Outer)).Select(pair => pair.Inner).ToList());
        }

        return reached.Contains(to);
    }

    private Line LineOf(string conversation) => _lines.GetValueOrDefault(conversation, new Line(Task.CompletedTask, 0, 0));

    private Task[] Last()
    {
        lock (_lock)
        {
            return [.. _lines.Values.Select(line => line.Last)];
        }
    }

    private int Open()
    {
        lock (_lock)
        {
            return _lines.Values.Sum(line => line.Open);
        }
    }

    // Without a place it is a turn of the bot's own, which took no room.
    private void Forget(string conversation, string? place, string? outer)
    {
        lock (_lock)
        {
            if (outer is not null)
            {
                _begun.Remove((outer, conversation));
            }

            Line line = _lines[conversation];
            line = line with { Open = line.Open - 1 };
            if (place is not null)
            {
                line = line with { Waiting = line.Waiting - 1 };
                _waiting--;
                _places[place]--;
                if (_places[place] == 0)
                {
                    _places.Remove(place);
                }
            }

            if (line.Open == 0)
            {
                _lines.Remove(conversation);
            }
            else
            {
                _lines[conversation] = line;
            }
        }
    }

    /// <summary>The turn that is running; what it started sees this for ever, and so sees that it ended.</summary>
    private sealed class Scope(string conversation)
    {
        public volatile bool HasEnded;

        /// <summary>The line it stands in.</summary>
        public string Conversation { get; } = conversation;
    }

    /// <summary>The turns of a conversation that have not ended, the one that runs included.</summary>
    /// <param name="Last">The last of them.</param>
    /// <param name="Open">How many there are.</param>
    /// <param name="Waiting">How many of them are not the bot's own.</param>
    private readonly record struct Line(Task Last, int Open, int Waiting);
}
