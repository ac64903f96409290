using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Startup;

/// <summary>Where the rest of the host finds the knowledge base, once it is open.</summary>
internal sealed class KnowledgeHost
{
    private readonly TaskCompletionSource<IKnowledgeBase> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether questions can be answered.</summary>
    public bool IsReady => _opened.Task.IsCompletedSuccessfully;

    /// <summary>The knowledge base if it is open, null before.</summary>
    public IKnowledgeBase? Opened => IsReady ? _opened.Task.GetAwaiter().GetResult() : null;

    /// <summary>The knowledge base, as soon as it is open.</summary>
    public Task<IKnowledgeBase> GetAsync(CancellationToken cancellationToken) => _opened.Task.WaitAsync(cancellationToken);

    /// <summary>Says that the knowledge base is open.</summary>
    public void Open(IKnowledgeBase knowledge) => _opened.TrySetResult(knowledge);
}
