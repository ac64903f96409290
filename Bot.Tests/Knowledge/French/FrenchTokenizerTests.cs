using System.Globalization;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class FrenchTokenizerTests
{
    public static TheoryData<string, string, string> Golden()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "analysis.fr.tsv")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                rows.Add(System.Text.RegularExpressions.Regex.Unescape(cells[0]), cells[1], cells[2]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void Tokenize_GoldenText_GivesItsTermsInAnyCulture(string text, string folded, string stems)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["", "fr-FR", "tr-TR", "ar-SA"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                List<FrenchToken> tokens = FrenchTokenizer.Tokenize(text);
                Assert.Equal(folded, string.Join(' ', tokens.Select(token => token.Folded)));
                Assert.Equal(stems, string.Join(' ', tokens.Select(token => token.Stem)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("L'ONU agit", "ONU")]
    [InlineData("l’énergie", "énergie")]
    [InlineData("Les O. N. U.", "Les|O. N. U.")]
    public void Tokenize_ElidedWord_OffsetsStandOnTheWordItself(string text, string expected)
    {
        string[] words = [.. FrenchTokenizer.Tokenize(text).Select(token => text[token.Start..token.End])];
        Assert.Equal(expected.Split('|'), words.Take(expected.Split('|').Length));
    }

    [Theory]
    [InlineData("soutient", "démineur")]
    [InlineData("armes", "armées")]
    [InlineData("marche", "marché")]
    public void Tokenize_WordsThatLightStemmingMayConfuse_KeepDifferentExactForms(string a, string b) =>
        Assert.NotEqual(FrenchTokenizer.Tokenize(a)[0].Exact, FrenchTokenizer.Tokenize(b)[0].Exact);

    [Fact]
    public void Tokenize_LoneSurrogatesAndControls_ArePassedOver()
    {
        List<FrenchToken> tokens = FrenchTokenizer.Tokenize("\uD83D paix \u0000\u0007 😀 \uDC00eau");
        Assert.Equal(["paix", "eau"], tokens.Select(token => token.Folded));
    }
}
