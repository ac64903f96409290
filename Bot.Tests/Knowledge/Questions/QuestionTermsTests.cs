using CampaignBot.Knowledge.Questions;
using CampaignBot.Tests.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Questions;

/// <summary>Which words of a question are searched for, and what they are in it.</summary>
public sealed class QuestionTermsTests
{
    [Theory]
    [InlineData("Les sanctions sont-elles utiles aux yeux d’Astana ?", "sanctions utiles astana")]
    [InlineData("Soigne-t-on les yeux ?", "soigne yeux")]
    [InlineData("Que pensez-vous de l’eau à l’heure actuelle ?", "eau")]
    [InlineData("Quelle est votre heure ?", "heure")]
    [InlineData("Aidez-vous l’école, y compris au sein du village ?", "aidez ecole village")]
    [InlineData("À quelle fréquence le congrès se réunit-il ?", "congres reunit")]
    [InlineData("Quel rôle a l’école ?", "role ecole")]
    [InlineData("Quelle date a été choisie pour le sommet ?", "sommet")]
    [InlineData("Quel sommet a été choisi ?", "sommet choisi")]
    [InlineData("À quelles conditions envoyez-vous des soldats ?", "envoyez soldats")]
    [InlineData("Cherchez-vous à dominer l’Asie ?", "dominer asie")]
    [InlineData("Comment voyez-vous l’école ?", "ecole")]
    [InlineData("Quel est le nom du bataillon ?", "bataillon")]
    [InlineData("Les noms sont-ils gravés ?", "noms graves")]
    public void Terms_ATurnOfPhrase_IsNoneOfThem(string question, string terms) => Assert.Equal(terms, TermsOf(question));

    [Theory]
    [InlineData("Combien de ponts la ville compte-t-elle ?", "ponts ville")]
    [InlineData("Combien comptent les juges ?", "comptent juges")]
    [InlineData("La ville compte combien de ponts ?", "ville compte ponts")]
    [InlineData("Que compte faire la ville ?", "compte ville")]
    [InlineData("Quelle ville accueille le sommet ?", "accueille sommet")]
    [InlineData("Quel pays présidez-vous ?", "presidez")]
    [InlineData("Quelle ville ?", "ville")]
    [InlineData("Aidez-vous la ville ?", "aidez ville")]
    public void Terms_WhatCountsAndTheKindOfPlaceAskedFor_AreNoneOfThem(string question, string terms) => Assert.Equal(terms, TermsOf(question));

    [Theory]
    [InlineData("Comment aidez-vous les ponts ?", "aidez")]
    [InlineData("Le pont a-t-il brûlé hier ?", "brule")]
    [InlineData("Le pont brûle-t-il encore ?", "brule")]
    [InlineData("Est-ce que vous dépensez trop pour les ponts ?", "depensez")]
    [InlineData("Qui répond aux lettres ?", "repond")]
    [InlineData("Que défend le pays ?", "defend")]
    [InlineData("le pont de Sully", null)]
    public void Verb_BesideItsSubjectOrTheWordThatAsks_IsFound(string question, string? verb)
    {
        AnalyzedQuestion analyzed = MatchedText.Of(question, "Un pont.").Question;
        Assert.Equal(verb, analyzed.Verb is { } term ? analyzed.Terms[term].Typed : null);
    }

    [Theory]
    [InlineData("Ou se trouve le pont ?", true)]
    [InlineData("Où se trouve le pont ?", true)]
    [InlineData("Le pont ou la route ?", false)]
    public void Asked_OuWithoutItsAccent_AsksForAPlaceWhereItOpensTheQuestion(string question, bool asksForPlace) =>
        Assert.Equal(asksForPlace, MatchedText.Of(question, "Un pont.").Question.Asked.HasFlag(AskedKinds.Place));

    [Theory]
    [InlineData("paix paix Paix, conflit conflit, quel est le rôle du pont ?", "pont")]
    [InlineData("pont pont pont, quel est le montant de la bourse ?", "bourse")]
    public void Essential_OfWhatIsAskedBehindRepeatedWords_IsWhatFollows(string question, string essential)
    {
        AnalyzedQuestion analyzed = MatchedText.Of(question, "Le rôle du pont et le montant de la bourse.").Question;
        Assert.Equal(essential, analyzed.Terms[Assert.NotNull(analyzed.Essential)].Typed);
    }

    [Theory]
    [InlineData("Aidez-vous les russes ?", "russes")]
    [InlineData("Aidez-vous les ponts ?", "")]
    [InlineData("Vivez-vous sous l’équateur ?", "")]
    [InlineData("Que faites-vous en équateur ?", "equateur")]
    [InlineData("Faut-il que le juge vienne ?", "")]
    [InlineData("que dit oslo du pont ?", "oslo")]
    [InlineData("Que dit Vienne du pont ?", "vienne")]
    public void IsName_ACountryOrCapitalHoweverTyped_IsOneUnlessTheWordIsMoreOftenAnother(string question, string names) =>
        Assert.Equal(names, string.Join(' ', MatchedText.Of(question, "Rien.").Question.Terms.Where(term => term.IsName).Select(term => term.Typed)));

    [Theory]
    [InlineData("pense")]
    [InlineData("estime")]
    [InlineData("juge")]
    [InlineData("croit")]
    [InlineData("craint")]
    [InlineData("dit")]
    [InlineData("dirait")]
    [InlineData("veut")]
    [InlineData("voudrait")]
    [InlineData("propose")]
    [InlineData("demande")]
    [InlineData("souhaite")]
    [InlineData("répond")]
    [InlineData("repond")]
    [InlineData("préconise")]
    [InlineData("preconise")]
    [InlineData("condamne")]
    [InlineData("reproche")]
    [InlineData("réclame")]
    [InlineData("reclame")]
    [InlineData("regrette")]
    public void IsName_WhoThinksOrSays_IsAskedForAsSurelyAsAName(string verb) =>
        Assert.Contains(MatchedText.Of($"Que {verb} le pape du pont ?", "Rien.").Question.Terms, term => term is { Typed: "pape", IsName: true });

    [Theory]
    [InlineData("pense le pays")]
    [InlineData("pense le gouvernement")]
    [InlineData("pensent les autorités")]
    [InlineData("pense l’état")]
    [InlineData("pense la république")]
    [InlineData("pense la nation")]
    [InlineData("pense la diplomatie")]
    public void IsName_TheCampaignAsItSpeaks_IsNone(string thinking) =>
        Assert.DoesNotContain(MatchedText.Of($"Que {thinking} du pont ?", "Rien.").Question.Terms, term => term.IsName);

    [Fact]
    public void Analyze_MoreWordsThanAreSearchedFor_LosesWhatIsAskedBehindThem()
    {
        string many = string.Join(' ', Enumerable.Range(0, 70).Select(i => $"mot{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}"));
        Assert.NotEmpty(MatchedText.Of($"{many}, quel est le rôle du pont ?", "Le rôle du pont.").Question.Terms);
    }

    private static string TermsOf(string question) => string.Join(' ', MatchedText.Of(question, "Rien.").Question.Terms.Select(term => term.Typed));
}
