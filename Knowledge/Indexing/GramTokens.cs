using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>The grams of the words without accents; all grams of a word take one place.</summary>
internal sealed class GramTokens : TokenStream
{
    private readonly Lexicon _lexicon;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private char[] _edged = new char[64];
    private int _length;
    private int _word;
    private int _gram;
    private int _grams;

    public GramTokens(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The passage whose grams come next.</summary>
    public int Ordinal { get; set; }

    public override void Reset()
    {
        base.Reset();
        _word = -1;
        _gram = 0;
        _grams = 0;
    }

    public override bool IncrementToken()
    {
        ReadOnlySpan<int> words = _lexicon.Words(Ordinal);
        if (_gram == _grams)
        {
            if (++_word >= words.Length)
            {
                return false;
            }

            Open(words[_word] & ~Lexicon.Variant);
        }

        _term.CopyBuffer(_edged, _gram, Math.Min(WordGrams.Length, _length));
        bool isFirst = _word == 0 && _gram == 0;
        _position.PositionIncrement = isFirst || (_gram == 0 && words[_word] >= 0) ? 1 : 0;
        _gram++;
        return true;
    }

    private void Open(int word)
    {
        ReadOnlySpan<char> folded = _lexicon.FoldedText(_lexicon.FoldedOf(word));
        _length = folded.Length + 2;
        if (_length > _edged.Length)
        {
            _edged = new char[_length * 2];
        }

        _edged[0] = WordGrams.Edge;
        folded.CopyTo(_edged.AsSpan(1));
        _edged[_length - 1] = WordGrams.Edge;
        _gram = 0;
        _grams = WordGrams.Count(folded);
    }
}
