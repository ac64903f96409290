using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using CampaignBot.Bot;
using CampaignBot.Bot.Site;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;

namespace CampaignBot.Tests.Bot.Site;

/// <summary>The pages as the server sends them.</summary>
public sealed partial class SiteTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";

    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-site-").FullName;
    private WebApplication _host = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        (_host, _http) = await StartAsync(CampaignKnowledge.Folder, "--Site:AllowedOrigins:0=https://site.exemple", "--Site:AllowedOrigins:1=https://élections.exemple:8443/");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task DocumentList_TellsWhatEachDocumentIs()
    {
        string page = WebUtility.HtmlDecode(await _http.GetStringAsync("/documents"));
        Assert.Equal(8, page.Split("Résumé rédigé pour ce robot").Length - 1);
    }

    [Fact]
    public async Task Page_Every_IsHeadedByTheSitesName()
    {
        Assert.Contains("Candidature du Kazakhstan au Conseil de sécurité, 2017-2018", WebUtility.HtmlDecode(await _http.GetStringAsync("/")), StringComparison.Ordinal);
        (WebApplication host, HttpClient http) = await StartAsync(CampaignKnowledge.Folder, "--Site:Name=Une <autre> campagne");
        await using (host)
        {
            Assert.Contains("Une &lt;autre&gt; campagne", await http.GetStringAsync("/documents"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/nulle-part")]
    [InlineData("/documents/a/b")]
    [InlineData("/documents/nope")]
    [InlineData("/robots.txt")]
    [InlineData("/a.b/c.php")]
    public async Task UnknownAddress_ShowsThePageThatSaysSoAndClaimsNoPlaceOnTheSite(string path)
    {
        using HttpResponseMessage response = await _http.GetAsync(path);
        string page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Cette page n’existe pas", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canonical", page, StringComparison.Ordinal);
        Assert.DoesNotContain("og:url", page, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-current", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Adresse de cette page", page, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        using HttpResponseMessage elsewhere = await _http.GetAsync("/api/messages");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/documents/conseil-de-securite")]
    [InlineData("/demander")]
    [InlineData("/demander?q=sanctions")]
    [InlineData("/widget")]
    public async Task Page_Every_IsFrenchFramedByStrictHeadersAndHasOneHeading(string path)
    {
        using HttpResponseMessage response = await _http.GetAsync(path);
        string page = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.Single(Heading().Matches(page));
        string policy = Header(response, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; script-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        string nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.NotEmpty(Loaded().Matches(page));
        Assert.All(Loaded().Matches(page), tag => Assert.Contains($"nonce=\"{nonce}\"", tag.Value, StringComparison.Ordinal));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Contains("geolocation=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal(path == "/widget" ? null : "same-origin", response.Headers.TryGetValues("Cross-Origin-Opener-Policy", out IEnumerable<string>? opener) ? opener.Single() : null);
        Assert.Equal(path is "/widget" or "/demander" or "/demander?q=sanctions" ? "no-store" : "no-cache", Header(response, "Cache-Control"));
        using HttpResponseMessage head = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.NotEqual(nonce, Nonce().Match(Header(head, "Content-Security-Policy")).Groups[1].Value);
    }

    [Fact]
    public async Task Page_Shared_TellsWhatItIs()
    {
        string page = WebUtility.HtmlDecode(await _http.GetStringAsync("/documents/conseil-de-securite?s=1298-1437"));
        string[] tags = [.. OpenGraph().Matches(page).Select(tag => tag.Groups[1].Value + "=" + tag.Groups[2].Value)];
        Assert.Contains("og:title=Le Conseil de sécurité", tags);
        Assert.Contains("og:url=http://localhost/documents/conseil-de-securite", tags);
        Assert.Contains("og:locale=fr_FR", tags);
        Assert.Contains(tags, tag => tag.StartsWith("og:description=", StringComparison.Ordinal) && tag.Length > 50);
        string image = Assert.Single(tags, tag => tag.StartsWith("og:image=", StringComparison.Ordinal))["og:image=".Length..];
        using HttpResponseMessage picture = await _http.GetAsync(image);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Connections_AreBoundedAndMayNotBeReadTooSlowly()
    {
        (WebApplication host, _) = await StartAsync(CampaignKnowledge.Folder, "--Site:Connections=77");
        await using (host)
        {
            KestrelServerLimits limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
            Assert.Equal(77, limits.MaxConcurrentConnections);
            Assert.InRange(limits.MinResponseDataRate!.BytesPerSecond, 1_000, 10_000);
        }
    }

    [Theory]
    [InlineData("/assets/")]
    [InlineData("/demander?q=")]
    public async Task Content_OfAnySize_IsSentAsItIsTaken(string path)
    {
        var context = new DefaultHttpContext { RequestServices = _host.Services };
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("localhost");
        var pieces = new Mock<Stream>();
        pieces.Setup(stream => stream.CanWrite).Returns(true);
        var sizes = new List<int>();
        pieces.Setup(stream => stream.WriteAsync(It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>()))
            .Callback((ReadOnlyMemory<byte> piece, CancellationToken _) => sizes.Add(piece.Length));
        context.Response.Body = pieces.Object;
        var content = new byte[1_000_000];
        Array.Fill(content, (byte)'a');
        IResult result = path == "/assets/"
            ? SiteAssets.Send(new SiteAsset("a.js", "0", "text/javascript", content, content, content), context)
            : _host.Services.GetRequiredService<SitePages>().Send(context, (_, _) => new SitePage { Title = "a", Description = "a", Path = "/", Body = Markup.Of($"{new string('a', 1_000_000)}") });
        await result.ExecuteAsync(context);
        Assert.InRange(sizes.Sum(), 1_000_000, 1_010_000);
        Assert.InRange(sizes.Max(), 1, 100_000);
    }

    [Fact]
    public async Task Frames_OnlyTheWidgetAndOnlyOnAllowedSites()
    {
        using HttpResponseMessage home = await _http.GetAsync("/");
        Assert.Contains("frame-ancestors 'none'", Header(home, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("DENY", Header(home, "X-Frame-Options"));
        using HttpResponseMessage widget = await _http.GetAsync("/widget");
        Assert.EndsWith("frame-ancestors 'self' https://site.exemple https://xn--lections-90a.exemple:8443", Header(widget, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(widget.Headers.Contains("X-Frame-Options"));
        using HttpResponseMessage script = await _http.GetAsync("/widget.js");
        Assert.Equal("cross-origin", Header(script, "Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task Home_OfSeveralSubjects_SuggestsWhatNamesTheTitle()
    {
        string page = WebUtility.HtmlDecode(await _http.GetStringAsync("/"));
        Assert.Contains("la zone sans armes nucléaires", page, StringComparison.Ordinal);
        Assert.DoesNotContain("arsenal abandonné", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_SuggestsQuestionsThatTheDocumentsAnswer()
    {
        string page = await _http.GetStringAsync("/");
        string[] links = [.. Suggested().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
        Assert.InRange(links.Length, 4, 6);
        foreach (string link in links)
        {
            Assert.Contains("<blockquote>", await _http.GetStringAsync(link), StringComparison.Ordinal);
        }

        Assert.Contains("/demander?q=" + Uri.EscapeDataString("Qu’en est-il des sanctions\u202F?"), links);
        Assert.DoesNotContain(links, link => link.Contains(Uri.EscapeDataString("\u00A0: que"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_WithoutTheChat_WeighsLessThan60Kilobytes()
    {
        string page = await _http.GetStringAsync("/");
        long weight = page.Length;
        foreach (string asset in Assets().Matches(page).Select(match => match.Groups[1].Value).Where(asset => !asset.Contains("webchat", StringComparison.Ordinal)))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asset);
            request.Headers.Add("Accept-Encoding", "gzip, br");
            using HttpResponseMessage response = await _http.SendAsync(request);
            Assert.Equal("public, max-age=31536000, immutable", Header(response, "Cache-Control"));
            weight += (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(weight, 1, 60 * 1024);
    }

    [Fact]
    public async Task Answer_ToAnEmptyQuestion_SaysWhatToAsk()
    {
        Assert.Contains("Posez une question en français", await _http.GetStringAsync("/demander?q="), StringComparison.Ordinal);
        Assert.DoesNotContain("Posez une question en français", await _http.GetStringAsync("/demander"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_BelowAKicker_ShowsItsTitleOnce()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_data, "kicker")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), "COMMUNIQUÉ DE PRESSE\n\nLa ville construit un tramway\n\nLes travaux dureront trois ans, et la ville les paie.\n");
        (WebApplication host, HttpClient http) = await StartAsync(folder);
        await using (host)
        {
            string page = await http.GetStringAsync("/documents/a");
            Assert.Contains("<h1>La ville construit un tramway</h1>", page, StringComparison.Ordinal);
            Assert.Contains("<h2>COMMUNIQUÉ DE PRESSE</h2>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<h2>La ville", page, StringComparison.Ordinal);
        }

        http.Dispose();
    }

    [Fact]
    public async Task Home_WithoutTheChatsClient_KeepsItsFormAndLoadsNoScript()
    {
        await using WebApplication host = CampaignHost.Build(
            ["--environment=Production", "--Knowledge:Path=" + CampaignKnowledge.Folder, "--Knowledge:DataPath=" + Path.Combine(_data, "bare")],
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(new SiteAssets(_data));
            });
        await host.StartAsync();
        await host.Services.GetRequiredService<KnowledgeHost>().GetAsync(default);
        using HttpClient http = host.GetTestClient();
        foreach (string path in (string[])["/", "/widget"])
        {
            string page = await http.GetStringAsync(path);
            Assert.Contains("<form action=\"/demander\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Ouvrir la discussion", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("GZIP;q=0.5, br;q=0", "gzip")]
    [InlineData("deflate", null)]
    [InlineData(null, null)]
    public async Task Assets_ComeInTheSmallestFormTheBrowserTakes(string? accepted, string? encoding)
    {
        string page = await _http.GetStringAsync("/");
        string style = Assets().Matches(page).Select(match => match.Groups[1].Value).First(asset => asset.EndsWith(".css", StringComparison.Ordinal));
        using HttpResponseMessage response = await AskAsync(style, accepted);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", Header(response, "Vary"));
        Assert.Contains(":root", await TextAsync(response), StringComparison.Ordinal);

        string? client = ClientPath().Match(page) is { Success: true } found ? found.Value : null;
        if (client is not null)
        {
            using HttpResponseMessage script = await AskAsync(client, accepted);
            Assert.Equal(encoding, script.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.InRange((await script.Content.ReadAsByteArrayAsync()).Length, 1, encoding switch { "br" => 700_000, "gzip" => 1_000_000, _ => 4_000_000 });
        }
    }

    [Theory]
    [InlineData("/widget.js")]
    [InlineData("/favicon.ico")]
    public async Task Assets_WithANameThatStays_AreSentAgainOnlyOnceChanged(string path)
    {
        using HttpResponseMessage first = await AskAsync(path, "gzip");
        string tag = Header(first, "ETag");
        using HttpResponseMessage same = await AskAsync(path, "gzip", tag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync());
        using HttpResponseMessage other = await AskAsync(path, "br", tag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(tag, Header(other, "ETag"));
        using HttpResponseMessage none = await _http.GetAsync("/assets/nope.css");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Document_AtASentence_MarksItAndNumbersItsParagraphs()
    {
        string page = await _http.GetStringAsync("/documents/conseil-de-securite?s=1298-1437");
        Assert.Contains(
            "<p id=\"p4\">Pour le Kazakhstan, ", page, StringComparison.Ordinal);
        Assert.Contains("<mark>Le Kazakhstan est pour les mesures qui rendent ces sanctions plus efficaces tout en limitant leurs effets négatifs sur le plan humanitaire.</mark></p>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#p1\"", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Sanctions</h2>", page, StringComparison.Ordinal);
        Assert.Contains("publié le 27 mars 2014", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s=1299-1437")]
    [InlineData("s=1298-1436")]
    [InlineData("s=0-99999")]
    [InlineData("s=1437-1298")]
    [InlineData("s=-1--2")]
    [InlineData("s=a-b")]
    [InlineData("s=99999999999-1")]
    [InlineData("s=")]
    [InlineData("s=1298-1437&s=1298-1437")]
    [InlineData("v=4.x.y")]
    [InlineData("s=2147483647-2147483647")]
    [InlineData("s=0-2147483647")]
    [InlineData("s=-9223372036854775808-9223372036854775807")]
    [InlineData("s=%2B1298-%2B1437")]
    [InlineData("s=%D9%A1%D9%A2-%D9%A1%D9%A3")]
    [InlineData("s=%ED%A0%80-%ED%B0%80")]
    [InlineData("s=%00-%00")]
    [InlineData("v=4.00000000.00000000")]
    [InlineData("v=-1.00000000")]
    [InlineData("v=%ED%A0%80.%ED%A0%80")]
    [InlineData("s=1298-1436&v=99999999999999.00000000")]
    public async Task Document_AtNoSentence_IsShownUnmarked(string query)
    {
        using HttpResponseMessage response = await _http.GetAsync("/documents/conseil-de-securite?" + query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        string page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<mark>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a changé depuis", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Missing_SaysSo()
    {
        using HttpResponseMessage response = await _http.GetAsync("/documents/nope");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Cette page n’existe pas", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_PermanentLink_SaysWhatBecameOfTheParagraph()
    {
        const string first = "# Notes\n\nLe port sera agrandi. Les quais seront refaits.\n\nLa gare est ouverte depuis mars.\n";
        string link = await PermanentLinkAsync(first, "p2");

        Assert.DoesNotContain("class=\"changed\"", await PageAsync(first, link), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"changed\"", await PageAsync(first.Replace("agrandi", "élargi", StringComparison.Ordinal), link), StringComparison.Ordinal);
        string edited = await PageAsync(first.Replace("mars", "avril", StringComparison.Ordinal), link);
        Assert.Contains("Ce paragraphe a changé depuis", edited, StringComparison.Ordinal);
        string moved = await PageAsync(first.Replace("Le port", "Un paragraphe nouveau.\n\nLe port", StringComparison.Ordinal), link);
        Assert.Contains("<a href=\"#p3\">paragraphe 3</a>", moved, StringComparison.Ordinal);
        Assert.Contains("Ce paragraphe a changé depuis", await PageAsync("# Notes\n\nPlus rien.\n", link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Notes\n\nUn début.\n\nLe port sera agrandi. Les quais seront refaits en mars.\n\nFin.\n", "Quand les quais seront-ils refaits ?", "Les quais seront refaits en mars.")]
    [InlineData("# Notes\n\n## Là où l’été dure\n\nUn début.\n\nLe **port** s’ouvre. Les [quais](https://x.example/a) se\u00ADront re\u00ADfaits\u00A0: en mars\u202F!\n\nFin.\n", "Quand les quais seront-ils refaits ?", "Les quais se\u00ADront re\u00ADfaits\u00A0: en mars\u202F!")]
    [InlineData("# Notes\n\nUn début.\n\n| Ouvrage | Travaux |\n|---|---|\n| les quais | refaits en mars |\n| la gare | finie |\n", "Quand les quais seront-ils refaits ?", "les quais")]
    public async Task Document_CitationLink_MarksTheTextCitedAndNoOther(string document, string question, string quoted)
    {
        string link = await CitationLinkAsync(document, question);
        string marked = Marked(await PageAsync(document, link));
        Assert.Contains(quoted, marked, StringComparison.Ordinal);

        // Text before it grows: marked all the same, where it now stands.
        string later = await PageAsync(document.Replace("Un début.", "Un début, plus long qu’il n’était.", StringComparison.Ordinal), link);
        Assert.Equal(marked, Marked(later));
        Assert.DoesNotContain("class=\"changed\"", later, StringComparison.Ordinal);

        // A paragraph comes before it: marked, and the place it had says where it went.
        string pushed = await PageAsync(document.Replace("Un début.", "Un début.\n\nUn paragraphe nouveau.", StringComparison.Ordinal), link);
        Assert.Equal(marked, Marked(pushed));
        Assert.Matches("<a href=\"#p\\d+\">paragraphe \\d+</a>", pushed);

        // The same length, other words: nothing is marked.
        string edited = await PageAsync(document.Replace("mars", "juin", StringComparison.Ordinal), link);
        Assert.DoesNotContain("<mark>", edited, StringComparison.Ordinal);
        Assert.Contains("Ce paragraphe a changé depuis", edited, StringComparison.Ordinal);
        Assert.Contains("Ce paragraphe a changé depuis", await PageAsync("# Notes\n\nPlus rien.\n", link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_CitationLinkToATextThatStandsTwice_MarksTheNearest()
    {
        const string twice = "# Notes\n\nLes quais seront refaits en mars. Un début.\n\nAutre chose.\n\nBref. Les quais seront refaits en mars.\n";
        string last = await CitationLinkAsync("# Notes\n\nLes quais. Un début.\n\nAutre chose, qui dure.\n\nBref. Les quais seront refaits en mars.\n", "Quand les quais seront-ils refaits ?");
        Assert.Matches("<p id=\"p3\">[^\n]*<mark>", await PageAsync(twice, last));
        string first = await CitationLinkAsync("# Notes\n\nOn le sait. Les quais seront refaits en mars.\n\nAutre chose.\n", "Quand les quais seront-ils refaits ?");
        Assert.Matches("<p id=\"p1\">[^\n]*<mark>", await PageAsync(twice, first));
    }

    [Fact]
    public async Task Document_CitationCopiedOfASentence_LeadsBackToIt()
    {
        const string document = "# Notes\n\nUn début.\n\nLe port sera agrandi. Les quais seront refaits en mars.\n";
        string page = WebUtility.HtmlDecode(await PageAsync(document, await CitationLinkAsync(document, "Quand les quais seront-ils refaits ?")));
        string copied = Copied().Match(page).Groups[1].Value;
        Assert.Equal("Les quais seront refaits en mars.", Marked(await PageAsync(document.Replace("Un début.", "Un tout autre début.", StringComparison.Ordinal), copied)));
    }

    // A number there is no paragraph of: said at the top, without a mark anywhere.
    [Theory]
    [InlineData("v=0.00000000")]
    [InlineData("v=2147483647.00000000")]
    [InlineData("s=1298-1437&v=2147483647.00000000")]
    [InlineData("s=2147483646-2147483647&v=4.00000000")]
    public async Task Document_ForgedStamp_IsNoFault(string query)
    {
        using HttpResponseMessage response = await _http.GetAsync("/documents/conseil-de-securite?" + query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<mark>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_WithMarkup_IsShownAsText()
    {
        string folder = Path.Combine(_data, "hostile");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "piege.md"),
            "---\ntitle: \"Titre " + Script + " \\\" onload=x\"\nsource: \"<b>source</b>\"\n---\n\n## Rubrique &lt;script&gt;alert(1)&lt;/script&gt;\n\nLes sanctions visent &lt;img src=x onerror=alert(1)&gt; et « guillemets \" doubles ».\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "<img src=x onerror=alert(1)>\" onload=x.txt"), "Le port sera agrandi.\n");
        (WebApplication host, HttpClient http) = await StartAsync(folder);
        await using (host)
        {
            Assert.Equal(2, Regex.Count(await http.GetStringAsync("/documents"), "<li><a href=\"/documents/"));
            foreach (string path in (string[])["/", "/documents", "/documents/piege", "/demander?q=que+deviendra+le+port", "/demander?q=que+visent+les+sanctions"])
            {
                string page = await http.GetStringAsync(path);
                Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
                Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
                Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
                Assert.DoesNotContain("\" onload=x", page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Ask_AnsweredQuestion_QuotesAndLinksToTheMarkedSentence()
    {
        using HttpResponseMessage response = await _http.GetAsync("/demander?q=Quelle+est+la+position+sur+les+sanctions%3F");
        string page = await response.Content.ReadAsStringAsync();
        Assert.Contains("<blockquote><p>«&nbsp;", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/documents/conseil-de-securite\\?s=[0-9]+-[0-9]+&amp;v=4.[0-9a-f]{8}#p4\"", page);
        Assert.Contains("value=\"Quelle est la position sur les sanctions?\"", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"http://localhost/demander?q=Quelle%20est%20la%20position%20sur%20les%20sanctions%3F\">", page, StringComparison.Ordinal);
        Assert.Equal("noindex", Header(response, "X-Robots-Tag"));
        Assert.Equal("no-store", Header(response, "Cache-Control"));
    }

    [Fact]
    public async Task Ask_QuestionWithFurtherPassages_LinksToThem()
    {
        string page = await _http.GetStringAsync("/demander?q=paix");
        Assert.Matches("(?s)Voir aussi</h2>.*href=\"/documents/[a-z-]+#p[0-9]+\"", page);
    }

    [Fact]
    public async Task Ask_UnansweredQuestion_OffersWhatIsNearAndQuestionsThatAreAnswered()
    {
        string page = WebUtility.HtmlDecode(await _http.GetStringAsync("/demander?q=" + Uri.EscapeDataString("Qui a inventé les sanctions à Rotterdam ?")));
        Assert.Contains("Nos documents ne répondent pas", page, StringComparison.Ordinal);
        Assert.Matches("(?s)Les passages les plus proches</h2>.*href=\"/documents/conseil-de-securite#p4\">Le Conseil de sécurité, publié le 27 mars 2014, Sanctions, paragraphe 4<", page);
        Assert.InRange(Suggested().Count(page), 4, 6);
        Assert.DoesNotContain("<blockquote>", page, StringComparison.Ordinal);

        string nothing = WebUtility.HtmlDecode(await _http.GetStringAsync("/demander?q=xylophone"));
        Assert.DoesNotContain("Les passages les plus proches", nothing, StringComparison.Ordinal);
        Assert.InRange(Suggested().Count(nothing), 4, 6);
    }

    [Fact]
    public async Task Ask_ItemOfAList_IsShownBelowWhatIntroducesIt()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_data, "list")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "liste.md"), "# Le port\n\nLe conseil a décidé de trois travaux :\n\n- les quais seront refaits au printemps prochain ;\n- la grue sera peinte.\n");
        (WebApplication host, HttpClient http) = await StartAsync(folder);
        await using (host)
        {
            string page = WebUtility.HtmlDecode(await http.GetStringAsync("/demander?q=" + Uri.EscapeDataString("Quand les quais seront-ils refaits ?")));
            Assert.Matches("(?s)«\u00A0Le conseil a décidé de trois travaux :\u00A0»</p>.*<blockquote>", page);
        }
    }

    [Fact]
    public async Task Ask_TooOften_IsRefusedByAPageAndTheRestGoesOn()
    {
        (WebApplication host, HttpClient http) = await StartAsync(CampaignKnowledge.Folder, "--Site:QuestionsPerMinute=2");
        await using (host)
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/demander?q=paix")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/demander?q=paix")).StatusCode);
            using HttpResponseMessage refused = await http.GetAsync("/demander?q=paix");
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(int.Parse(Header(refused, "Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
            Assert.Contains("default-src 'none'", Header(refused, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("<h1>Trop de questions à la fois</h1>", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/documents/conseil-de-securite")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/")).StatusCode);
        }
    }

    [Fact]
    public async Task Document_OpenedTooOften_IsRefusedByAPageAndTheRestGoesOn()
    {
        (WebApplication host, HttpClient http) = await StartAsync(CampaignKnowledge.Folder, "--Site:DocumentsPerMinute=1");
        await using (host)
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/documents/conseil-de-securite")).StatusCode);
            using HttpResponseMessage refused = await http.GetAsync("/documents/maintien-de-la-paix");
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Contains("<h1>Trop de", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/demander?q=paix")).StatusCode);
        }
    }

    [Fact]
    public async Task Home_OverManyDocumentsThatNothingCanBeAskedAbout_TriesAFew()
    {
        SourceDocument document = (await _host.Services.GetRequiredService<KnowledgeHost>().GetAsync(default)).Documents[0];
        var knowledge = new Mock<IKnowledgeBase>();
        knowledge.Setup(all => all.Subjects).Returns([.. Enumerable.Range(0, 1_000).Select(i => new Subject("Sujet " + i, document with { Id = "d" + (i / 20) }, 1))]);
        knowledge.Setup(all => all.Ask(It.IsAny<string>(), null)).Returns(new NoAnswer { Reason = NoAnswerReason.NothingNear, NotFound = [] });
        Assert.Empty(SuggestedQuestions.Of(knowledge.Object));
        Assert.InRange(knowledge.Invocations.Count(call => call.Method.Name == nameof(IKnowledgeBase.Ask)), 10, 60);
    }

    [Fact]
    public async Task Page_WhoseDrawingFails_SaysSoAndTellsTheLogNothingOfWhatWasAsked()
    {
        var context = new DefaultHttpContext { RequestServices = _host.Services };
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("localhost");
        context.Response.Body = new MemoryStream();
        IResult result = _host.Services.GetRequiredService<SitePages>().Send(context, (_, _) => throw new InvalidOperationException("secret"));
        await result.ExecuteAsync(context);
        Assert.Equal(StatusCodes.Status500InternalServerError, context.Response.StatusCode);
        context.Response.Body.Position = 0;
        string page = await new StreamReader(context.Response.Body).ReadToEndAsync();
        Assert.Contains("<h1>Une erreur est survenue</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.Equal("nosniff", context.Response.Headers.XContentTypeOptions);
    }

    [Theory]
    [InlineData("Quel est le prix du pétrole à Rotterdam ?", "Nos documents ne répondent pas à cette question.")]
    [InlineData("bonjour", "Quelle question souhaitez-vous poser")]
    [InlineData("De quoi pouvez-vous parler ?", "href=\"/documents/conseil-de-securite#p4\">Sanctions</a>")]
    [InlineData("?!", "")]
    [InlineData("\u0000\u0007", "")]
    public async Task Ask_OtherMessages_AreAnsweredInTheBotsWords(string question, string expected)
    {
        string page = await _http.GetStringAsync("/demander?q=" + Uri.EscapeDataString(question));
        Assert.Contains(expected, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onfocus='alert(1)")]
    public async Task Ask_QuestionWithMarkup_IsShownAsText(string question)
    {
        string page = await _http.GetStringAsync("/demander?q=" + Uri.EscapeDataString(question));
        Assert.DoesNotContain(question, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_TooLongAQuestion_IsRefusedPolitely()
    {
        string page = await _http.GetStringAsync("/demander?q=" + new string('a', 5000));
        Assert.Contains("trop longue", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicUrl_WithAPath_IsInEveryAddress()
    {
        (WebApplication host, HttpClient http) = await StartAsync(CampaignKnowledge.Folder, "--Site:PublicUrl=https://campagne.exemple/robot/");
        await using (host)
        {
            using HttpResponseMessage response = await http.GetAsync("/documents/conseil-de-securite");
            string page = await response.Content.ReadAsStringAsync();
            Assert.Contains("<link rel=\"canonical\" href=\"https://campagne.exemple/robot/documents/conseil-de-securite\">", page, StringComparison.Ordinal);
            Assert.Contains("data-place=\"Le Conseil de sécurité, publié le 27 mars 2014, Sanctions, paragraphe 4, source\u00A0: Résumé rédigé pour ce robot à partir de l’annonce publiée le 27 mars 2014\u202F; la date est celle de la publication, non celle des faits racontés.\" data-link=\"https://campagne.exemple/robot/documents/conseil-de-securite?v=4.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.All(Addresses().Matches(page), match => Assert.Matches("^(/robot/|https://campagne.exemple/robot/|#)", match.Groups[1].Value));
            Assert.Contains("connect-src 'self' wss://campagne.exemple ws://localhost;", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("max-age=31536000", Header(response, "Strict-Transport-Security"));
        }
    }

    [Theory]
    [InlineData("campagne.exemple", "ws://campagne.exemple")]
    [InlineData("127.0.0.1:3978", "ws://127.0.0.1:3978")]
    [InlineData("[::1]:3978", null)]
    [InlineData("a; script-src *", null)]
    [InlineData("a;b", null)]
    [InlineData("", null)]
    public void Policy_NamesTheHostOfTheRequest_OnlyWhereItIsOne(string host, string? expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        Assert.Equal(expected is null ? [] : [expected], new PageRequest(context, new SiteOptions()).SocketOrigins);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string? accepted, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Encoding", accepted);
        }

        if (tag is not null)
        {
            request.Headers.Add("If-None-Match", tag);
        }

        return await _http.SendAsync(request);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        Stream body = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        });
        return await reader.ReadToEndAsync();
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private async Task<(WebApplication Host, HttpClient Http)> StartAsync(string folder, params string[] settings)
    {
        WebApplication host = CampaignHost.Build(
            ["--environment=Production", "--Knowledge:Path=" + folder, "--Knowledge:DataPath=" + Path.Combine(_data, Guid.NewGuid().ToString("N")), .. settings],
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders();
            });
        await host.StartAsync();
        await host.Services.GetRequiredService<KnowledgeHost>().GetAsync(default);
        return (host, host.GetTestClient());
    }

    private async Task<string> PermanentLinkAsync(string document, string paragraph)
    {
        string page = await PageAsync(document, "/documents/notes");
        string link = Permanent().Matches(WebUtility.HtmlDecode(page)).Select(match => match.Groups[1].Value).Single(link => link.EndsWith('#' + paragraph, StringComparison.Ordinal));
        return link[..link.IndexOf('#', StringComparison.Ordinal)];
    }

    private async Task<string> CitationLinkAsync(string document, string question)
    {
        string page = WebUtility.HtmlDecode(await PageAsync(document, "/demander?q=" + Uri.EscapeDataString(question)));
        return Cited().Match(page).Groups[1].Value;
    }

    private static string Marked(string page) => WebUtility.HtmlDecode(Mark().Match(page).Groups[1].Value);

    private async Task<string> PageAsync(string document, string path)
    {
        string folder = Path.Combine(_data, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.md"), document);
        (WebApplication host, HttpClient http) = await StartAsync(folder);
        await using (host)
        {
            return await http.GetStringAsync(path);
        }
    }

    [GeneratedRegex("<meta property=\"(og:[a-z_]+)\" content=\"([^\"]*)\">")]
    private static partial Regex OpenGraph();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("script-src 'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<(?:script|style|link rel=\"stylesheet\")[^>]*>")]
    private static partial Regex Loaded();

    [GeneratedRegex("href=\"(/demander[^\"]+)\" data-question=")]
    private static partial Regex Suggested();

    [GeneratedRegex("/assets/webchat[^\"]+")]
    private static partial Regex ClientPath();

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Assets();

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex("href=\"(/documents/notes\\?s=[^\"#]+)")]
    private static partial Regex Cited();

    [GeneratedRegex("<mark>(.*?)</mark>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"data-link=""http://localhost(/documents/notes\?s=[^""#]+)#p2""")]
    private static partial Regex Copied();

    [GeneratedRegex(@"data-link=""http://localhost(/documents/notes\?v=[^""]+)""")]
    private static partial Regex Permanent();
}
