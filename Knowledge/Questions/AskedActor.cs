using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Whose thought, word or side a question asks for.</summary>
/// <param name="Words">The words that name them (« pays membres »), with what they are of where the question says it behind them (« la chambre », « de commerce »).</param>
/// <param name="Heads">How many of these are no complement of the others.</param>
/// <param name="IsOwn">Whether they are the campaign: its country, its government, its documents.</param>
/// <param name="MayAct">Whether what they do answers as well as what they think (« que propose la France ? »).</param>
internal sealed record AskedActor(IReadOnlyList<FrenchToken> Words, int Heads, bool IsOwn, bool MayAct)
{
    /// <summary>How the question names them, with an article.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether a term of the question is one of its words.</summary>
    /// <param name="term">The term.</param>
    public bool Names(QuestionTerm term) => !term.IsCarried && Words.Any(word => word.Folded == term.Typed);
}
