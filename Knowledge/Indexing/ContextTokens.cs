using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>The light stems of the title and headings above a passage.</summary>
internal sealed class ContextTokens(Lexicon lexicon) : PassageTokens(lexicon)
{
    protected override ReadOnlySpan<int> Words => Lexicon.ContextWords(Ordinal);

    protected override void Write(int word) => WriteText(Lexicon.StemText(word));
}
