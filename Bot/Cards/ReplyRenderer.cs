using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Site;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Cards;

/// <summary>Draws a reply for a channel.</summary>
internal sealed class ReplyRenderer(SourceLinks links, AnswerCard card)
{
    private const int ReadAtOnce = 24;
    private const int Few = 3;

    // Headings hold commas themselves.
    private const string Semicolon = "\u202F; ";

    // The person may say what an answer is worth: Teams and the Playground then draw the buttons.
    private static readonly JsonElement Feedback = JsonSerializer.SerializeToElement(new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } });

    /// <summary>The same for somebody who reached the site at an address.</summary>
    /// <param name="site">The address; null where it is not known.</param>
    public ReplyRenderer At(string? site)
    {
        SourceLinks there = links.At(site);
        return there == links ? this : new ReplyRenderer(there, new AnswerCard(there));
    }

    /// <summary>The first message of a conversation.</summary>
    /// <param name="example">A question to suggest.</param>
    /// <param name="incoming">What it answers.</param>
    public static Activity Welcome(string example, Activity incoming) => ConversationScope.IsGroup(incoming)
        ? MessageFactory.Text(Messages.Welcome(example) + " " + Messages.WelcomeGroup)
        : MessageFactory.SuggestedActions([Messages.SuggestSubjects, Messages.SuggestDocuments, Messages.SuggestHelp], Messages.Welcome(example));

    /// <summary>The message to send.</summary>
    /// <param name="reply">What to say.</param>
    /// <param name="incoming">What it answers.</param>
    public Activity Render(Reply reply, Activity incoming)
    {
        Activity message = reply switch
        {
            AnswerReply answer => Cite(answer, incoming),
            SourceReply source => Markdown(string.Join("\n\n", source.Quoted.Select((quoted, i) => (source.Quoted.Count > 1 ? $"\\[{i + 1}\\] " : string.Empty) + Source(quoted)))),
            RefusalReply refusal => Markdown(Refusal(refusal)),
            SmallTalkReply talk => Markdown(Talk(talk)),
            _ => throw new InvalidOperationException("There is no such reply."),
        };
        if (reply is AnswerReply && incoming.ChannelId is Channels.Msteams or Channels.Emulator)
        {
            message.ChannelData = Feedback;
        }

        if (reply is RefusalReply && !ConversationScope.IsGroup(incoming))
        {
            message.SuggestedActions = MessageFactory.SuggestedActions([Messages.SuggestSubjects], string.Empty).SuggestedActions;
        }

        return message;
    }

    /// <summary>Passages quoted: each sentence with its mark in the text, its place in the card.</summary>
    private Activity Cite(AnswerReply reply, Activity incoming)
    {
        Citation[] quoted = [.. reply.Answer.Quoted];
        string text = Text(reply, MarkdownText.Escape);

        // Web Chat wants the marks defined in the text, and its thumbs in the entity; Teams and the Playground draw the marks from the
        // entity.
        bool isWebChat = incoming.ChannelId is Channels.Webchat or Channels.Directline;
        if (isWebChat)
        {
            text += "\n\n" + string.Concat(quoted.Select(Definition));
        }

        Activity message = MessageFactory.Card(text, card.Create(quoted, reply.Answer.SeeAlso));
        message.Summary = Text(reply, plain => plain) + "\n\n" + string.Join('\n', quoted.Select(PlainSource));
        message.Entities = [CitationEntity.Create(quoted, citation => links.CanOpen ? links.To(citation) : null, isWebChat ? incoming.Id : null)];
        return message;
    }

    private static string Text(AnswerReply reply, Func<string, string> escape)
    {
        var text = new StringBuilder();
        if (reply.Answer.CarriedSubject is { } subject)
        {
            text.Append(escape(Messages.About(subject))).Append("\n\n");
        }

        if (reply.Lead is { } lead)
        {
            text.Append(lead).Append("\n\n");
        }

        return text.AppendJoin("\n\n", reply.Answer.Quoted.Select((citation, i) => Quote(citation, i, escape))).ToString();
    }

    private static string Quote(Citation citation, int index, Func<string, string> escape)
    {
        string introduction = citation.Paragraph.Introduction is { } before ? $"«\u00A0{escape(before)}\u00A0»\n\n" : string.Empty;
        return $"{introduction}«\u00A0{escape(citation.Quote)}\u00A0» [{index + 1}]";
    }

    private string Definition(Citation citation, int index) => $"[{index + 1}]: {links.To(citation)} \"{MarkdownText.Escape(citation.Document.Title)}\"\n";

    private string PlainSource(Citation citation, int index) => $"[{index + 1}] {Place.Of(citation.Document, citation.Paragraph)}, {links.To(citation)}";

    private static Activity Markdown(string text) => MessageFactory.Card(text, null);

    private static StringBuilder About(string? carriedSubject) => carriedSubject is null
        ? new StringBuilder()
        : new StringBuilder(MarkdownText.Escape(Messages.About(carriedSubject))).Append("\n\n");

    private string Source(Citation quoted)
    {
        var text = new StringBuilder(MarkdownText.Escape(Messages.QuoteComesFrom(Place.Of(quoted.Document, quoted.Paragraph))));
        if (SourceAddress.Of(quoted.Document) is { } address)
        {
            text.Append("\n\n").Append(Messages.PageSource(MarkdownText.Link(address)));
        }
        else if (quoted.Document.Source is { } source)
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
        int documents = talk.Subjects.DistinctBy(subject => subject.Document.Id, StringComparer.Ordinal).Count();
        int most = Math.Clamp(ReadAtOnce / Math.Max(documents, 1), Few, SubjectsOfDocument.Most);
        string list = string.Join("\n- ", SubjectsOfDocument.Of(talk.Subjects, most).Select(Line));
        return MarkdownText.Escape(talk.Message) + (list.Length > 0 ? "\n\n- " + list : string.Empty);
    }

    // One link for each document: a message full of them is hard to read.
    private string Line(SubjectsOfDocument subjects)
    {
        string link = MarkdownText.Link(subjects.Title ?? subjects.Subjects[0].Name, links.To(subjects.Subjects[0].Document.Id, subjects.Subjects[0].Paragraph));
        return subjects.Title is null ? link
            : $"{link}\u00A0: {string.Join(Semicolon, subjects.Subjects.Select(subject => MarkdownText.Escape(subject.Name)).Concat(subjects.HasMore ? ["…"] : []))}";
    }
}
