namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// BM25 over stems, as a share of the question's weight: Σ rarity × n (k + 1) / (n + k (1 − b + b × words / 110)) / Σ rarity for a stem that
/// occurs n times, with k = 0.9 and b = 0.4. The search adds up four views of the text; this is one of them alone, and not relative to the
/// first candidate.
/// </summary>
internal sealed class StemScore : IRankingSignal
{
    public string Name => "racines";

    private const double K = 0.9;
    private const double B = 0.4;
    private const double UsualLength = 110;

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) =>
    {
        int stem = it.Question.Terms[i].StemId;
        int times = stem < 0 ? 0 : it.Terms.Stems.AsSpan().Count(stem);
        return times * (K + 1) / (times + (K * (1 - B + (B * it.Terms.Length / UsualLength))));
    });
}
