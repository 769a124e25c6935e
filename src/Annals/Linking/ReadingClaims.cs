using System.Globalization;
using System.Text.Json;

namespace Annals.Linking;

/// <summary>Takes the claims out of the JSON of a reading.</summary>
internal sealed class ReadingClaims
{
    private const int ContextTerms = 64;
    private const int WordTerms = 24;

    private readonly JsonElement root;
    private readonly ReportText report;
    private readonly string? title;
    private readonly DateOnly? published;
    private readonly string id;
    private readonly TermProfile profile;
    private readonly Dictionary<string, ClaimParty> actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClaimPlace> places = new(StringComparer.Ordinal);

    private ReadingClaims(JsonElement root)
    {
        this.root = root;
        var head = root.GetProperty("report");
        id = Needed(head, "id");
        title = Text(head, "title");
        published = Day(head, "published");
        report = new ReportText(Text(head, "text") ?? "", [.. List(root, "sentences").Select(Bounds)]);
        profile = TermProfile.Of(ContextTerms, title ?? "", report.Text);
        foreach (var actor in List(root, "actors"))
        {
            var code = Text(actor, "code");
            var name = Needed(actor, "name");
            actors.TryAdd(Needed(actor, "id"), new ClaimParty(name, code, Text(actor, "country"), name.AsSpan().ContainsAnyInRange('A', 'Z')));
        }

        foreach (var place in List(root, "places"))
        {
            places.TryAdd(Needed(place, "id"), new ClaimPlace(
                Needed(place, "name"), (int?)Whole(place, "geonamesId"), Text(place, "country"), Text(place, "admin1"), Needed(place, "kind"),
                Needed(place, "precision"), Degrees(place, "latitude"), Degrees(place, "longitude")));
        }
    }

