using System.Globalization;
using CampaignBot.Bot.Wording;

namespace CampaignBot.Bot.Site;

/// <summary>The words of the pages, from <c>SiteText.resx</c>. All else they show is quoted.</summary>
internal static class SiteText
{
    private static readonly FixedTexts Texts = new("CampaignBot.Bot.Site.SiteText");

    public static string SiteName => Get(nameof(SiteName));

    public static string HomeTitle => Get(nameof(HomeTitle));

    public static string HomeDescription => Get(nameof(HomeDescription));

    public static string Notice => Get(nameof(Notice));

    public static string NoticePersonal => Get(nameof(NoticePersonal));

    public static string SkipToContent => Get(nameof(SkipToContent));

    public static string Navigation => Get(nameof(Navigation));

    public static string NavHome => Get(nameof(NavHome));

    public static string NavDocuments => Get(nameof(NavDocuments));

    public static string QuestionLabel => Get(nameof(QuestionLabel));

    public static string Ask => Get(nameof(Ask));

    public static string Suggestions => Get(nameof(Suggestions));

    public static string SubjectQuestion(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(SubjectQuestion)), value);

    public static string SubjectQuestionOn(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(SubjectQuestionOn)), value);

    public static string SubjectQuestionOf(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(SubjectQuestionOf)), value);

    public static string OpenChat => Get(nameof(OpenChat));

    public static string OpenChatHint => Get(nameof(OpenChatHint));

    public static string ChatTitle => Get(nameof(ChatTitle));

    public static string CloseChat => Get(nameof(CloseChat));

    public static string ChatLoading => Get(nameof(ChatLoading));

    public static string ChatFailed => Get(nameof(ChatFailed));

    public static string ChatBusy => Get(nameof(ChatBusy));

    public static string ChatRenewed => Get(nameof(ChatRenewed));

    public static string ChatUnsent => Get(nameof(ChatUnsent));

    public static string DocumentsTitle => Get(nameof(DocumentsTitle));

    public static string DocumentsIntro => Get(nameof(DocumentsIntro));

    public static string ParagraphNumber(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(ParagraphNumber)), value);

    public static string CopyCitation => Get(nameof(CopyCitation));

    public static string CopyCitationOf(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(CopyCitationOf)), value);

    public static string Copied => Get(nameof(Copied));

    public static string CopyFailed => Get(nameof(CopyFailed));

    public static string CitationSource(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(CitationSource)), value);

    public static string Citation(string first, string second, string third) => string.Format(CultureInfo.InvariantCulture, Get(nameof(Citation)), first, second, third);

    public static string ParagraphChanged => Get(nameof(ParagraphChanged));

    public static string ParagraphMoved => Get(nameof(ParagraphMoved));

    public static string ParagraphMovedLink(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(ParagraphMovedLink)), value);

    public static string AnswerTitle => Get(nameof(AnswerTitle));

    public static string Asked(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(Asked)), value);

    public static string AskTitle => Get(nameof(AskTitle));

    public static string TheAnswer => Get(nameof(TheAnswer));

    public static string SeeAlso => Get(nameof(SeeAlso));

    public static string NearestPassages => Get(nameof(NearestPassages));

    public static string AskInstead => Get(nameof(AskInstead));

    public static string OpenMarked => Get(nameof(OpenMarked));

    public static string MissingTitle => Get(nameof(MissingTitle));

    public static string MissingText => Get(nameof(MissingText));

    public static string MissingLink => Get(nameof(MissingLink));

    public static string FailedTitle => Get(nameof(FailedTitle));

    public static string FailedText => Get(nameof(FailedText));

    public static string BusyTitle => Get(nameof(BusyTitle));

    public static string BusyText => Get(nameof(BusyText));

    public static string Footer => Get(nameof(Footer));

    public static string SourceAddress(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(SourceAddress)), value);

    private static string Get(string name) => Texts[name];
}
