using System.Globalization;
using CampaignBot.Bot.Commands;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Evaluation;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace CampaignBot.Benchmarks;

/// <summary>
/// What Lucene gives as it comes, its French analyser and BM25, for the questions of a folder's question files: how hard
/// a set is, beside which the figures of <c>check</c> can be read. The paragraphs are those that the product reads.
/// </summary>
internal static class StockEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Text = "text";
    private const int MostPlaces = 3;

    public static async Task RunAsync(IReadOnlyList<string> folders)
    {
        var all = new List<int>();
        foreach (string folder in folders)
        {
            int[] places = await PlacesAsync(folder);
            all.AddRange(places);
            Print(folder, places);
        }

        if (folders.Count > 1)
        {
            Print("all", all);
        }
    }

    private static void Print(string name, IReadOnlyCollection<int> places) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {places.Count} questions, first {places.Count(place => place == 0)}, among three {places.Count(place => place >= 0)}"));

    // Of each question that is to be answered, the place of its paragraph; -1 when it is not among the first.
    private static async Task<int[]> PlacesAsync(string folder)
    {
        string data = System.IO.Directory.CreateTempSubdirectory("campaignbot-stock-").FullName;
        try
        {
            using KnowledgeBase knowledge = await CampaignQuestions.OpenAsync(Path.GetFullPath(folder), data);
            string[] paragraphs = [.. knowledge.Documents.SelectMany(document => document.Paragraphs).Select(paragraph => paragraph.Text)];
            using var directory = new RAMDirectory();
            using var analyzer = new FrenchAnalyzer(Version);
            Write(directory, analyzer, paragraphs);
            using DirectoryReader reader = DirectoryReader.Open(directory);
            var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
            return
            [
                .. from question in QuestionFile.In(folder).SelectMany(QuestionFile.Read)
                   where question.Expect is not null
                   let expected = new ExpectedPassage(question.Question, question.Expect)
                   select Array.FindIndex(searcher.Search(Query(question.Question, analyzer), MostPlaces).ScoreDocs, hit => expected.IsIn(paragraphs[hit.Doc])),
            ];
        }
        finally
        {
            System.IO.Directory.Delete(data, recursive: true);
        }
    }

    private static void Write(RAMDirectory directory, Analyzer analyzer, string[] paragraphs)
    {
        using var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() });
        foreach (string paragraph in paragraphs)
        {
            writer.AddDocument([new TextField(Text, paragraph, Field.Store.NO)]);
        }
    }

    private static BooleanQuery Query(string question, Analyzer analyzer)
    {
        var query = new BooleanQuery();
        using TokenStream tokens = analyzer.GetTokenStream(Text, question);
        ICharTermAttribute word = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            query.Add(new TermQuery(new Term(Text, word.ToString())), Occur.SHOULD);
        }

        tokens.End();
        return query;
    }
}
