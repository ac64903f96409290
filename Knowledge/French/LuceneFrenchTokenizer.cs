using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CampaignBot.Knowledge.French;

/// <summary>Hands the words of <see cref="FrenchTokenizer"/> to Lucene, in one of the forms of <see cref="FrenchForm"/>.</summary>
internal sealed class LuceneFrenchTokenizer : Tokenizer
{
    private readonly FrenchForm _form;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _position;
    private readonly Queue<(FrenchToken Token, string Text)> _pending = new();
    private int _length;
    private FrenchToken? _previous;

    public LuceneFrenchTokenizer(TextReader input, FrenchForm form)
        : base(input)
    {
        _form = form;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!_pending.TryDequeue(out (FrenchToken Token, string Text) next))
        {
            return false;
        }

        _term.SetEmpty().Append(next.Text);
        _offset.SetOffset(CorrectOffset(next.Token.Start), CorrectOffset(next.Token.End));
        bool stays = ReferenceEquals(next.Token, _previous) || next.Token.IsVariant;
        _position.PositionIncrement = stays && _previous is not null ? 0 : 1;
        _previous = next.Token;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        string text = m_input.ReadToEnd();
        _length = text.Length;
        _previous = null;
        _pending.Clear();
        foreach (FrenchToken token in FrenchTokenizer.Tokenize(text))
        {
            foreach (string form in FrenchForms.Of(token, _form))
            {
                _pending.Enqueue((token, form));
            }
        }
    }

    public override void End()
    {
        base.End();
        _offset.SetOffset(CorrectOffset(_length), CorrectOffset(_length));
    }
}
