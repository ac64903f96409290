using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CampaignBot.Bot.Wording;

namespace CampaignBot.Bot.Commands;

/// <summary>What is wrong with a command line, in one French sentence.</summary>
internal static class CommandLineFault
{
    /// <summary>The fault, or null when the line can be run.</summary>
    public static string? Of(ParseResult result)
    {
        if (result.Action is FrenchHelp || result.Action == result.RootCommandResult.Command.Options.OfType<VersionOption>().FirstOrDefault()?.Action)
        {
            return null;
        }

        Command command = result.CommandResult.Command;
        return UnknownOption(result, command)
            ?? OptionWithoutValue(result)
            ?? (command is RootCommand ? HostArguments.Read(result.UnmatchedTokens).Fault : Unmatched(result, command))
            ?? result.Errors.Select(error => Sentence(error, command)).FirstOrDefault();
    }

    /// <summary>The options a command takes, those of the root included.</summary>
    public static IEnumerable<Option> OptionsOf(ParseResult result) =>
        result.CommandResult.Command.Options.Concat(result.RootCommandResult.Command.Options.Where(option => option.Recursive)).Distinct();

    // The library hands any word it does not know to an argument that still takes words: « --jsn » would be part of the question.
    private static string? UnknownOption(ParseResult result, Command command)
    {
        int literal = result.Tokens.Reverse().TakeWhile(token => token.Type != TokenType.DoubleDash).Count();
        literal = literal == result.Tokens.Count ? 0 : literal;
        foreach (Argument argument in command.Arguments)
        {
            IReadOnlyList<Token> words = result.GetResult(argument)?.Tokens ?? [];
            if (words.SkipLast(literal).FirstOrDefault(word => IsOption(word.Value)) is { } unknown)
            {
                string hint = command.Name == AskCommand.Name && !HostArguments.IsSetting(unknown.Value) ? " Une question qui commence par des tirets se place après «\u00A0--\u00A0»." : string.Empty;
                return NoSuchOption(unknown.Value, result) + hint;
            }
        }

        return null;
    }

    private static string? OptionWithoutValue(ParseResult result)
    {
        foreach (Option option in OptionsOf(result))
        {
            if (result.GetResult(option) is { Implicit: false } given && option.ValueType != typeof(bool) && option is not HelpOption)
            {
                if (given.IdentifierTokenCount > 1)
                {
                    return $"L’option {option.Name} n’est attendue qu’une fois.";
                }

                if (given.Tokens.Count == 0 || string.IsNullOrWhiteSpace(given.Tokens[0].Value) || IsOption(given.Tokens[0].Value))
                {
                    return $"L’option {option.Name} attend une valeur\u00A0: {option.HelpName}.";
                }
            }
        }

        return null;
    }

    private static string? Unmatched(ParseResult result, Command command)
    {
        if (result.UnmatchedTokens.Count == 0)
        {
            return null;
        }

        string word = result.UnmatchedTokens[0];
        if (command.Name == FeedbackCommand.Name && HostArguments.IsSetting(word))
        {
            return HostArguments.Read(result.UnmatchedTokens).Fault;
        }

        return word.StartsWith('-') && word.Length > 1
            ? NoSuchOption(word, result)
            : $"Argument inattendu pour la commande {command.Name}\u00A0: «\u00A0{word}\u00A0».";
    }

    private static string Sentence(ParseError error, Command command)
    {
        string? value = error.SymbolResult?.Tokens is [var token, ..] ? token.Value : null;
        SymbolResult? place = error.SymbolResult is ArgumentResult { Parent: OptionResult parent } ? parent : error.SymbolResult;
        return (place, value) switch
        {
            // A fault that an option without a value has is one that this program found, and said in French.
            (OptionResult, null) => error.Message,
            (OptionResult option, not null) => $"La valeur «\u00A0{value}\u00A0» ne convient pas à l’option {option.Option.Name}.",
            (ArgumentResult argument, null) => $"La commande {command.Name} attend {argument.Argument.HelpName ?? argument.Argument.Name}.",
            (_, not null) => $"La valeur «\u00A0{value}\u00A0» ne convient pas à la commande {command.Name}.",
            _ => command.Arguments is [var first, ..] ? $"La commande {command.Name} attend {first.HelpName ?? first.Name}." : error.Message,
        };
    }

    private static string NoSuchOption(string word, ParseResult result) => HostArguments.IsSetting(word)
        ? $"«\u00A0{word}\u00A0» est un réglage du serveur\u202F; les commandes lisent les leurs dans l’environnement (comme Site__PublicUrl) ou dans appsettings.json."
        : $"Option inconnue\u00A0: «\u00A0{word}\u00A0»." + NearestWord.Suggest(word, OptionsOf(result).Select(option => option.Name));

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2;
}