    public static ReportClaims Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var contract = Text(document.RootElement, "annals");
            return contract == Reading.Contract
                ? new ReadingClaims(document.RootElement).Read()
                : throw new InvalidDataException($"it follows version '{contract}' of the contract, this engine knows '{Reading.Contract}'");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"it is no reading: {error.Message}", error);
        }
    }

    private ReportClaims Read()
    {
        var publisher = Text(root.GetProperty("report"), "publisher");
        var tellings = List(root, "events").GroupBy(item => Needed(item, "incident"), StringComparer.Ordinal).Select(group => Join([.. group])).ToArray();
        return new ReportClaims
        {
            Report = id,
            Title = title,
            Publisher = publisher,
            Published = published,
            Sketch = TextSketch.Of(report.Text),
            Profile = profile,
            Agency = AgencyVoice.Of(report.Text, publisher),
            Incidents = MainIncident.Mark(RepeatJoiner.Join(tellings), Topic(), report, title),
        };
    }

    // What the reader itself has joined.
    private IncidentClaim Join(JsonElement[] events)
    {
        var leading = events.MaxBy(Fullness);
        var trigger = Bounds(leading.GetProperty("trigger"));
        var starts = events.Select(item => Bounds(item.GetProperty("trigger")).Start).Distinct().ToArray();
        var figures = events.SelectMany(item => List(item, "figures")).Where(figure => Whole(figure, "low") is not null || Whole(figure, "high") is not null)
            .GroupBy(figure => Needed(figure, "what"), StringComparer.Ordinal)
            .Select(group => new ClaimFigure(group.Key, group.Min(figure => Whole(figure, "low") ?? 0), group.Max(figure => Whole(figure, "high") ?? Whole(figure, "low"))));
        return new IncidentClaim
        {
            Report = id,
            Start = trigger.Start,
            End = trigger.End,
            Events = [.. events.Select(item => Needed(item, "id"))],
            Type = Needed(leading, "type"),
            Mode = Text(leading, "mode"),
            Status = Needed(leading, "status"),
            Types = [.. events.CountBy(item => Needed(item, "type"), StringComparer.Ordinal).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)],
            Days = events.Select(Days).Where(days => days.First is not null || days.Last is not null).OrderByDescending(days => days.IsStated).ThenBy(Width).FirstOrDefault(),
            Published = published,
            Places = [.. events.Select(Place).OfType<ClaimPlace>().Distinct().OrderBy(Coarseness)],
            Sources = Parties(events, "sources"),
            Targets = Parties(events, "targets"),
            Figures = [.. figures],
            Means = [.. events.SelectMany(item => List(item, "means")).Select(means => Needed(means, "kind")).Distinct(StringComparer.Ordinal)],
            Triggers = [.. events.Select(item => TriggerFamilies.Default.Of(Needed(item.GetProperty("trigger"), "text"))).Distinct(StringComparer.Ordinal)],
            Prominence = 0,
            IsMany = events.Any(IsMany),
            Words = TermProfile.Of(WordTerms, [.. starts.Select(report.SentenceAt).Distinct()]),
            Context = profile,
        };
    }

    private IncidentClaim Topic() => new()
    {
        Report = id,
        Start = 0,
        End = 0,
        Events = [],
        Type = "",
        Status = "happened",
        Types = [],
        Days = default,
        Published = published,
        Places = [],
        Sources = [],
        Targets = [],
        Figures = [],
        Means = [],
        Triggers = [],
        Prominence = 1,
        Words = TermProfile.Empty,
        Context = profile,
    };

    // The telling that says most; what happened before what is planned.
    private static int Fullness(JsonElement item) =>
        (Needed(item, "status") is "happened" or "ongoing" ? 4 : 0) + (item.GetProperty("where").ValueKind == JsonValueKind.Null ? 0 : 1)
        + (Days(item).IsStated ? 1 : 0) + Math.Min(1, List(item, "sources").Count()) + Math.Min(1, List(item, "targets").Count()) + (List(item, "figures").Any() ? 1 : 0);

    private static ClaimDays Days(JsonElement item)
    {
        var when = item.GetProperty("when");
        return when.ValueKind == JsonValueKind.Null ? default : new ClaimDays(Day(when, "first"), Day(when, "last"), Needed(when, "basis") != "published");
    }

    // "Three attacks", "a series of strikes": a plural that is counted.
    private bool IsMany(JsonElement item)
    {
        var trigger = item.GetProperty("trigger");
        return Plurals.Default.IsCounted(report.SentenceAt(Bounds(trigger).Start), Needed(trigger, "text"));
    }

    private static int Width(ClaimDays days) => days is { First: { } first, Last: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue;

    private ClaimPlace? Place(JsonElement item)
    {
        var where = item.GetProperty("where");
        return where.ValueKind != JsonValueKind.Null && places.TryGetValue(Needed(where, "place"), out var place) ? place with { Precision = Needed(where, "precision") } : null;
    }

    private static int Coarseness(ClaimPlace place) => place.Kind switch
    {
        "site" or "district" => 0,
        "city" => 1,
        "admin2" => 2,
        "admin1" => 3,
        "water" or "region" => 4,
        _ => 5,
    };

    private ClaimParty[] Parties(JsonElement[] events, string role) =>
    [
        .. events.SelectMany(item => List(item, role))
            .Select(item => Text(item, "actor") is { } actor && actors.TryGetValue(actor, out var party) ? party : new ClaimParty(Needed(item.GetProperty("span"), "text"), null, null, false))
            .Distinct(),
    ];

    private static (int Start, int End) Bounds(JsonElement span) => ((int)Whole(span, "start")!, (int)Whole(span, "end")!);

    private static JsonElement.ArrayEnumerator List(JsonElement item, string name) => item.GetProperty(name).EnumerateArray();

    private static string Needed(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long? Whole(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    private static float? Degrees(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetSingle() : null;

    // "2023-12-25" or "2023-12-25T21:10:00+03:00": the day as the place that speaks reckons it.
    private static DateOnly? Day(JsonElement item, string name) =>
        Text(item, name) is { Length: >= 10 } day && DateOnly.TryParseExact(day.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : null;
}
