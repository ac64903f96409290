using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Tests.Knowledge.Questions;

public sealed class DeedReaderTests
{
    [Theory]
    [InlineData("Vous torturez les civils", "torturez", true)]
    [InlineData("Vous avez déjà torturé des civils", "torturé", true)]
    [InlineData("Comment torturez-vous les civils ?", "torturez", true)]
    [InlineData("Comment ce pays torture-t-il ?", "torture", true)]
    [InlineData("Le gouvernement de ce pays les torture", "torture", true)]
    [InlineData("Le pays torture", "torture", true)]
    [InlineData("La police du pays torture", "torture", true)]
    [InlineData("La position du pays : torture", "torture", false)]
    [InlineData("L’avis du pays torturé", "torturé", false)]
    [InlineData("La protection des civils par le pays, les tortures", "tortures", false)]
    [InlineData("Les pays opprimés", "opprimés", false)]
    [InlineData("Un pays opprimé", "opprimé", false)]
    [InlineData("Les conflits vous menacent", "menacent", false)]
    [InlineData("Les civils que torture la police", "torture", false)]
    [InlineData("Les conflits avec le pays menacent", "menacent", false)]
    [InlineData("Le pays : torture", "torture", false)]
    public void IsDone_AWordOfAQuestion_IsWhatItsSubjectDoes(string question, string word, bool isDone)
    {
        FrenchToken[] words = [.. FrenchTokenizer.Tokenize(question)];
        Assert.Equal(isDone, DeedReader.IsDone(words, Array.FindIndex(words, one => one.Exact == word), question));
    }

    [Theory]
    [InlineData("russes sabotent-ils ?", "sabotent", null)]
    [InlineData("L’Expo 2017 ruine-t-elle ?", "ruine", null)]
    [InlineData("les russes sabotent-ils les accords ?", "sabotent", null)]
    [InlineData("les russes sabotent-ils ?", null, null)]
    [InlineData("Vos juges obéissent-ils ?", "obeissent", null)]
    [InlineData("Est-ce que le comité arrose les juges ?", "arrose", null)]
    [InlineData("Est-ce que le comité moderne arrose ?", null, null)]
    [InlineData("Est-ce que les juges sont achetés ?", "achetes", null)]
    [InlineData("Est-il vrai que le pays gaspille l’eau ?", "gaspille", null)]
    [InlineData("Dit-on qu’il gaspille l’eau ?", "gaspille", null)]
    [InlineData("Le pays ignore-t-il que le comité gaspille l’eau ?", "ignore", null)]
    [InlineData("Les juges ont-ils été achetés ?", "achetes", null)]
    [InlineData("Avez-vous laissé mourir les civils ?", "mourir", null)]
    [InlineData("Avez-vous essayé de museler les civils ?", "museler", null)]
    [InlineData("Faites-vous taire les civils ?", "taire", null)]
    [InlineData("Avez-vous cédé les accords ?", "cede", null)]
    [InlineData("Est-ce du vent ?", "vent", null)]
    [InlineData("Aux civils vous mentez", null, null)]
    [InlineData("Aux civils mentez-vous ?", "mentez", null)]
    [InlineData("Est-ce qu’il sabote les accords ?", "sabote", null)]
    [InlineData("Est-ce que le pays sabote les accords ?", "sabote", null)]
    [InlineData("Est-ce un prétexte ?", "pretexte", null)]
    [InlineData("Avez-vous déjà saboté les accords ?", "sabote", null)]
    [InlineData("Êtes-vous contre les accords ?", null, "accords")]
    [InlineData("Voulez-vous saboter les accords ?", "saboter", null)]
    [InlineData("Voulez-vous vraiment les saboter ?", "saboter", null)]
    [InlineData("Cherchez-vous à saboter les accords ?", "saboter", null)]
    [InlineData("Allez-vous détruire les accords ?", null, "accords")]
    [InlineData("Voulez-vous soutenir les accords ?", null, null)]
    [InlineData("Pourquoi ne voulez-vous pas saboter les accords ?", null, null)]
    [InlineData("Voulez-vous des accords ?", null, null)]
    [InlineData("La zone sert-elle à surveiller les civils ?", "surveiller", null)]
    [InlineData("La zone sert-elle de prétexte ?", "pretexte", null)]
    [InlineData("Les civils sont-ils surveillés ?", "surveilles", null)]
    [InlineData("Depuis quand les civils sont-ils surveillés ?", null, null)]
    [InlineData("Est-ce que l’Expo 2017 ruine les civils ?", "ruine", null)]
    [InlineData("Est-ce que la zone sert à surveiller les civils ?", "surveiller", null)]
    [InlineData("La zone sert-elle à protéger les civils ?", null, null)]
    public void Of_AQuestion_IsWhatItSaysThatSomebodyDoesOrIsAgainst(string question, string? deed, string? opposed)
    {
        FrenchToken[] words = [.. FrenchTokenizer.Tokenize(question)];
        List<QuestionTerm> terms = Terms(words);
        (int? done, int? against, _) = DeedReader.Of(words, terms, question);
        Assert.Equal((deed, opposed), (done is { } one ? terms[one].Typed : null, against is { } other ? terms[other].Typed : null));
    }

