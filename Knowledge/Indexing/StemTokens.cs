using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>The light stems.</summary>
internal sealed class StemTokens(Lexicon lexicon) : PassageTokens(lexicon)
{
    protected override ReadOnlySpan<int> Words => Lexicon.Words(Ordinal);

    protected override void Write(int word) => WriteText(Lexicon.StemText(Lexicon.StemOf(Lexicon.FoldedOf(word))));
}
