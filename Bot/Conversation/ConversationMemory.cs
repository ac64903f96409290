using System.Globalization;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Storage;

namespace CampaignBot.Bot.Conversation;

/// <summary>
/// What is remembered from turn to turn, and for how long. A storage that fails costs what was remembered, never the answer.
/// </summary>
internal sealed class ConversationMemory
{
    // Who comes back after that means something else.
    private static readonly TimeSpan ContextKept = TimeSpan.FromMinutes(30);

    // It only says that a conversation was greeted. Clients announce a person anew at each reload, and Teams weeks later: who was
    // greeted once would be greeted again and again.
    private static readonly TimeSpan WelcomedKept = TimeSpan.FromDays(90);

    // People say what they think of an answer at once, or on the same day.
    private static readonly TimeSpan AnswersKept = TimeSpan.FromDays(1);

    private const int MostAnswers = 20;
    private const string Failed = nameof(ConversationMemory) + "." + nameof(Failed);

    private readonly ILogger<ConversationMemory> _logger;
    private readonly PrivateConversationState _private;
    private readonly ConversationState _conversation;
    private readonly AnswersState _given;
    private readonly IStatePropertyAccessor<ConversationContext> _context;
    private readonly IStatePropertyAccessor<bool> _welcomed;
    private readonly IStatePropertyAccessor<uint> _answerCount;

    // Each in a place of its own, the next in the place of the oldest: a turn that adds one passes the others on unread.
    private readonly IStatePropertyAccessor<GivenAnswer>[] _answers;

    public ConversationMemory(IStorage storage, ILogger<ConversationMemory> logger)
    {
        _logger = logger;

        // In a group, what one person asked is no context for another.
        _private = new PrivateConversationState(storage, MemoryJson.Default.Options) { TimeToLive = ContextKept };
        _conversation = new ConversationState(storage, MemoryJson.Default.Options) { TimeToLive = WelcomedKept };
        _given = new AnswersState(storage, MemoryJson.Default.Options) { TimeToLive = AnswersKept };
        _context = _private.CreateProperty<ConversationContext>("context");
        _welcomed = _conversation.CreateProperty<bool>("welcomed");
        _answerCount = _given.CreateProperty<uint>("count");
        _answers = [.. Enumerable.Range(0, MostAnswers).Select(place => _given.CreateProperty<GivenAnswer>(place.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>What follow-ups of this person refer to; null for nothing.</summary>
    public Task<ConversationContext?> ContextAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        TryAsync(turn, () => _context.GetAsync(turn, null, cancellationToken));

    /// <summary>Sets what follow-ups of this person refer to; null for nothing.</summary>
    public Task SetContextAsync(ITurnContext turn, ConversationContext? context, CancellationToken cancellationToken) =>
        TryAsync(turn, () => context is null ? _context.DeleteAsync(turn, cancellationToken) : _context.SetAsync(turn, context, cancellationToken));

    /// <summary>Whether this conversation was welcomed.</summary>
    public Task<bool> IsWelcomedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        TryAsync(turn, () => _welcomed.GetAsync(turn, null, cancellationToken));

    /// <summary>Notes that this conversation was welcomed.</summary>
    public Task SetWelcomedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        TryAsync(turn, () => _welcomed.SetAsync(turn, value: true, cancellationToken));

    /// <summary>The last answers of this conversation, in order.</summary>
    public async Task<List<GivenAnswer>> AnswersAsync(ITurnContext turn, CancellationToken cancellationToken) => await TryAsync(turn, async () =>
    {
        var answers = new List<GivenAnswer>(MostAnswers);
        uint count = await _answerCount.GetAsync(turn, null, cancellationToken);
        for (uint number = count - Math.Min(count, MostAnswers); number < count; number++)
        {
            if (await _answers[number % MostAnswers].GetAsync(turn, null, cancellationToken) is { } answer)
            {
                answers.Add(answer);
            }
        }

        return answers;
    }) ?? [];

    /// <summary>Adds an answer to the last ones of this conversation; the oldest of too many goes.</summary>
    public Task AddAnswerAsync(ITurnContext turn, GivenAnswer answer, CancellationToken cancellationToken) => TryAsync(turn, async () =>
    {
        uint count = await _answerCount.GetAsync(turn, null, cancellationToken);
        await _answers[count % MostAnswers].SetAsync(turn, answer, cancellationToken);
        await _answerCount.SetAsync(turn, count + 1, cancellationToken);
    });

    /// <summary>Sets the last answers of this conversation, from those that <see cref="AnswersAsync"/> gave.</summary>
    public Task SetAnswersAsync(ITurnContext turn, List<GivenAnswer> answers, CancellationToken cancellationToken) => TryAsync(turn, async () =>
    {
        await _given.ClearStateAsync(turn, cancellationToken);
        for (int number = 0; number < answers.Count; number++)
        {
            await _answers[number].SetAsync(turn, answers[number], cancellationToken);
        }

        if (answers.Count > 0)
        {
            await _answerCount.SetAsync(turn, (uint)answers.Count, cancellationToken);
        }
    });

    /// <summary>Deletes everything about this conversation and this person in it.</summary>
    public Task ForgetAsync(ITurnContext turn, CancellationToken cancellationToken) => TryAsync(turn, async () =>
    {
        await _private.DeleteAsync(turn, cancellationToken);
        await _given.DeleteAsync(turn, cancellationToken);
        await _conversation.DeleteAsync(turn, cancellationToken);
    });

    /// <summary>Writes what the turn changed: what somebody else changed meanwhile is left to them, the rest is written all the same.</summary>
    public async Task SaveAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        foreach (BotState state in (BotState[])[_private, _given, _conversation])
        {
            await TryAsync(turn, () => state.SaveChangesAsync(turn, force: false, cancellationToken));
        }
    }

    private Task<bool> TryAsync(ITurnContext turn, Func<Task> use) => TryAsync(turn, async () =>
    {
        await use();
        return true;
    });

    private async Task<T?> TryAsync<T>(ITurnContext turn, Func<Task<T?>> use)
    {
        // A storage that made the turn wait once is not asked again in it.
        if (turn.TurnState.ContainsKey(Failed))
        {
            return default;
        }

        try
        {
            return await use();
        }
        catch (StorageException e)
        {
            turn.TurnState[Failed] = true;
            Log.NothingRemembered(_logger, e.Message);
        }
        catch (EtagException)
        {
            // Another program on the same file was faster; what it remembers of the conversation is newer than the turn's.
        }

        return default;
    }
}