    [Theory]
    [InlineData("Le pays gaspille l’eau", "gaspille", null)]
    [InlineData("On dit que le pays gaspille l’eau", "gaspille", null)]
    [InlineData("Il est vrai que vous gaspillez l’eau", "gaspillez", null)]
    [InlineData("On a dit qu’il gaspille l’eau", "gaspille", null)]
    [InlineData("On dit que les juges sont achetés", "achetes", null)]
    [InlineData("Les juges ont été achetés", "achetes", null)]
    [InlineData("Les juges ne sont pas achetés", null, null)]
    [InlineData("Les juges qui sont achetés", null, null)]
    [InlineData("Vous avez abandonné les civils", "abandonne", null)]
    [InlineData("Le pays soutient les accords", null, null)]
    [InlineData("Le pays moderne", null, null)]
    [InlineData("Le pays voisin, demain", null, null)]
    [InlineData("Les glaciers quittent les vallées", null, null)]
    [InlineData("La zone sans essais est une farce", "farce", null)]
    [InlineData("La zone n’est qu’un slogan", "slogan", null)]
    [InlineData("Votre engagement contre la pauvreté est du vent", "vent", null)]
    [InlineData("La zone sert à surveiller les civils", "surveiller", null)]
    [InlineData("Le pays n’est pas une démocratie", null, "democratie")]
    [InlineData("L’eau est une priorité", null, null)]
    [InlineData("Le terrorisme est une plaie", null, null)]
    [InlineData("", null, null)]
    public void OfStatement_AMessage_IsWhatItSaysThatSomebodyDoesOrIs(string message, string? deed, string? opposed)
    {
        FrenchToken[] words = [.. FrenchTokenizer.Tokenize(message)];
        List<QuestionTerm> terms = Terms(words);
        (int? done, int? against) = DeedReader.OfStatement(words, terms, message);
        Assert.Equal((deed, opposed), (done is { } one ? terms[one].Typed : null, against is { } other ? terms[other].Typed : null));
    }

    [Theory]
    [InlineData("Intervenez-vous en Irak pour le pétrole ?", "petrole")]
    [InlineData("Utilisez-vous la force contre les civils ?", "civils")]
    [InlineData("Luttez-vous contre les essais pour museler l’opposition ?", "essais; museler")]
    [InlineData("Agissez-vous pour aider les civils ?", "aider civils")]
    [InlineData("Êtes-vous élus grâce à l’argent ?", "argent")]
    [InlineData("Êtes-vous contre les essais ?", "")]
    [InlineData("Les bergères du pays sont-elles exploitées ?", "bergeres pays")]
    [InlineData("Les sacs sont-ils fournis ?", "sacs")]
    [InlineData("Les bergères du pays sont-elles mes amies ?", "")]
    [InlineData("Les glaciers fondent-ils pour toujours ?", "")]
    public void Of_AQuestion_IsAlsoWhatSomethingIsSaidToBeDoneFor(string question, string aims)
    {
        FrenchToken[] words = [.. FrenchTokenizer.Tokenize(question)];
        List<QuestionTerm> terms = Terms(words);
        Assert.Equal(aims, string.Join("; ", DeedReader.Of(words, terms, question).Aims.Select(aim => string.Join(' ', aim.Select(term => terms[term].Typed)))));
    }

