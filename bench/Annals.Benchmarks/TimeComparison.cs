using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Annals.Documents;
using Annals.Language;
using Annals.Numbers;
using Annals.Places;
using Annals.Times;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Annals.Benchmarks;

/// <summary>Reads a file of reports with Microsoft.Recognizers.Text.DateTime and writes what it finds as readings, so that one scorer
/// judges both; then times the stages of Annals on the same file.</summary>
/// <remarks>Recognizers leaves open which "Tuesday" or "May 3" is meant; of its answers the past one is taken, as suits news.</remarks>
internal static class TimeComparison
{
    public static int Run(string input, string output)
    {
        var reports = File.ReadLines(input).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();
        var words = reports.Sum(report => ((string)report["text"]!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var recognizer = new DateTimeRecognizer(Culture.English).GetDateTimeModel();
        recognizer.Parse("on Tuesday", new DateTime(2024, 5, 16, 0, 0, 0, DateTimeKind.Unspecified));
        var clock = Stopwatch.StartNew();
        using (var writer = new StreamWriter(output))
        {
            foreach (var report in reports)
            {
                writer.WriteLine(Read(recognizer, report).ToJsonString());
            }
        }

        Report("Microsoft.Recognizers.Text.DateTime", words, clock.Elapsed);
        TimeStages(reports, words);
        return 0;
    }

    private static JsonObject Read(DateTimeModel recognizer, JsonObject report)
    {
        var text = (string)report["text"]!;
        var published = DateTime.TryParse((string?)report["published"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var day)
            ? day.Date : new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var times = new JsonArray();
        foreach (var found in recognizer.Parse(text, published))
        {
            var type = found.TypeName[(found.TypeName.LastIndexOf('.') + 1)..];
            var values = found.Resolution is not null && found.Resolution.TryGetValue("values", out var list) ? (IList<Dictionary<string, string>>)list : [];
            times.Add(new JsonObject
            {
                ["span"] = new JsonObject
                {
                    ["start"] = CodePoints(text.AsSpan(0, found.Start)),
                    ["end"] = CodePoints(text.AsSpan(0, found.End + 1)),
                    ["text"] = found.Text,
                },
                ["type"] = type switch { "duration" => "DURATION", "set" => "SET", "time" or "datetime" or "timerange" or "datetimerange" => "TIME", _ => "DATE" },
                ["value"] = Value(type, values, published),
            });
        }

        return new JsonObject { ["report"] = new JsonObject { ["id"] = (string?)report["id"], ["text"] = text }, ["times"] = times };
    }

    // Its values on the calendar where it has settled on one, else its own TIMEX.
    private static string? Value(string type, IList<Dictionary<string, string>> values, DateTime published)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var chosen = values.Where(value => IsPast(value, published)).LastOrDefault() ?? values[0];
        var timex = chosen.GetValueOrDefault("timex") ?? "";
        var isOpen = timex.Contains('X', StringComparison.Ordinal) || timex.StartsWith('(');
        switch (type)
        {
            case "date":
                return chosen.GetValueOrDefault("value") ?? timex;
            case "datetime" when chosen.GetValueOrDefault("value") is { Length: >= 16 } instant:
                return isOpen ? instant[..10] + "T" + instant[11..16] : timex;
            case "time" or "timerange":
                return published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + timex;
            case "datetimerange" when isOpen && chosen.GetValueOrDefault("start") is { Length: >= 10 } start && timex.IndexOf('T', StringComparison.Ordinal) is var at and > 0:
                return start[..10] + timex[at..];
            case "daterange" when isOpen && chosen.GetValueOrDefault("start") is { Length: >= 10 } first:
                return timex.Length == 7 ? first[..7] : first;
            default:
                return timex;
        }
    }

    private static bool IsPast(Dictionary<string, string> value, DateTime published) =>
        (value.GetValueOrDefault("value") ?? value.GetValueOrDefault("start")) is { } day
        && DateTime.TryParse(day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Date <= published;

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            count -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return count;
    }

    private static void TimeStages(JsonObject[] reports, int words)
    {
        var models = LanguageModels.Load();
        var forms = new FormTable(models.Lemmas.Forms);
        var language = new PipelineBuilder()
            .Use(new Segmenter(SegmentationLexicon.Load(), forms)).Use(new Parser(models.Network, new NameLexicon())).Use(new Lemmatiser(models.Lemmas, forms)).Build();
        var analyses = reports.Select(report => language.Analyse(new Report
        {
            Id = "r",
            Text = (string)report["text"]!,
            Published = PublicationDate.TryRead((string?)report["published"]),
        })).ToArray();
        var warm = analyses.Length / 4;
        foreach (var (name, stages) in new (string, IAnnotator[])[]
            { ("Annals, times", [new PieceReader(), new TimeReader()]), ("Annals, places", [new NumberReader(), new PlaceFinder(Gazetteer.Default, new PlaceLexicon(Lexicon.Shipped, Gazetteer.Default))]) })
        {
            foreach (var analysis in analyses[..warm])
            {
                Annotate(stages, analysis);
            }

            var clock = Stopwatch.StartNew();
            foreach (var analysis in analyses[warm..])
            {
                Annotate(stages, analysis);
            }

            var measured = analyses[warm..].Sum(analysis => analysis.Get(LanguageLayers.Words).Length);
            Report(name, measured, clock.Elapsed);
        }
    }

    private static void Annotate(IAnnotator[] stages, Analysis analysis)
    {
        foreach (var stage in stages)
        {
            stage.Annotate(analysis);
        }
    }

    private static void Report(string what, int words, TimeSpan elapsed) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {words:N0} words in {elapsed.TotalSeconds:0.000} s, {words / elapsed.TotalSeconds:N0} words/s"));
}
