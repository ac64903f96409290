namespace CampaignBot.Knowledge.French;

/// <summary>What a word looks like in each <see cref="FrenchForm"/>.</summary>
internal static class FrenchForms
{
    private const int GramLength = 5;

    /// <summary>The texts of a word in one form: one, or its grams.</summary>
    public static IReadOnlyList<string> Of(FrenchToken token, FrenchForm form) => form switch
    {
        FrenchForm.Folded => [token.Folded],
        FrenchForm.Stem => [token.Stem],
        FrenchForm.Gram => Grams(token.Folded),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>The 5-grams of a folded word, with <c>_</c> at both edges.</summary>
    public static IReadOnlyList<string> Grams(string folded)
    {
        string edged = "_" + folded + "_";
        if (edged.Length <= GramLength)
        {
            return [edged];
        }

        var grams = new string[edged.Length - GramLength + 1];
        for (int i = 0; i < grams.Length; i++)
        {
            grams[i] = edged.Substring(i, GramLength);
        }

        return grams;
    }
}
