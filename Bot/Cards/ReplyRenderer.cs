using System.Text;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Cards;

/// <summary>Draws a reply for a channel.</summary>
internal sealed class ReplyRenderer(SourceLinks links, AnswerCard card)
{
    /// <summary>The message to send.</summary>
    public Activity Render(Reply reply, string? channelId) => reply switch
    {
        AnswerReply answer => Cite(answer, channelId),
        SourceReply source => Markdown(string.Join("\n\n", source.Quoted.Select(Source))),
        RefusalReply refusal => Markdown(Refusal(refusal)),
        SmallTalkReply talk => Markdown(Talk(talk)),
        _ => throw new InvalidOperationException("There is no such reply."),
    };

    /// <summary>Passages quoted: each sentence with its mark in the text, its place in the card.</summary>
    private Activity Cite(AnswerReply reply, string? channelId)
    {
        Citation[] quoted = [.. reply.Answer.Quoted];
        StringBuilder text = About(reply.Answer.CarriedSubject);
        if (reply.Lead is { } lead)
        {
            text.Append(lead).Append("\n\n");
        }

        text.AppendJoin("\n\n", quoted.Select(Quote));

        // Web Chat wants the marks defined in the text; Teams and the Playground draw them from the entity.
        if (channelId is Channels.Webchat or Channels.Directline)
        {
            text.Append("\n\n").AppendJoin(string.Empty, quoted.Select(Definition));
        }

        Activity message = MessageFactory.Card(text.ToString(), card.Create(quoted, reply.Answer.SeeAlso));
        message.Entities = [CitationEntity.Create(quoted, citation => links.CanOpen ? links.To(citation) : null)];
        return message;
    }

    private static string Quote(Citation citation, int index)
    {
        string introduction = citation.Paragraph.Introduction is { } before ? $"«\u00A0{MarkdownText.Escape(before)}\u00A0»\n\n" : string.Empty;
        return $"{introduction}«\u00A0{MarkdownText.Escape(citation.Quote)}\u00A0» [{index + 1}]";
    }

    private string Definition(Citation citation, int index) => $"[{index + 1}]: {links.To(citation)} \"{MarkdownText.Escape(citation.Document.Title)}\"\n";

    private static Activity Markdown(string text) => MessageFactory.Card(text, null);

    private static StringBuilder About(string? carriedSubject) => carriedSubject is null
        ? new StringBuilder()
        : new StringBuilder(MarkdownText.Escape(Messages.About(carriedSubject))).Append("\n\n");

    private string Source(Citation quoted)
    {
        var text = new StringBuilder(MarkdownText.Escape(Messages.QuoteComesFrom(Place.Of(quoted.Document, quoted.Paragraph))));
        if (quoted.Document.Source is { } source)
        {
            text.Append("\n\n").Append(MarkdownText.Escape(Messages.DocumentSays(source)));
        }

        return text.Append("\n\n").Append(MarkdownText.Link(Messages.OpenSource, links.To(quoted))).ToString();
    }

    private string Refusal(RefusalReply refusal)
    {
        StringBuilder text = About(refusal.Answer.CarriedSubject).Append(refusal.Message);
        if (refusal.MissingWords.Count > 0)
        {
            text.Append("\n\n").Append(MarkdownText.Escape(Messages.NotFoundWords(string.Join(", ", refusal.MissingWords))));
        }

        if (refusal.Answer.Nearest is { } nearest)
        {
            text.Append("\n\n").Append(Messages.Nearest).Append(' ').Append(MarkdownText.Link(nearest.Heading, links.To(nearest.Document.Id, nearest.Paragraph)));
        }

        return text.ToString();
    }

    private string Talk(SmallTalkReply talk)
    {
        var text = new StringBuilder(talk.Message);
        foreach (Subject subject in talk.Subjects)
        {
            text.Append(talk.Subjects[0] == subject ? "\n\n- " : "\n- ").Append(MarkdownText.Link(subject.Name, links.To(subject.Document.Id, subject.Paragraph)));
        }

        return text.ToString();
    }
}
