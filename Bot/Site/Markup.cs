using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CampaignBot.Bot.Site;

/// <summary>A piece of HTML that is safe to send: whatever was put into it was encoded on the way in.</summary>
internal readonly struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    /// <summary>HTML from a template: what the source code says is kept, every hole is encoded unless it is markup itself.</summary>
    public static Markup Of(Builder template) => new(template.ToString());

    /// <summary>Pieces one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece.ToString())));

    /// <summary>The HTML.</summary>
    public override string ToString() => _html ?? string.Empty;

    /// <summary>Receives a template from the compiler, hole by hole.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Builder
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder _html;

        /// <summary>Starts a template.</summary>
        public Builder(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 32));

        /// <summary>What the source code says.</summary>
        public void AppendLiteral(string value) => _html.Append(value);

        /// <summary>Text: encoded, in content and in quoted attributes alike.</summary>
        public void AppendFormatted(string? value) => _html.Append(Encoder.Encode(value ?? string.Empty));

        /// <summary>A number.</summary>
        public void AppendFormatted(int value) => _html.Append(CultureInfo.InvariantCulture, $"{value}");

        /// <summary>Markup: encoded already.</summary>
        public void AppendFormatted(Markup value) => _html.Append(value.ToString());

        /// <summary>Pieces of markup.</summary>
        public void AppendFormatted(IEnumerable<Markup> values) => _html.AppendJoin(string.Empty, values);

        /// <summary>The whole.</summary>
        public override string ToString() => _html.ToString();
    }
}
