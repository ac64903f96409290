using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Chooses the sentence of a passage that answers best. It is always a whole sentence.</summary>
internal static partial class QuoteExtractor
{
    private const double ExpectedKindBonus = 0.2;
    private const double PreviousSentencePart = 0.2;

    /// <summary>Where the sentence stands in the paragraph's text; the first of equals.</summary>
    public static SourceSpan Best(MatchedPassage passage, string text)
    {
        IReadOnlyList<SourceSpan> sentences = passage.Terms.Sentences;
        int best = 0;
        double bestScore = double.MinValue;
        for (int i = 0; i < sentences.Count; i++)
        {
            double score = passage.SentenceCoverages[i];
            score += i > 0 ? PreviousSentencePart * passage.SentenceCoverages[i - 1] : 0;
            score += score > 0 && IsOfKind(passage.Question.Expected, text.AsSpan(sentences[i].Start, sentences[i].End - sentences[i].Start)) ? ExpectedKindBonus : 0;
            if (score > bestScore)
            {
                bestScore = score;
                best = i;
            }
        }

        return sentences.Count > 0 ? sentences[best] : new SourceSpan(0, text.Length);
    }

    private static bool IsOfKind(ExpectedAnswer expected, ReadOnlySpan<char> sentence) => expected switch
    {
        ExpectedAnswer.Date => Date().IsMatch(sentence),
        ExpectedAnswer.Number => Number().IsMatch(sentence),
        ExpectedAnswer.Cause => Cause().IsMatch(sentence),
        _ => false,
    };

    [GeneratedRegex(@"\b(?:1[89]|20)\d\d\b|\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|millions?|milliards?|premier|première|deuxième|quatrième)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:car|parce qu|puisqu|afin|pour|en raison|grâce à|à cause|dans le but|visant|en vue)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cause();
}
