using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class BackReferenceTests
{
    [Theory]
    [InlineData("Il ferme la nuit.")]
    [InlineData("Elles durent trois jours.")]
    [InlineData("Cette élection reflète sa volonté.")]
    [InlineData("Ce dernier a refusé.")]
    [InlineData("Celui-ci a refusé.")]
    [InlineData("Cela n’a rien changé.")]
    [InlineData("Son travail avec la ville en témoigne.")]
    [InlineData("Leurs droits sont défendus.")]
    [InlineData("En renonçant ainsi aux armes, le pays est devenu un modèle.")]
    [InlineData("À cet égard, la ville propose un port.")]
    [InlineData("Grâce à cette loi, le port vit.")]
    [InlineData("Selon lui, le port vit.")]
    [InlineData("En 2013, il a été élu.")]
    [InlineData("Deux ans plus tard, elle ferme.")]
    [InlineData("Mais le port reste fermé.")]
    [InlineData("Toutefois, le port reste fermé.")]
    [InlineData("C’est pour cela que le port ferme.")]
    [InlineData("C’était le premier depuis 11 ans.")]
    [InlineData("«\u00A0Cette élection compte.\u00A0»")]
    [InlineData("Il est membre de la ligue.")]
    [InlineData("Il y a disparu.")]
    [InlineData("Il y a été créé un musée.")]
    [InlineData("Eux refusent.")]
    [InlineData("Y participent trois villes.")]
    [InlineData("En réponse à cela, une aide est versée.")]
    [InlineData("Dans le cadre de cette loi, une aide est versée.")]
    [InlineData("À l’issue de ce vote, le port ferme.")]
    [InlineData("Chez elle, la colonelle commande.")]
    [InlineData("Une telle loi serait dure.")]
    [InlineData("Tels sont nos vœux.")]
    [InlineData("Toutes deux ferment.")]
    [InlineData("Aucun n’est fermé.")]
    [InlineData("Certains d’entre eux ferment.")]
    [InlineData("Deux de ses ports ferment.")]
    [InlineData("Sinon, le port ferme.")]
    [InlineData("Faute de quoi le port ferme.")]
    [InlineData("Non, le port ferme.")]
    [InlineData("Non.")]
    [InlineData("En effet, le port ferme.")]
    public void Opens_SentenceThatStandsForWhatCameBefore_DoesReferBack(string sentence) => Assert.True(BackReference.Opens(sentence));

    [Theory]
    [InlineData("Le port ferme la nuit.")]
    [InlineData("Il faut protéger les marins.")]
    [InlineData("Il n’y a pas de port.")]
    [InlineData("Il est nécessaire de fermer le port.")]
    [InlineData("Ce que la ville demande est clair.")]
    [InlineData("Ces dernières années, le port a grandi.")]
    [InlineData("C’est à Genève que le sommet a eu lieu.")]
    [InlineData("En 2013, la Suisse a été élue.")]
    [InlineData("Dans son discours, le ministre a promis un port.")]
    [InlineData("Après la fête de Genève, elle ferme.")]
    [InlineData("Ainsi que la ville le demande, le port ferme.")]
    [InlineData("Cependance ferme.")]
    [InlineData("Cent navires y entrent.")]
    [InlineData("Sans la mer, rien ne vit.")]
    [InlineData("Il y a plusieurs ports.")]
    [InlineData("Non loin du port, la ville vit.")]
    [InlineData("Si le port ferme, rien ne vit.")]
    [InlineData("Aucun port ne ferme.")]
    [InlineData("Deux ports ferment.")]
    [InlineData("Tous les ports ferment.")]
    [InlineData("Puisque la mer monte, le port ferme.")]
    [InlineData("Dans le cadre de la loi, une aide est versée.")]
    [InlineData("Luigi et Yvonne votent.")]
    [InlineData("")]
    public void Opens_SentenceThatStandsAlone_DoesNot(string sentence) => Assert.False(BackReference.Opens(sentence));

    [Fact]
    public void Readable_SentencesThatReferBackInTurn_BeginWithTheOneThatAllReferTo()
    {
        const string Text = "Il pleut. La ville a un port. Il ferme la nuit. Cela gêne. Le maire le sait.";
        IReadOnlyList<SourceSpan> readable = BackReference.Readable(Text, SentenceSplitter.Split(Text));
        Assert.Equal(
            ["Il pleut.", "La ville a un port.", "La ville a un port. Il ferme la nuit.", "La ville a un port. Il ferme la nuit. Cela gêne.", "Le maire le sait."],
            readable.Select(span => Text[span.Start..span.End]));
    }

    [Fact]
    public void Readable_LongChain_BeginsWhereItsLengthAllows()
    {
        string text = "La ville a un port. " + string.Join(' ', Enumerable.Repeat("Il ferme la nuit, et les marins des îles le savent.", 50)) + " La mer monte.";
        IReadOnlyList<SourceSpan> sentences = SentenceSplitter.Split(text);
        IReadOnlyList<SourceSpan> readable = BackReference.Readable(text, sentences);
        Assert.All(readable, span => Assert.InRange(span.End - span.Start, 1, 1000));
        Assert.InRange(readable[50].End - readable[50].Start, 940, 1000);
        Assert.Contains(readable[50].Start, sentences.Select(sentence => sentence.Start));
        Assert.Equal(sentences[51], readable[51]);
    }

    [Fact]
    public void Readable_SentenceThatIsLongAlone_IsWhole()
    {
        string text = "La ville a un port. Il " + string.Concat(Enumerable.Repeat("ferme et ", 200)) + "ouvre.";
        IReadOnlyList<SourceSpan> sentences = SentenceSplitter.Split(text);
        Assert.Equal(sentences[1], BackReference.Readable(text, sentences)[1]);
    }
}
