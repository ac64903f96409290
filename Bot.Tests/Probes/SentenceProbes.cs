using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Probes;

/// <summary>Review probes: where sentences are cut; <c>|</c> marks the cuts that a reader expects.</summary>
public sealed class SentenceProbes
{
    [Theory]
    [InlineData("1. Le désarmement nucléaire.")]
    [InlineData("2. La paix ne se négocie pas.| Le pays l'a dit.")]
    [InlineData("Le pays a voté le 1er janv. 2014 avec l'O.N.U. Genève l'a noté.")]
    [InlineData("Il cite l'art. 5, al. 2, de la Charte.| Il l'applique.")]
    [InlineData("S. E. M. N. Nazarbaïev l'a dit.| Il le répète.")]
    [InlineData("Il a dit : « Non. Jamais. »| Il est parti.")]
    [InlineData("« Nous refusons. » a dit le ministre.| Il est parti.")]
    [InlineData("« Nous refusons la guerre. », a dit le ministre.")]
    [InlineData("Le pays (env. 17 millions d'hab.) veut la paix.| Il la veut vite.")]
    [InlineData("La résolution n° 64/35 est là.| Le pays la suit.")]
    [InlineData("Il y en a 2010.| En 2011, rien.")]
    [InlineData("Le pays veut la paix, etc.| Il ne veut pas la guerre.")]
    [InlineData("Le pays l'appuie [1].| Il ne veut pas la guerre.")]
    [InlineData("Le pays l'appuie.| L'État aussi.| À Genève, non.")]
    [InlineData("Le ministre a dit oui.. | Non.")]
    [InlineData("Que veut-il ?| – La paix.")]
    [InlineData("Il vit rue St. Paul.| Il y reste.")]
    [InlineData("Le pays soutient :-) la paix.| Il ne veut pas la guerre.")]
    [InlineData("Le pays a dit a) la paix ; b) le droit.| Il ne veut pas la guerre.")]
    [InlineData("Le pays soutient \"la paix. Toujours.\"| Il reste.")]
    [InlineData("Selon le ministre, oui !| Le pays l'a dit.")]
    [InlineData("La phase 3.| Elle commence.")]
    [InlineData("Le plan A. Il est bon.")]
    [InlineData("Il l'a dit aux nos. 5 et 6.| Il le répète.")]
    [InlineData("La paix,\u00A0etc.\u00A0!| Oui.")]
    [InlineData("Il dit « non\u00A0!\u00A0»| Il part.")]
    [InlineData("“Non.”| Il part.")]
    public void Split_CutsWhereAReaderDoes(string marked)
    {
        string text = marked.Replace("|", string.Empty, StringComparison.Ordinal);
        Assert.Equal(
            marked.Split('|').Select(part => part.Trim()),
            SentenceSplitter.Split(text).Select(span => text[span.Start..span.End]));
    }
}
