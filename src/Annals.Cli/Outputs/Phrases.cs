using System.Globalization;
using Annals.Readings;

namespace Annals.Cli.Outputs;

/// <summary>Says the values of a reading in words for people. Every text of the report passes through <see cref="Words.Short"/>.</summary>
internal sealed class Phrases(Reading reading)
{
    private const int QuoteLength = 70;

    private readonly Dictionary<string, Actor> actors = ById(reading.Actors, actor => actor.Id);
    private readonly Dictionary<string, PlaceMention> places = ById(reading.Places, place => place.Id);
    private readonly Dictionary<string, TimeExpression> times = ById(reading.Times, time => time.Id);

    /// <summary>The exact words, shortened to one line.</summary>
    public string Exact(TextSpan span, int longest = QuoteLength) => Words.Short(reading.Document[span], longest);

    /// <summary>The exact words between quotation marks.</summary>
    public string Quote(TextSpan span, int longest = QuoteLength) => $"“{Exact(span, longest)}”";

    /// <summary>Who is meant, and the words where the name does not show them: "Muhammad al-Sudani (“he”)".</summary>
    public string Who(ActorRef who)
    {
        var words = Exact(who.Span);
        if (Name(who) is not { } name || Holds(words, name))
        {
            return words;
        }

        return Holds(name, words) ? name : $"{name} (“{words}”)";
    }

    /// <summary>The name of an actor, or null when the words name a thing.</summary>
    public string? Name(ActorRef who) => who.Actor is { } id ? Name(id) : null;

    /// <summary>The name of an actor.</summary>
    public string Name(string actor) => actors.TryGetValue(actor, out var known) ? Words.Short(known.Name) : actor;

    /// <summary>The actor itself, or null.</summary>
    public Actor? Actor(string? id) => id is not null && actors.TryGetValue(id, out var known) ? known : null;

    /// <summary>The place itself, or null.</summary>
    public PlaceMention? Place(string? id) => id is not null && places.TryGetValue(id, out var known) ? known : null;

    /// <summary>The time expression itself, or null.</summary>
    public TimeExpression? Time(string? id) => id is not null && times.TryGetValue(id, out var known) ? known : null;

    /// <summary>Several actors, parted by commas.</summary>
    public string All(IReadOnlyList<ActorRef> who) => string.Join(", ", who.Select(Who));

    /// <summary>A chain of sources: "AFP, citing an American official".</summary>
    public string Chain(IReadOnlyList<ActorRef> sources) => string.Join(", citing ", sources.Select(Who));

    /// <summary>A place from the smallest part to the country.</summary>
    public string Where(EventPlace where)
    {
        if (Place(where.Place) is not { } place)
        {
            return Exact(where.Span);
        }

        return where.Precision == PlacePrecision.Near ? $"near {Where(place)}" : Where(place);
    }

    /// <summary>A place from the smallest part to the country.</summary>
    public static string Where(PlaceMention place)
    {
        var parts = new List<string> { Words.Short(place.Name) };
        if (place.Admin1 is { } admin && !Same(admin, place.Name) && place.Kind != PlaceKind.Country)
        {
            parts.Add(Words.Short(admin));
        }

        if (place.Country is { } country && place.Kind != PlaceKind.Country)
        {
            parts.Add(country);
        }

        return string.Join(", ", parts);
    }

    /// <summary>An interval: "4 Mar 2024", "since 17 Oct 2023", "1 to 3 Mar 2024".</summary>
    public static string When(Interval interval)
    {
        var about = interval.KnownAs is KnownAs.About ? "about " : "";
        return (interval.First, interval.Last, interval.KnownAs) switch
        {
            (null, null, _) => "unknown",
            ({ } first, _, KnownAs.Since) => $"since {Point(first, interval.Precision)}",
            ({ } first, _, KnownAs.After) => $"after {Point(first, interval.Precision)}",
            (_, { } last, KnownAs.Until) => $"until {Point(last, interval.Precision)}",
            (_, { } last, KnownAs.Before) => $"before {Point(last, interval.Precision)}",
            ({ } first, null, _) => $"from {Point(first, interval.Precision)}",
            (null, { } last, _) => $"by {Point(last, interval.Precision)}",
            ({ } first, { } last, _) => about + Between(first, last, interval.Precision),
        };
    }

