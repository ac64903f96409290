using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Questions;

/// <summary>What a question asks for, as far as its words tell.</summary>
[Flags]
internal enum AskedKinds
{
    /// <summary>Nothing of the kind.</summary>
    None = 0,

    /// <summary>A person or a body.</summary>
    Person = 1,

    /// <summary>A place.</summary>
    Place = 2,

    /// <summary>A date or a circumstance of time.</summary>
    Time = 4,

    /// <summary>How many or how much.</summary>
    Quantity = 8,

    /// <summary>How.</summary>
    Manner = 16,

    /// <summary>What something is called.</summary>
    Title = 32,

    /// <summary>Several things.</summary>
    Several = 64,

    /// <summary>One thing among others of its kind (« quel pays »).</summary>
    Choice = 128,
}

/// <summary>Reads what a question asks for.</summary>
internal static partial class AskedKindsReader
{
    /// <summary>The kinds asked for.</summary>
    /// <param name="words">The question (<see cref="QuestionFormReader.Words"/>).</param>
    /// <param name="asksWhere">Whether it holds « où », which without its accent is « ou ».</param>
    public static AskedKinds Of(string words, bool asksWhere)
    {
        AskedKinds kinds = Person().IsMatch(words) ? AskedKinds.Person : AskedKinds.None;
        kinds |= asksWhere || Place().IsMatch(words) ? AskedKinds.Place : AskedKinds.None;
        kinds |= QuestionFormReader.AsksForTime(words) ? AskedKinds.Time : AskedKinds.None;
        kinds |= QuestionFormReader.AsksForQuantity(words) ? AskedKinds.Quantity : AskedKinds.None;
        kinds |= words.Contains(" comment ", StringComparison.Ordinal) ? AskedKinds.Manner : AskedKinds.None;
        kinds |= Title().IsMatch(words) ? AskedKinds.Title : AskedKinds.None;
        kinds |= Several().IsMatch(words) ? AskedKinds.Several : AskedKinds.None;
        bool isChoice = words.Contains(" quel", StringComparison.Ordinal) && (kinds & (AskedKinds.Time | AskedKinds.Quantity)) == AskedKinds.None;
        return isChoice ? kinds | AskedKinds.Choice : kinds;
    }

    [GeneratedRegex(" (?:qui|auteur|fondateur) ", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(" quel(?:le)?s? (?:ville|pays|region|lieu|endroit|continent|etat|ile|departement|commune|quartier)s? ", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(" (?!nombre)(?:titre|livre|film|album|roman|ouvrage|chanson|oeuvre|surnom|nom|appel|devise|journal|revue)[a-z]* ", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(" (?:quels|quelles|lesquels|lesquelles) ", RegexOptions.CultureInvariant)]
    private static partial Regex Several();
}
