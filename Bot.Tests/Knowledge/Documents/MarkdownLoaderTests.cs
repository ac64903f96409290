using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Knowledge.Documents;

/// <summary>Markdown comes out as a reader of the page sees it.</summary>
public sealed class MarkdownLoaderTests
{
    [Fact]
    public void IndentedCode_IsShownWhole() =>
        Assert.Equal(
            "Le pays ne soutient pas la guerre sauf en cas de légitime défense.",
            Only("    Le pays ne soutient pas la guerre\n    sauf en cas de légitime défense.\n"));

    [Fact]
    public void IndentedCodeInsideAList_IsShownWhole() =>
        Assert.Equal(["a", "le pays refuse la guerre"], Texts("- a\n\n      le pays refuse la guerre\n"));

    [Fact]
    public void FencedCodeInsideAList_IsShownWhole() =>
        Assert.Equal(["un", "pas de code"], Texts("1. un\n\n   ```\n   pas de code\n   ```\n"));

    [Theory]
    [InlineData("Selon l'[ONU](http://x.org \"Le site officiel\"), le pays vote.", "Selon l'ONU, le pays vote.")]
    [InlineData("Selon l'[ONU](<http://x.org/a b>), le pays vote.", "Selon l'ONU, le pays vote.")]
    [InlineData("Un vote in<span class=\"a b\">ter</span>national.", "Un vote international.")]
    [InlineData("La ![carte](c.png \"Une carte\").", "La carte.")]
    [InlineData("Non<!-- à revoir -->!", "Non!")]
    public void WhiteSpaceInsideMarkup_IsMarkup(string source, string shown) => Assert.Equal(shown, Only(source));

    [Fact]
    public void LineBreakTag_PartsWords() => Assert.Equal("Il dit non mais oui.", Only("Il dit non<br/>mais oui."));

    [Fact]
    public void EmptyCell_KeepsItsColumn() =>
        Assert.NotEqual(
            Texts("| Date | Pour | Contre |\n|---|---|---|\n| 2011 | sanctions |  |\n"),
            Texts("| Date | Pour | Contre |\n|---|---|---|\n| 2011 |  | sanctions |\n"));

    [Fact]
    public void TableHeader_IsNotLost() =>
        Assert.Contains("Contre", string.Join(' ', Texts("| Date | Contre |\n|---|---|\n| 2011 | sanctions |\n")), StringComparison.Ordinal);

    [Fact]
    public void TableHeader_IntroducesTheRowsOfItsTableOnly()
    {
        SourceDocument document = Load("Le pays n’appuie pas :\n\n| Jour | Heure |\n|---|---|\n| lundi | 9 h |\n| mardi | 10 h |\n\nLe reste suit.\n\n| Seule | ligne |\n|---|---|\n");
        Assert.Equal(
            [(null, false), ("Le pays n’appuie pas :", true), ("Le pays n’appuie pas : Jour | Heure", false), ("Le pays n’appuie pas : Jour | Heure", false), (null, false), (null, false)],
            document.Paragraphs.Select(paragraph => (paragraph.Introduction, paragraph.IsTableHead)));
    }

    [Fact]
    public void TableHeader_IntroducesNoListAfterTheTable() =>
        Assert.Equal(
            [null, "Jour | Heure", null, null],
            Load("| Jour | Heure |\n|---|---|\n| lundi | 9 h |\n\n- Un premier point.\n- Un second point.\n").Paragraphs.Select(paragraph => paragraph.Introduction));

    [Fact]
    public void IntroductionOfAList_EndsWithIt() =>
        Assert.Equal([null, "Il refuse :", "Il refuse :", null], Load("Il refuse :\n\n- la guerre ;\n- la faim.\n\nIl veut la paix.\n").Paragraphs.Select(paragraph => paragraph.Introduction));

    [Theory]
    [InlineData("Retour au calme : le pays veut la paix.")]
    [InlineData("Partager via des traités l'eau des fleuves est notre but.")]
    [InlineData("Copyright et droits : le pays soutient la convention de Berne.")]
    [InlineData("S'abonner à un camp n'est pas dans nos intentions.")]
    [InlineData("Publié par le Conseil, ce rapport n'engage pas le pays.")]
    public void SentenceThatOpensLikeALeftover_IsQuoted(string source) => Assert.Equal(source, Only(source));

    [Fact]
    public void ThematicBreakOnTop_LosesNoText() =>
        Assert.Equal(["Un texte.", "Un autre.", "Fin."], Texts("---\n\nUn texte.\n\nUn autre.\n\n---\n\nFin.\n"));

    [Fact]
    public void BlankLineBeforeFrontMatter_IsStillFrontMatter() => Assert.Equal("Titre", Load("\n---\ntitle: Titre\n---\nTexte.\n").Title);

    [Fact]
    public void FrontMatterSource_HasNoLineBreak() => Assert.Equal("deux lignes", Load("---\nsource: >\n  deux\n  lignes\n---\nTexte.\n").Source);

    [Fact]
    public void FrontMatterDate_IsoDateTime_IsUnderstood() => Assert.Equal(new DateOnly(2014, 3, 27), Load("---\ndate: 2014-03-27T10:00:00Z\n---\nTexte.\n").Date);

    [Theory]
    [InlineData("---\ntitle: T\ndate: [\n---\nTexte.\n", "ligne 3)")]
    [InlineData("---\r\nlang: fr\r\ntitle: [\r\n---\r\nTexte.\r\n", "ligne 3)")]
    [InlineData("\n\n---\ntitle: [\n---\nTexte.\n", "ligne 4)")]
    public void UnreadableFrontMatter_NamesItsLineInTheFile(string source, string line) =>
        Assert.Contains(line, Assert.Single(new MarkdownLoader().Load("d", "d.md", source).Warnings), StringComparison.Ordinal);

