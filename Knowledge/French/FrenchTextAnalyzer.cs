using Lucene.Net.Analysis;

namespace CampaignBot.Knowledge.French;

/// <summary>The Lucene analyser of one form of the French words. Nothing is dropped: question words are left out of questions, not of the index.</summary>
internal sealed class FrenchTextAnalyzer(FrenchForm form) : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new LuceneFrenchTokenizer(reader, form));
}
