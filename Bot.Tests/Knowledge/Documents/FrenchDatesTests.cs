using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Knowledge.Documents;

/// <summary>The forms a date line has in published texts.</summary>
public sealed class FrenchDatesTests
{
    [Theory]
    [InlineData("Publié le : 27 mars 2014")]
    [InlineData("Publié le 27 mars 2014 par Admin")]
    [InlineData("Date : 27 mars 2014")]
    [InlineData("Mise à jour le 27 mars 2014")]
    [InlineData("27-03-2014")]
    [InlineData("27 / 03 / 2014")]
    [InlineData("(27 mars 2014)")]
    [InlineData("Astana le 27 mars 2014")]
    [InlineData("New York (Nations Unies), le 27 mars 2014")]
    [InlineData("jeu. 27 mars 2014")]
    [InlineData("27 mars 2014 10:30:05")]
    [InlineData("2014-03-27T10:30:00Z")]
    public void DateLine_IsUnderstood(string line) => Assert.Equal(new DateOnly(2014, 3, 27), FrenchDates.OfLine(line));

    [Theory]
    [InlineData("27 fév. 2014")]
    [InlineData("27 fev 2014")]
    [InlineData("27 dec. 2014")]
    [InlineData("1ᵉʳ mars 2014")]
    public void ShortMonth_IsUnderstood(string line) => Assert.NotNull(FrenchDates.OfLine(line));

    [Fact]
    public void DecomposedDateLine_IsUnderstood() =>
        Assert.Equal(new DateOnly(2014, 8, 27), FrenchDates.OfLine("mercredi 27 août 2014".Normalize(System.Text.NormalizationForm.FormD)));
}