    [Fact]
    public void DateLineBesideFrontMatterDate_IsNoPassage() =>
        Assert.Equal(["Texte."], Texts("---\ndate: 2014-03-27\n---\njeudi 27 mars 2014\n\n# T\n\nTexte.\n"));

    [Fact]
    public void DateUnderASubheading_IsNotThePublicationDate() => Assert.Null(Load("# T\n\n## Indépendance\n\n16 décembre 1991\n\nLe pays est né.\n").Date);

    [Fact]
    public void HeadingInsideAQuotation_EndsWithIt()
    {
        SourceDocument document = Load("# T\n\n## A\n\n> ## Cité\n>\n> Texte cité.\n\nAprès la citation.\n");
        Assert.Equal(["A"], document.Paragraphs[1].Location.Headings);
    }

    [Fact]
    public void TitleAfterAParagraph_IsNotInTheTrail()
    {
        SourceDocument document = Load("Chapeau.\n\n# Titre\n\nTexte.\n");
        Assert.Equal("Titre", document.Title);
        Assert.Empty(document.Paragraphs[1].Location.Headings);
    }

    [Theory]
    [InlineData("Le pays vote[^1].\n\n[^1]: Selon le ministre.\n\n", "Le pays vote.")]
    [InlineData("Le pays ~~refuse~~ accepte.", "Le pays accepte.")]
    [InlineData("Le pays <del>refuse **tout**</del> accepte.", "Le pays accepte.")]
    [InlineData("Le pays ~~refuse `x` &amp; [dit](y)~~ accepte.", "Le pays accepte.")]
    [InlineData("Le pays <s>refuse</s> accepte, </del>dit-il.", "Le pays accepte, dit-il.")]
    public void ExtendedMarks_AreLeftOut(string source, string first) => Assert.Equal(first, Texts(source)[0]);

    [Fact]
    public void HtmlBlock_IsNotLost() => Assert.Equal(["Avant.", "Le pays refuse."], Texts("Avant.\n\n<p>Le pays refuse.</p>\n"));

    [Fact]
    public void Html_HeadingsAndParagraphsAreTold()
    {
        SourceDocument document = Load("<div>\n<h2>La <b>paix</b></h2>\n<p title=\"a > b\">Le pays<br>la veut.</p>\n<!-- caché -->\n<p>Pour tous.</p>\n</div>\n");
        Assert.Equal(["Le pays la veut.", "Pour tous."], document.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["La paix"], document.Headings.Select(heading => heading.Text));
    }

    [Theory]
    [InlineData("Dites à <at>Tous</at> la paix.", "Dites à <at>Tous</at> la paix.", "<at>, </at>")]
    [InlineData("La paix <script>alert(1)</script> vient.", "La paix <script>alert(1)</script> vient.", "<script>, </script>")]
    [InlineData("La **paix** <x y=\"a > b\"/> vient.", "La paix <x y=\"a > b\"/> vient.", "<x y=\"a > b\"/>")]
    [InlineData("<p>Dites à <at>Tous</at> la <b>paix</b>.</p>", "Dites à <at>Tous</at> la paix.", null)]
    [InlineData("La <b>paix</b> <IMG src=\"x\"><span title=\"y\">vient</span><!-- caché -->.", "La paix vient.", null)]
    [InlineData("<script>\nalert(1)\n</script>\n\n<STYLE>p {}</STYLE>\n\nLa paix.", "La paix.", "<script>, <style>")]
    public void Tag_ThatLaysNothingOut_IsShownOrTold(string source, string text, string? told)
    {
        (SourceDocument document, IReadOnlyList<string> warnings) = new MarkdownLoader().Load("d", "d.md", source + "\n");
        Assert.Equal(text, Assert.Single(document.Paragraphs).Text);
        Assert.Equal(told is null ? [] : [told], warnings.Select(warning => warning.Split('\u00A0')[0]));
    }

    [Fact]
    public void Entity_IsShownRawAndTold()
    {
        (SourceDocument document, IReadOnlyList<string> warnings) = new MarkdownLoader().Load("d", "d.md", "La paix, d&eacute;j&agrave;.\n");
        Assert.Equal("La paix, d&eacute;j&agrave;.", document.Paragraphs[0].Text);
        Assert.Contains("&eacute;", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void NoteNeverCalled_IsTold() =>
        Assert.Contains("[^2]", Assert.Single(new MarkdownLoader().Load("d", "d.md", "Texte.\n\n[^2]: Oubliée.\n").Warnings), StringComparison.Ordinal);

    [Theory]
    [InlineData("| A | B | C |\n|---|---|---|\n| 2011 |  | sanctions |\n", "2011 | | sanctions")]
    [InlineData("| A | B | C |\n|---|---|---|\n| 2011 | sanctions |  |\n", "2011 | sanctions |")]
    public void Row_KeepsItsEmptyPlaces(string source, string row) => Assert.Equal(["A | B | C", row], Texts(source));

    [Fact]
    public void Leftover_IsTold() =>
        Assert.Contains("« Partager »", Assert.Single(new MarkdownLoader().Load("d", "d.md", "Texte.\n\nPartager\n").Warnings), StringComparison.Ordinal);

    private static SourceDocument Load(string source) => new MarkdownLoader().Load("d", "d.md", source).Document;

    private static string[] Texts(string source) => [.. Load(source).Paragraphs.Select(paragraph => paragraph.Text)];

    private static string Only(string source) => Assert.Single(Texts(source));
}