    [Theory]
    [InlineData("Manquez-vous d’eau ?", "manquez")]
    [InlineData("L’eau manque-t-elle dans vos villages ?", "manque")]
    [InlineData("Le manque d’eau vous inquiète-t-il ?", null)]
    [InlineData("L’eau manque-t-elle partout ?", null)]
    public void LackOf_AQuestion_IsWhatIsLackingToSomebody(string question, string? lack)
    {
        FrenchToken[] words = [.. FrenchTokenizer.Tokenize(question)];
        List<QuestionTerm> terms = Terms(words);
        Assert.Equal(lack, DeedReader.LackOf(words, terms) is { } said ? terms[said].Typed : null);
    }

    [Theory]
    [InlineData("quand le congres a ete cree ?", "cree")]
    [InlineData("quand les ecoles ont-elles ete fermees ?", "fermees")]
    [InlineData("quand le congrès a-t-il été créé ?", "cree")]
    [InlineData("où le musée a-t-il double entrée ?", null)]
    public void Happened_AQuestionInThePast_IsItsParticipleWithOrWithoutAccents(string question, string? happened)
    {
        FrenchToken[] words = [.. FrenchTokenizer.Tokenize(question)];
        List<QuestionTerm> terms = Terms(words);
        Assert.Equal(happened, DeedReader.Happened(words, terms) is { } said ? terms[said].Typed : null);
    }

    [Theory]
    [InlineData("faites-vous des essais ?", true)]
    [InlineData("le pays fait-il de la recherche ?", true)]
    [InlineData("que fait-il ?", false)]
    [InlineData("que faites-vous pour les essais ?", false)]
    [InlineData("les essais font vivre le pays", false)]
    public void IsDoing_AQuestion_AsksForWhatSomebodyDoes(string question, bool isDoing) =>
        Assert.Equal(isDoing, DeedReader.IsDoing([.. FrenchTokenizer.Tokenize(question)]));

    [Theory]
    [InlineData("avez-vous des armes ?", true)]
    [InlineData("avez-vous encore des armes ?", true)]
    [InlineData("le pays possède-t-il toujours des armes ?", true)]
    [InlineData("le pays a-t-il l’arme atomique ?", true)]
    [InlineData("avez-vous encore parlé ?", false)]
    [InlineData("avez-vous encore ?", false)]
    public void IsHaving_AQuestion_AsksForWhatSomebodyHas(string question, bool isHaving) =>
        Assert.Equal(isHaving, DeedReader.IsHaving([.. FrenchTokenizer.Tokenize(question)], question));

    [Theory]
    [InlineData("Les crimes du pays en Irak", "crimes", "pays")]
    [InlineData("Les crimes de votre armée", "crimes", "armée")]
    [InlineData("Les violations des droits par le pays", "violations", "pays")]
    [InlineData("Les crimes de Valdésie", "crimes", "Valdésie")]
    [InlineData("Les crimes contre les voisins du pays", "crimes", null)]
    [InlineData("Les crimes de la région", "crimes", null)]
    public void AfterDoer_ACharge_GoesOnToWhomItIsLaidOn(string question, string charge, string? doer)
    {
        FrenchToken[] words = [.. FrenchTokenizer.Tokenize(question)];
        int? after = DeedReader.AfterDoer(words, Array.FindIndex(words, one => one.Exact == charge) + 1, static word => word.Folded == "valdesie");
        Assert.Equal(doer, after is { } end ? question[words[end - 1].Start..words[end - 1].End] : null);
    }

    private static List<QuestionTerm> Terms(FrenchToken[] words) =>
    [
        .. words.Where(word => !QuestionWords.Contains(word.Folded)).Select(word =>
            new QuestionTerm { Word = word.Exact, Typed = word.Folded, Folded = word.Folded, Stem = word.Stem, FoldedId = -1, ExactId = -1, StemId = -1, IsName = false, Weight = 1 }),
    ];
}
