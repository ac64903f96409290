using System.Globalization;

namespace CampaignBot.Bot.Wording;

/// <summary>Every sentence the bot says by itself, from <c>Messages.resx</c>. All else it says is quoted.</summary>
internal static class Messages
{
    private static readonly FixedTexts Texts = new("CampaignBot.Bot.Wording.Messages");

    public static string Welcome(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(Welcome)), value);

    public static string WelcomeGroup => Get(nameof(WelcomeGroup));

    public static string SuggestSubjects => Get(nameof(SuggestSubjects));

    public static string SuggestDocuments => Get(nameof(SuggestDocuments));

    public static string SuggestHelp => Get(nameof(SuggestHelp));

    public static string Greeting => Get(nameof(Greeting));

    public static string Thanks => Get(nameof(Thanks));

    public static string Goodbye => Get(nameof(Goodbye));

    public static string Help => Get(nameof(Help));

    public static string Identity => Get(nameof(Identity));

    public static string Maker => Get(nameof(Maker));

    public static string Contact => Get(nameof(Contact));

    public static string Doubt => Get(nameof(Doubt));

    public static string Simpler => Get(nameof(Simpler));

    public static string Official => Get(nameof(Official));

    public static string Subjects => Get(nameof(Subjects));

    public static string WholeProgramme => Get(nameof(WholeProgramme));

    public static string Documents => Get(nameof(Documents));

    public static string DocumentsSay(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(DocumentsSay)), value);

    public static string DocumentsOfADate(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(DocumentsOfADate)), value);

    public static string DocumentsBetween(string first, string last) => string.Format(CultureInfo.InvariantCulture, Get(nameof(DocumentsBetween)), first, last);

    public static string Assent => Get(nameof(Assent));

    public static string Support => Get(nameof(Support));

    public static string Dissent => Get(nameof(Dissent));

    public static string Courtesy => Get(nameof(Courtesy));

    public static string Privacy => Get(nameof(Privacy));

    public static string PrivacyGroup => Get(nameof(PrivacyGroup));

    public static string Distress => Get(nameof(Distress));

    public static string Danger => Get(nameof(Danger));

    public static string Threat => Get(nameof(Threat));

    public static string PersonalData => Get(nameof(PersonalData));

    public static string Reset => Get(nameof(Reset));

    public static string Erasure => Get(nameof(Erasure));

    public static string ErasureGroup => Get(nameof(ErasureGroup));

    public static string Refusal => Get(nameof(Refusal));

    public static string PartlyAnswered(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(PartlyAnswered)), value);

    public static string RefusalStatement => Get(nameof(RefusalStatement));

    public static string NoSuchPassage => Get(nameof(NoSuchPassage));

    public static string RefusalTooLong => Get(nameof(RefusalTooLong));

    public static string RefusalSeveral => Get(nameof(RefusalSeveral));

    public static string RefusalNoSubject => Get(nameof(RefusalNoSubject));

    public static string RefusalForeign => Get(nameof(RefusalForeign));

    public static string RefusalNoCause => Get(nameof(RefusalNoCause));

    public static string CauseStated => Get(nameof(CauseStated));

    public static string AnswerWithoutCause => Get(nameof(AnswerWithoutCause));

    public static string CauseQuoted => Get(nameof(CauseQuoted));

    public static string NothingBefore => Get(nameof(NothingBefore));

    public static string NothingFurther => Get(nameof(NothingFurther));

    public static string EndOfDocument(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(EndOfDocument)), value);

    public static string NextParagraph => Get(nameof(NextParagraph));

    public static string StartOfDocument(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(StartOfDocument)), value);

    public static string QuoteComesFrom(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(QuoteComesFrom)), value);

    public static string DocumentSays(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(DocumentSays)), value);

    public static string Next => Get(nameof(Next));

    public static string NotFoundWords(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(NotFoundWords)), value);

    public static string Nearest => Get(nameof(Nearest));

    public static string SeeAlso => Get(nameof(SeeAlso));

    public static string OpenSource => Get(nameof(OpenSource));

    public static string Paragraph(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(Paragraph)), value);

    public static string PublishedOn(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(PublishedOn)), value);

    public static string About(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(About)), value);

    public static string Apology => Get(nameof(Apology));

    public static string TooSlow => Get(nameof(TooSlow));

    public static string Example => Get(nameof(Example));

    public static string PageSource(string value) => string.Format(CultureInfo.InvariantCulture, Get(nameof(PageSource)), value);

    public static string Starting => Get(nameof(Starting));

    private static string Get(string name) => Texts[name];
}
