using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Knowledge.Documents;

/// <summary>Untidy plain text comes out as a reader sees it.</summary>
public sealed class PlainTextLoaderTests
{
    [Theory]
    [InlineData("dans des cas extrêmes, selon la Charte des\nNations Unies.")]
    [InlineData("selon la Charte des\nNations Unies.")]
    [InlineData("par la résolution\n64/\n35 de l'Assemblée.")]
    [InlineData("avec le ministre M.\nDupont et le n°\n12 du traité.")]
    [InlineData("à discuter avec tous les États\n– et avec eux seuls – de la réforme.")]
    [InlineData("aux États\n– mais dans les seuls cas –\nque prévoit la Charte.")]
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

    [Fact]
    public void SentenceBelowAList_IsNoPartOfItsLastItem()
    {
        SourceDocument document = Load("Titre\n\nEst accepté ce qui suit :\n- les gravats, dans la limite d'un mètre cube par semaine\n- les appareils\nL'amiante est refusé. Il faut s'adresser à une entreprise agréée.\n");
        Assert.Equal("L'amiante est refusé. Il faut s'adresser à une entreprise agréée.", document.Paragraphs[^1].Text);
    }

    [Fact]
    public void ItemWrappedBeforeACapital_IsRejoined()
    {
        SourceDocument document = Load("Titre\n\nLe pays soutient :\n- la coopération de tous les États de la région avec l'Organisation des\nNations unies ;\n- la paix.\n");
        Assert.Contains(document.Paragraphs, paragraph => paragraph.Text.EndsWith("l'Organisation des Nations unies ;", StringComparison.Ordinal));
    }

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

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r\n    ")]
    public void LineEndsBelow_DoNotMakeAHeading(string lineEnd)
    {
        // The block below is shown no longer than the one above, however many characters part its lines.
        SourceDocument document = Load("Titre\n\nUn.\n\n« x »mot > cité\n> cité" + lineEnd + "code\n");
        Assert.Equal("« x »mot > cité", document.Paragraphs[1].Text);
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
    [InlineData("COMMUNIQUÉ DE PRESSE\n\nLa ville construit un tramway\n\nBrest, le 27 mars 2014\n\n", "La ville construit un tramway")]
    [InlineData("Communiqué de presse n° 12\n\nBrest, le 27 mars 2014\n\nLa ville construit un tramway\n\n", "La ville construit un tramway")]
    [InlineData("COMMUNIQUÉ DE PRESSE\n\n27 mars 2014\n\n", "COMMUNIQUÉ DE PRESSE")]
    public void KindOfText_IsNotTheTitleAboveAHeadline(string top, string title) =>
        AssertTitled(top + "La ville veut un tramway de douze kilomètres. Les travaux dureront trois ans.\n", title);

    [Theory]
    [InlineData("Mairie de Saint-Aubin\nLE PLAN VÉLO\n27 mars 2014\n\n", "LE PLAN VÉLO")]
    [InlineData("Mairie de Saint-Aubin\n\nLe plan vélo\n\nSaint-Aubin, le 27 mars 2014\n\n", "Le plan vélo")]
    [InlineData("RÉPUBLIQUE FRANÇAISE\nMairie de Saint-Aubin\nDirection de la voirie\n\nLE PLAN VÉLO\n\n27 mars 2014\n\n", "LE PLAN VÉLO")]
    [InlineData("Mairie de Saint-Aubin\n\nCommuniqué de presse\n\nLe plan vélo\n\n27 mars 2014\n\n", "Le plan vélo")]
    [InlineData("Saint-Aubin en commun\n\nLE PLAN VÉLO\n\n27 mars 2014\n\n", "LE PLAN VÉLO")]
    [InlineData("Ville durable\n\n27 mars 2014\n\n", "Ville durable")]
    public void Publisher_IsNotTheTitleAboveOneWithADate(string top, string title) =>
        AssertTitled(top + "La ville construira douze kilomètres de pistes. Les travaux dureront trois ans.\n", title);

    [Theory]
    [InlineData("Ville durable\n\nNos priorités\n\n", "Ville durable")]
    [InlineData("Conseil de sécurité\n\nSanctions\n\n", "Conseil de sécurité")]
    public void Publisher_AboveATitleWithoutADate_IsTheTitle(string top, string title) =>
        Assert.Equal(title, Load(top + "La ville construira douze kilomètres de pistes. Les travaux dureront trois ans.\n").Title);

    [Theory]
    [InlineData("Commentaires (0)")]
    [InlineData("J'aime 12")]
    [InlineData("Archives")]
    [InlineData("Menu")]
    [InlineData("Rechercher")]
    [InlineData("Abonnement : Publier les commentaires (Atom)")]
    [InlineData("Accueil > Actualités > International")]
    [InlineData("Lire aussi : Le pays refuse la guerre")]
    public void SiteLeftover_IsNoPassageAndIsTold(string line)
    {
        (SourceDocument document, IReadOnlyList<string> warnings) = new PlainTextLoader().Load("d", "d.txt", "Titre\n\nLe pays veut la paix pour tous.\n\n" + line + "\n");
        Assert.Single(document.Paragraphs);
        Assert.Contains(line, Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void ManyShortBlocks_AreAllRead()
    {
        string source = string.Concat(Enumerable.Repeat("- point\n", 60_000)); // 480 kB; 20 MiB are allowed.
        Assert.Equal(60_000, Load(source).Paragraphs.Count);
    }

    [Fact]
    public void LongHeadingRightAboveItsText_IsAHeading()
    {
        SourceDocument document = Load("Titre du texte\n\nLe désarmement nucléaire et la non-prolifération\nLe pays veut la paix. Il la veut pour tous les États de la région, et depuis longtemps.\n");
        Assert.Equal("Le pays veut la paix. Il la veut pour tous les États de la région, et depuis longtemps.", document.Paragraphs[0].Text);
    }

    [Fact]
    public void OneLongLine_DoesNotUndoTheWrapping()
    {
        const string Wrapped = "Titre\n\nLe gouvernement a fait connaître son intention de siéger au Conseil.\nIl respectera la règle du tour de rôle entre les régions du continent\net ne demandera rien de plus, quoi que disent les autres candidats ici.\nLe pays a déjà siégé deux fois et il sait ce que cela veut dire pour lui.\n\n";
        Assert.Equal(Load(Wrapped).Paragraphs[0].Text, Load(Wrapped + "Voir https://exemple.org/" + new string('a', 120) + "\n").Paragraphs[0].Text);
    }

    [Fact]
    public void LinesOfAList_AreItems() =>
        Assert.Equal(
            ["- la paix", "- la justice", "1. Le premier", "2. Le second"],
            Load("Titre\n\nLe pays en veut deux, depuis toujours et pour tous.\n\n- la paix\n- la justice\n\n1. Le premier\n2. Le second\n").Paragraphs.Skip(1).Select(paragraph => paragraph.Text));

    private static SourceDocument Load(string source) => new PlainTextLoader().Load("d", "d.txt", source).Document;

    private static string Only(string source) => Assert.Single(Load(source).Paragraphs).Text;

    // One paragraph below one title, of 27 March 2014, and nothing above it that heads the paragraph.
    private static void AssertTitled(string source, string title)
    {
        SourceDocument document = Load(source);
        Assert.Equal((title, new DateOnly(2014, 3, 27)), (document.Title, document.Date));
        Assert.Empty(Assert.Single(document.Paragraphs).Location.Headings);
        Assert.Equal(title, document.Headings[^1].Text);
    }
}
