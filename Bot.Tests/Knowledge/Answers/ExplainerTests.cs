using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

public sealed class ExplainerTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>
{
    [Theory]
    [InlineData("Que pensez-vous des sanctions ?", "sanctions", TermMatchKind.Exact, "sanctions", null)]
    [InlineData("Que pensez-vous des sanctiosn ?", "sanctiosn", TermMatchKind.Exact, "sanctions", "sanctions")]
    [InlineData("Quelle sanction ?", "sanction", TermMatchKind.OtherForm, "sanctions", null)]
    [InlineData("Quelle est la capitale du Kazakhstan ?", "capitale", TermMatchKind.Qualified, "ancienne capitale", null)]
    [InlineData("Que fait l'ONU contre le réchauffement climatique ?", "réchauffement", TermMatchKind.Equivalent, "changement climatique", null)]
    [InlineData("Que pensez-vous des licornes ?", "licornes", TermMatchKind.Unknown, null, null)]
    public void Explain_Word_SaysAsWhatItWasFound(string question, string word, TermMatchKind kind, string? foundAs, string? correction)
    {
        ExplainedTerm term = Assert.Single(campaign.Knowledge.Explain(question).Terms, term => term.Word == word);
        Assert.Equal((kind, foundAs, correction), (term.Kind, term.FoundAs, term.Correction));
    }

    [Fact]
    public void Explain_Candidate_SharesAddUpToTheScore()
    {
        Explanation explanation = campaign.Knowledge.Explain("Quelle est la position sur les sanctions ?");
        Assert.Equal(3, explanation.Passages.Count);
        Assert.All(explanation.Passages, passage => Assert.Equal(passage.Score, passage.Shares.Sum(share => share.Value), 9));
        Assert.True(explanation.Confidence >= explanation.Threshold);
    }

    [Fact]
    public void Explain_TwoSubjects_ExplainsEach()
    {
        Explanation explanation = campaign.Knowledge.Explain("Quelle est la position sur les sanctions et sur la passerelle verte ?");
        Assert.Equal(["sanctions", "passerelle verte"], explanation.Subjects.Select(subject => string.Join(' ', subject.Terms.Select(term => term.Word))));
        Assert.All(explanation.Subjects, subject => Assert.True(subject.Confidence >= subject.Threshold));
    }

    [Fact]
    public void Explain_QuestionAskedAgainWithAnEquivalent_SaysSo() =>
        Assert.Equal(new ExplainedEquivalent("bombe atomique", "arme nucléaire"), campaign.Knowledge.Explain("bombe atomique").Equivalent);

    [Theory]
    [InlineData("Depuis quand le Kazakhstan est-il membre de l'ONU ?", AskedThing.Date)]
    [InlineData("Quelle est la capitale du Kazakhstan ?", AskedThing.Word)]
    [InlineData("Qui est le Secrétaire général de l'ONU ?", AskedThing.Holder)]
    [InlineData("Combien d'essais nucléaires ?", AskedThing.Count)]
    [InlineData("Le Kazakhstan est-il pour la peine capitale ?", AskedThing.Phrase)]
    [InlineData("Le Kazakhstan finance-t-il le terrorisme ?", AskedThing.Charge)]
    [InlineData("Le Kazakhstan a-t-il été élu au Conseil de sécurité ?", AskedThing.Body)]
    public void Explain_RefusedThoughTheSubjectIsThere_SaysWhatIsMissing(string question, AskedThing missing) =>
        Assert.Contains(missing, campaign.Knowledge.Explain(question).Lacking);

    [Fact]
    public void Explain_QuestionWithoutWords_ExplainsNothing() => Assert.Empty(campaign.Knowledge.Explain("?!").Terms);
}
