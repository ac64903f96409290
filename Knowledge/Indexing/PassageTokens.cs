using CampaignBot.Knowledge.Ranking;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>Hands the words of a passage, cut already for the lexicon, to Lucene. A second reading of a word takes no place of its own.</summary>
internal abstract class PassageTokens : TokenStream
{
    private readonly IPositionIncrementAttribute _position;
    private int _next;

    protected PassageTokens(Lexicon lexicon)
    {
        Lexicon = lexicon;
        Term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The passage whose words come next.</summary>
    public int Ordinal { get; set; }

    protected Lexicon Lexicon { get; }

    protected ICharTermAttribute Term { get; }

    /// <summary>The words of the passage, with the mark of <see cref="Lexicon.Variant"/>.</summary>
    protected abstract ReadOnlySpan<int> Words { get; }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        ReadOnlySpan<int> words = Words;
        if (_next >= words.Length)
        {
            return false;
        }

        int word = words[_next];
        Write(word & ~Lexicon.Variant);
        _position.PositionIncrement = word < 0 && _next > 0 ? 0 : 1;
        _next++;
        return true;
    }

    /// <summary>Writes the text of a word.</summary>
    protected abstract void Write(int word);

    protected void WriteText(ReadOnlySpan<char> text)
    {
        Term.ResizeBuffer(text.Length);
        text.CopyTo(Term.Buffer);
        Term.Length = text.Length;
    }
}
