using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Site;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using Spectre.Console;

namespace CampaignBot.Bot.Commands;

/// <summary>A reply for a person at a terminal.</summary>
internal sealed class AnswerConsole(IAnsiConsole console, SourceLinks links)
{
    // Styles, never markup: Spectre's markup would take « :warning: » in a document for an emoji.
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    /// <summary>A console on standard output that folds lines only where a person watches.</summary>
    public static IAnsiConsole Create()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = int.MaxValue / 4;
        }

        return console;
    }

    /// <summary>Prints a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="question">What it replies to, to be repeated above it; null where the person sees what they typed.</param>
    public void Print(Reply reply, string? question = null)
    {
        if (question is not null)
        {
            console.WriteLine("> " + question, Dim);
        }

        switch (reply)
        {
            case AnswerReply answer:
                Print(answer.Answer, answer.Lead);
                break;
            case SourceReply source:
                foreach (Citation quoted in source.Quoted)
                {
                    PrintSource(quoted);
                }

                break;
            case RefusalReply refusal:
                Print(refusal);
                break;
            case SmallTalkReply talk:
                Print(talk);
                break;
            default:
                break;
        }

        console.WriteLine();
    }

    private void Print(FoundAnswer answer, string? lead)
    {
        PrintAbout(answer);
        if (lead is not null)
        {
            console.WriteLine(lead);
        }

        foreach ((int index, Citation citation) in answer.Quoted.Index())
        {
            if (index > 0)
            {
                console.WriteLine();
            }

            Print(citation);
        }

        foreach (Citation other in answer.SeeAlso)
        {
            console.WriteLine($"  {Messages.SeeAlso}\u00A0: {Place.Of(other.Document, other.Paragraph)}");
        }
    }

    private void Print(Citation citation)
    {
        if (citation.Paragraph.Introduction is { } introduction)
        {
            console.WriteLine(introduction);
        }

        string text = citation.Paragraph.Text;
        int end = citation.QuoteIndex + citation.Quote.Length;
        console.Write(new Paragraph(text[..citation.QuoteIndex]).Append(citation.Quote, Bold).Append(text[end..]));
        console.WriteLine();
        console.WriteLine();
        console.WriteLine("— " + Place.Of(citation.Document, citation.Paragraph));
        if (citation.Document.Source is { } source)
        {
            console.WriteLine("  " + Messages.PageSource(source));
        }

        console.WriteLine("  " + links.To(citation.Document.Id, citation.Paragraph.Number));
    }

    private void PrintSource(Citation quoted)
    {
        console.WriteLine(Messages.QuoteComesFrom(Place.Of(quoted.Document, quoted.Paragraph)));
        if (quoted.Document.Source is { } source)
        {
            console.WriteLine(SourceAddress.Of(quoted.Document) is null ? Messages.DocumentSays(source) : Messages.PageSource(source));
        }

        console.WriteLine("  " + links.To(quoted.Document.Id, quoted.Paragraph.Number));
    }

    private void Print(RefusalReply refusal)
    {
        PrintAbout(refusal.Answer);
        console.WriteLine(refusal.Message, Bold);
        if (refusal.MissingWords.Count > 0)
        {
            console.WriteLine(Messages.NotFoundWords(string.Join(", ", refusal.MissingWords)));
        }

        if (refusal.Answer.Nearest is { } nearest)
        {
            console.WriteLine($"{Messages.Nearest} {nearest.Heading} ({links.To(nearest.Document.Id, nearest.Paragraph)})");
        }
    }

    private void PrintAbout(Answer answer)
    {
        if (answer.CarriedSubject is { } subject)
        {
            console.WriteLine(Messages.About(subject), Dim);
        }
    }

    private void Print(SmallTalkReply talk)
    {
        console.WriteLine(talk.Message);
        foreach (Subject subject in talk.Subjects)
        {
            console.WriteLine("  - " + subject.Name);
        }
    }
}
