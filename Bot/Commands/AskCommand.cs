using System.CommandLine;
using System.Diagnostics;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.Knowledge.Answers;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Commands;

/// <summary><c>ask "question"</c>, or <c>ask -</c> for one question per line of standard input.</summary>
internal static class AskCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "ask";

    private const string FromInput = "-";

    public static Command Create(FolderOptions folders)
    {
        var question = new Argument<string[]>("question") { Description = "La question\u202F; «\u00A0-\u00A0» lit une question par ligne de l’entrée.", HelpName = "une question, ou «\u00A0-\u00A0» pour les lire sur l’entrée", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Écrit un objet JSON par question." };
        var conversation = new Option<bool>("--conversation") { Description = "Garde le sujet d’une ligne à l’autre." };
        var explain = new Option<bool>("--explain") { Description = "Dit pourquoi cette réponse\u00A0: mots trouvés, paragraphes proches, part de chaque signal (sans --json)." };
        explain.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetValue(json))
            {
                result.AddError("L’option --explain ne va pas avec --json.");
            }
        });
        var command = new Command(Name, "Pose une question aux documents.") { question, json, conversation, explain, folders.KnowledgeBase, folders.Data };
        command.SetAction((result, token) => OpenKnowledge.RunAsync(
            result, folders, open => Run(open, result.GetValue(question)!, result.GetValue(json), result.GetValue(conversation), result.GetValue(explain)), token));
        return command;
    }

    private static int Run(OpenKnowledge open, string[] words, bool json, bool conversation, bool explain)
    {
        var links = new SourceLinks(Options.Create(open.Site));
        var dialogue = new CampaignDialogue(open.Knowledge);
        var console = new AnswerConsole(AnswerConsole.Create(), links);
        using Stream output = Console.OpenStandardOutput();
        ConversationContext? context = null;
        bool piped = words is [FromInput];
        bool empty = false;
        foreach (string question in Questions(words))
        {
            long start = Stopwatch.GetTimestamp();
            (Reply reply, ConversationContext? next) = dialogue.Reply(question, context);
            double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            context = conversation ? next : null;
            empty = reply is RefusalReply { Answer.Reason: NoAnswerReason.Empty };
            if (json)
            {
                output.Write(AnswerJson.Write(question, reply, links, elapsed));
                output.Write("\n"u8);
                output.Flush();
            }
            else
            {
                console.Print(reply, piped && Console.IsInputRedirected ? question : null);
                if (explain && reply is (AnswerReply or RefusalReply))
                {
                    ExplanationConsole.Print(AnswerConsole.Create(), open.Knowledge.Explain(AskedPart.Of(question) ?? question, CarriedBy(reply)));
                }
            }
        }

        return empty && !piped ? 1 : 0;
    }

    private static string? CarriedBy(Reply reply) => reply is AnswerReply answer ? answer.Answer.CarriedSubject : ((RefusalReply)reply).Answer.CarriedSubject;

    private static IEnumerable<string> Questions(string[] words) =>
        words is [FromInput] ? StandardInput.Lines(Console.OpenStandardInput()) : [string.Join(' ', words)];
}