    /// <summary>A number as the words bound it: "at least 19", "about 900", "several (3 or more)".</summary>
    public static string Number(Quantity quantity)
    {
        var (low, high, basis) = quantity;
        return (low, high) switch
        {
            (null, null) => "some",
            ({ } one, { } same) when one == same => basis == QuantityBasis.About ? $"about {Words.Count(one)}" : Words.Count(one),
            ({ } least, null) => $"{Words.Count(least)} or more",
            (null, { } most) => $"{Words.Count(most)} at most",
            ({ } least, { } most) => basis == QuantityBasis.About
                ? $"about {Words.Count(least)}–{Words.Count(most)}"
                : $"{Words.Count(least)}–{Words.Count(most)}",
        };
    }

    /// <summary>What is counted: "soldiers killed".</summary>
    public static string Of(Figure figure)
    {
        var what = Words.Short(figure.What.Replace('-', ' '));
        return figure.Group is { } group ? $"{Words.Short(group.Replace('-', ' '))} {what}" : what;
    }

    /// <summary>The word of the contract for an enumeration's value, without hyphens.</summary>
    public static string Word<T>(T value) where T : struct, Enum => ContractWords.Word(value).Replace('-', ' ');

    /// <summary>A day for people.</summary>
    public static string Day(CalendarPoint point) => Point(point, TimePrecision.Day);

    /// <summary>Whether two names differ in case and spaces only.</summary>
    public static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    // "the army" holds "army", "Muhammad al-Sudani" holds "al-Sudani"; "the man" does not hold "he".
    private static bool Holds(string whole, string part)
    {
        var at = part.Length == 0 ? -1 : whole.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        var end = at + part.Length;
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(whole[at - 1]))
            && (end == whole.Length || !char.IsLetterOrDigit(whole[end]));
    }

    private static string Between(CalendarPoint first, CalendarPoint last, TimePrecision precision)
    {
        if (first == last || (first.Day == last.Day && precision >= TimePrecision.Day))
        {
            return Point(first, precision);
        }

        if (first.Day == last.Day)
        {
            return $"{Date(first.Day)}, {Clock(first)}–{Clock(last)}";
        }

        var whole = first.Day.Day == 1 && last.Day.AddDays(1).Day == 1;
        if (whole && first.Day.Year == last.Day.Year && first.Day.Month == last.Day.Month)
        {
            return first.Day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        }

        if (whole && first.Day.Year == last.Day.Year && first.Day.Month == 1 && last.Day.Month == 12)
        {
            return first.Day.ToString("yyyy", CultureInfo.InvariantCulture);
        }

        var start = first.Day.Year != last.Day.Year ? Point(first, precision)
            : first.Day.Month != last.Day.Month ? first.Day.ToString("d MMM", CultureInfo.InvariantCulture)
            : first.Day.Day.ToString(CultureInfo.InvariantCulture);
        return first.Clock is null && last.Clock is null
            ? $"{start}–{Date(last.Day)}"
            : $"{Point(first, precision)} – {Point(last, precision)}";
    }

    private static string Point(CalendarPoint point, TimePrecision precision) => precision switch
    {
        TimePrecision.Instant or TimePrecision.Hour or TimePrecision.PartOfDay when point.Clock is not null => $"{Date(point.Day)}, {Clock(point)}",
        _ => Date(point.Day),
    };

    private static string Date(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Clock(CalendarPoint point) => (point.Clock ?? default).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Dictionary<string, T> ById<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            byId[id(item)] = item;
        }

        return byId;
    }
}
