using System.Collections.Frozen;

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
internal static class AskedKindsReader
{
    private static readonly FrozenSet<string> Places = QuestionFormReader.WithPlural("ville pays region lieu endroit continent etat ile departement commune quartier");
    private static readonly string[] Titles = ["titre", "livre", "film", "album", "roman", "ouvrage", "chanson", "oeuvre", "surnom", "nom", "appel", "devise", "journal", "revue"];

    /// <summary>The kinds asked for.</summary>
    /// <param name="words">The question (<see cref="QuestionFormReader.Words"/>).</param>
    /// <param name="asksWhere">Whether it asks where: « où » is « ou » without its accent.</param>
    public static AskedKinds Of(string[] words, bool asksWhere)
    {
        AskedKinds kinds = asksWhere || QuestionFormReader.AsksWhich(words, Places) ? AskedKinds.Place : AskedKinds.None;
        kinds |= QuestionFormReader.AsksForTime(words) ? AskedKinds.Time : AskedKinds.None;
        kinds |= QuestionFormReader.AsksForQuantity(words) ? AskedKinds.Quantity : AskedKinds.None;
        bool asksWhich = false;
        foreach (string word in words)
        {
            kinds |= word switch
            {
                "qui" or "auteur" or "fondateur" => AskedKinds.Person,
                "comment" => AskedKinds.Manner,
                "quels" or "quelles" or "lesquels" or "lesquelles" => AskedKinds.Several,
                _ => IsTitle(word) ? AskedKinds.Title : AskedKinds.None,
            };
            asksWhich |= word.StartsWith("quel", StringComparison.Ordinal);
        }

        return asksWhich && (kinds & (AskedKinds.Time | AskedKinds.Quantity)) == AskedKinds.None ? kinds | AskedKinds.Choice : kinds;
    }

    private static bool IsTitle(string word)
    {
        foreach (string title in Titles)
        {
            if (QuestionFormReader.Begins(word, title))
            {
                return !word.StartsWith("nombre", StringComparison.Ordinal);
            }
        }

        return false;
    }
}
