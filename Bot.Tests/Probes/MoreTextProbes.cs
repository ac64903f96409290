using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Probes;

/// <summary>Review probes: further untidy texts.</summary>
public sealed class MoreTextProbes
{
    [Fact]
    public void LongHeadingRightAboveItsText_IsAHeading()
    {
        SourceDocument document = Text("Titre du texte\n\nLe désarmement nucléaire et la non-prolifération\nLe pays veut la paix. Il la veut pour tous les États de la région, et depuis longtemps.\n");
        Assert.Equal("Le pays veut la paix. Il la veut pour tous les États de la région, et depuis longtemps.", document.Paragraphs[0].Text);
    }

    [Fact]
    public void OneLongLine_DoesNotUndoTheWrapping()
    {
        const string Wrapped = "Titre\n\nLe gouvernement a fait connaître son intention de siéger au Conseil.\nIl respectera la règle du tour de rôle entre les régions du continent\net ne demandera rien de plus, quoi que disent les autres candidats ici.\nLe pays a déjà siégé deux fois et il sait ce que cela veut dire pour lui.\n\n";
        Assert.Equal(Text(Wrapped).Paragraphs[0].Text, Text(Wrapped + "Voir https://exemple.org/" + new string('a', 120) + "\n").Paragraphs[0].Text);
    }

    [Fact]
    public void DecomposedDateLine_IsUnderstood() =>
        Assert.Equal(new DateOnly(2014, 8, 27), FrenchDates.OfLine("mercredi 27 août 2014".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public void BlankTitleInFrontMatter_IsNoTitle() =>
        Assert.Equal("Vrai titre", new MarkdownLoader().Load("d", "d.md", "---\ntitle: \"  \"\n---\n# Vrai titre\n\nTexte.\n").Document.Title);

    [Fact]
    public void AddingAFile_KeepsTheOthersLinks() =>
        Assert.Equal(DocumentIds.Assign(["paix.md"])[0], DocumentIds.Assign(["paix.md", "paix.txt"])[0]);

    [Theory]
    [InlineData("Le pays (voir ci-dessous) agit. Le Conseil (OUI) a voté.")]
    [InlineData("La Commission européenne a parlé au Monde (UE).")]
    [InlineData("Le Président Nazarbaïev a rencontré la Reine Élisabeth (RU).")]
    [InlineData("Le Sommet de Lisbonne a eu lieu en 2010 au Portugal (NB).")]
    public void BracketThatDefinesNothing_IsNoAcronym(string text) => Assert.Empty(AcronymFinder.Find(text));

    [Theory]
    [InlineData("Organisation du Traité de l’Atlantique Nord (OTAN)", "OTAN")]
    [InlineData("l'Union africaine (UA)", "UA")]
    [InlineData("le traité d'interdiction complète des essais nucléaires (TICE)", "TICE")]
    [InlineData("TNP (traité sur la non-prolifération)", "TNP")]
    [InlineData("Objectifs du Millénaire pour le développement (OMD)", "OMD")]
    [InlineData("gaz à effet de serre (GES)", "GES")]
    [InlineData("Agence internationale de l'énergie atomique (A.I.E.A.)", "AIEA")]
    [InlineData("Agence internationale de l'énergie atomique (« AIEA »)", "AIEA")]
    [InlineData("Agence internationale de l'énergie atomique (ci-après AIEA)", "AIEA")]
    [InlineData("Agence internationale de l'énergie atomique – AIEA", "AIEA")]
    [InlineData("petites et moyennes entreprises (PME)", "PME")]
    public void Acronym_IsLearned(string text, string acronym) => Assert.Contains(AcronymFinder.Find(text), found => found.Short == acronym);

    private static SourceDocument Text(string source) => new PlainTextLoader().Load("d", "d.txt", source).Document;
}
