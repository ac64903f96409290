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
        AnswerReply answer => Cite(answer.Answer.Best, answer.Answer.SeeAlso, answer.Answer.CarriedSubject, channelId),
        RefusalReply refusal => Markdown(Refusal(refusal)),
        SmallTalkReply talk => Markdown(Talk(talk)),
        _ => throw new InvalidOperationException("There is no such reply."),
    };

    /// <summary>A passage quoted on request: its sentence with the mark in the text, its place in the card.</summary>
    public Activity Cite(Citation best, IEnumerable<Citation> seeAlso, string? carriedSubject, string? channelId)
    {
        string url = links.To(best);
        var text = new StringBuilder();
        if (carriedSubject is not null)
        {
            text.Append(MarkdownText.Escape(Messages.About(carriedSubject))).Append("\n\n");
        }

        if (best.Paragraph.Introduction is { } introduction)
        {
            text.Append("«\u00A0").Append(MarkdownText.Escape(introduction)).Append("\u00A0»\n\n");
        }

        text.Append("«\u00A0").Append(MarkdownText.Escape(best.Quote)).Append("\u00A0» [1]");

        // Web Chat wants the mark defined in the text; Teams and the Playground draw it from the entity.
        if (channelId is Channels.Webchat or Channels.Directline)
        {
            text.Append("\n\n[1]: ").Append(url).Append(" \"").Append(MarkdownText.Escape(best.Document.Title)).Append("\"\n");
        }

        Activity message = MessageFactory.Card(text.ToString(), card.Create(best, seeAlso));
        message.Entities = [CitationEntity.Create(best, links.CanOpen ? url : null)];
        return message;
    }

    private static Activity Markdown(string text) => MessageFactory.Card(text, null);

    private string Refusal(RefusalReply refusal)
    {
        var text = new StringBuilder(refusal.Message);
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
