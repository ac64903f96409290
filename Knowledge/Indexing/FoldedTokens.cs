using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>The words without accents.</summary>
internal sealed class FoldedTokens(Lexicon lexicon) : PassageTokens(lexicon)
{
    protected override ReadOnlySpan<int> Words => Lexicon.Words(Ordinal);

    protected override void Write(int word) => WriteText(Lexicon.FoldedText(Lexicon.FoldedOf(word)));
}
