using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Une phrase. Une autre.", "Une phrase.|Une autre.")]
    [InlineData("M. Dupont parle. Il a fini.", "M. Dupont parle.|Il a fini.")]
    [InlineData("L’art. 64/35 vaut. Oui ?", "L’art. 64/35 vaut.|Oui ?")]
    [InlineData("Le n° 5 sort. J. F. Martin signe.", "Le n° 5 sort.|J. F. Martin signe.")]
    [InlineData("Il dit : « Non. Jamais. » Puis il part.", "Il dit : « Non. Jamais. »|Puis il part.")]
    [InlineData("Il dit « non. » Il part.", "Il dit « non. »|Il part.")]
    [InlineData("Vraiment ?! Oui… Peut-être.", "Vraiment ?!|Oui…|Peut-être.")]
    [InlineData("Il coûte 3.5 euros. Fin", "Il coûte 3.5 euros.|Fin")]
    [InlineData("Les États (ex. Mali. Niger.) votent. Fin.", "Les États (ex. Mali. Niger.) votent.|Fin.")]
    [InlineData("Il dit : \"Non. Jamais.\" Puis il part.", "Il dit : \"Non. Jamais.\"|Puis il part.")]
    [InlineData("Un écran de 15\" suffit. Oui.", "Un écran de 15\" suffit.|Oui.")]
    [InlineData("1. Le désarmement. La paix.", "1. Le désarmement.|La paix.")]
    [InlineData("sans point", "sans point")]
    [InlineData("", "")]
    public void Split_Text_GivesWholeSentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(span => text[span.Start..span.End])));
}
