using System.Diagnostics;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Probes;

/// <summary>Review probes: untidy plain text that does not come out as a reader sees it. Each fails today.</summary>
public sealed class PlainTextProbes
{
    [Theory]
    [InlineData("dans des cas extrêmes, selon la Charte des\nNations Unies.")]
    [InlineData("selon la Charte des\nNations Unies.")]
    [InlineData("par la résolution\n64/\n35 de l'Assemblée.")]
    [InlineData("avec le ministre M.\nDupont et le n°\n12 du traité.")]
    [InlineData("à discuter avec tous les États\n– et avec eux seuls – de la réforme.")]
    [InlineData("sauf dans le cas que prévoit l'article\n5. C'est la loi.")]
    public void HardWrap_IsRejoined(string tail)
    {
        string source = "Titre\n\nLe pays n'appuie l'usage de la force que\n" + tail + "\n";
        Assert.Equal("Le pays n'appuie l'usage de la force que " + tail.Replace('\n', ' '), Only(source));
    }

    [Theory]
    [InlineData("Il dit oui à la réforme", "à condition que le veto soit maintenu.")]
    [InlineData("« Nous voulons la paix,", "et nous ne voulons pas la guerre »")]
    [InlineData("Le pays « la veut", "et la défend » partout, et il ne demande rien en retour.")]
    [InlineData("Le Président a dit oui au traité, sous réserve que", "les autres États le signent aussi, dans les six mois.")]
    public void BlankLineInMidSentence_IsRejoined(string before, string after) =>
        Assert.Equal(before + " " + after, Only("Titre\n\n" + before + "\n\n" + after + "\n"));

    [Theory]
    [InlineData("***")]
    [InlineData("----")]
    [InlineData("_____")]
    public void SentenceAboveASeparator_IsAParagraph(string separator)
    {
        SourceDocument document = Load("Titre\n\nLe pays ne soutient pas les sanctions contre les États membres.\n" + separator + "\nSuite du document.\n");
        Assert.Equal("Le pays ne soutient pas les sanctions contre les États membres.", document.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("1. Le désarmement nucléaire")]
    [InlineData("I. LE CONSEIL DE SÉCURITÉ")]
    [InlineData("2) La paix")]
    [InlineData("Accueil")]
    [InlineData("Membres")]
    public void HeadingWithoutMarkup_IsRecognised(string heading)
    {
        SourceDocument document = Load("Titre\n\n" + heading + "\n\nLe pays y attache une importance que chacun peut lire dans la suite de ce texte.\n");
        Assert.Equal([heading], document.Paragraphs[^1].Location.Headings);
    }

    [Fact]
    public void LastShortSection_KeepsItsHeading()
    {
        SourceDocument document = Load("Titre\n\nLa paix\n\nLe pays la veut pour tous les États.\n\nNous refusons la peine de mort\n\nElle est suspendue.\n");
        Assert.Equal(["Nous refusons la peine de mort"], document.Paragraphs[^1].Location.Headings);
    }

    [Theory]
    [InlineData("Publié le jeudi 27 mars 2014 par l'équipe")]
    [InlineData("Par Jean Dupont, le 27 mars 2014")]
    [InlineData("27 mars 2014 | Actualités")]
    public void PublicationLine_IsNotTheTitle(string line)
    {
        SourceDocument document = Load(line + "\n\nLe pays veut la paix\n\nIl la veut depuis longtemps, et pour tous les États de la région.\n");
        Assert.Equal("Le pays veut la paix", document.Title);
        Assert.Equal(new DateOnly(2014, 3, 27), document.Date);
    }

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

    [Theory]
    [InlineData("Commentaires (0)")]
    [InlineData("J'aime 12")]
    [InlineData("Archives")]
    [InlineData("Menu")]
    [InlineData("Rechercher")]
    [InlineData("Abonnement : Publier les commentaires (Atom)")]
    [InlineData("Accueil > Actualités > International")]
    [InlineData("Lire aussi : Le pays refuse la guerre")]
    public void SiteLeftover_IsNoPassage(string line) => Assert.True(SiteLeftovers.Matches(line));

    [Fact]
    public void ManyShortBlocks_AreReadInLinearTime()
    {
        string source = string.Concat(Enumerable.Repeat("- point\n", 60_000)); // 480 kB; 20 MiB are allowed.
        var clock = Stopwatch.StartNew();
        Load(source);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), clock.Elapsed.ToString());
    }

    private static SourceDocument Load(string source) => new PlainTextLoader().Load("d", "d.txt", source).Document;

    private static string Only(string source) => Assert.Single(Load(source).Paragraphs).Text;
}
