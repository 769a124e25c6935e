using Spectre.Console;

namespace Annals.Cli.Outputs;

/// <summary>What was said, counted and present.</summary>
internal static class ClaimTables
{
    private const int ContentQuote = 160;

    public static Table Statements(Reading reading, Phrases phrases, int width)
    {
        var table = LedgerTable.Create("Who said what", width, ("Who", 26), ("Does what", 18), ("Words", 56));
        foreach (var s in reading.Statements)
        {
            table.AddRow(
                new Text(s.Id),
                LedgerTable.Cell(
                    s.Speaker is { } speaker ? phrases.Who(speaker) : "unknown",
                    s.AccordingTo.Count > 0 ? $"according to {phrases.Chain(s.AccordingTo)}" : null),
                LedgerTable.Cell(Phrases.Word(s.Act), s.Addressee is { } to ? $"to {phrases.Who(to)}" : null),
                LedgerTable.Cell($"{Quoted(s, phrases)}", s.When is { } when ? Phrases.When(when) : null));
        }

        return table;
    }

    public static Table Tallies(Reading reading, Phrases phrases, int width)
    {
        var table = LedgerTable.Create("Running counts that somebody claims", width, ("Count", 20), ("Of what", 30), ("Where, since when", 25), ("According to", 25));
        foreach (var y in reading.Tallies)
        {
            table.AddRow(
                new Text(y.Id),
                LedgerTable.Cell(Phrases.Number(y.Count), phrases.Quote(y.CountSpan)),
                LedgerTable.Cell(
                    Words.Short(y.Of),
                    y.By.Count > 0 ? $"by {phrases.All(y.By)}" : null,
                    y.Against.Count > 0 ? $"against {phrases.All(y.Against)}" : null),
                LedgerTable.Cell(Place(y.Place, y.Countries, phrases), Window(y.First, y.Last), y.Since is { } since ? phrases.Quote(since) : null),
                LedgerTable.Cell(phrases.Chain(y.AccordingTo)));
        }

        return table;
    }

    public static Table Presences(Reading reading, Phrases phrases, int width)
    {
        var table = LedgerTable.Create("Forces that are there", width, ("Who", 30), ("How many", 20), ("Where, when", 25), ("According to", 25));
        foreach (var f in reading.Presences)
        {
            table.AddRow(
                new Text(f.Id),
                LedgerTable.Cell(phrases.Who(f.Who), f.Purpose is { } purpose ? phrases.Quote(purpose) : null),
                LedgerTable.Cell(f.Count is { } count ? Phrases.Number(count) : null, f.CountSpan is { } words ? phrases.Quote(words) : null),
                LedgerTable.Cell(Place(f.Place, f.Countries, phrases), Window(f.First, f.Last)),
                LedgerTable.Cell(phrases.Chain(f.AccordingTo)));
        }

        return table;
    }

    /// <summary>A place, or the countries, or null.</summary>
    public static string? Place(string? place, IReadOnlyList<string> countries, Phrases phrases) =>
        phrases.Place(place) is { } known ? Phrases.Where(known) : countries.Count > 0 ? string.Join(", ", countries) : null;

    /// <summary>A window of days, or null.</summary>
    public static string? Window(CalendarPoint? first, CalendarPoint? last) => (first, last) switch
    {
        (null, null) => null,
        ({ } since, null) => $"since {Phrases.Day(since)}",
        (null, { } until) => $"until {Phrases.Day(until)}",
        ({ } since, { } until) => since == until ? Phrases.Day(since) : $"{Phrases.Day(since)} – {Phrases.Day(until)}",
    };

    // Words of the speaker that the content gives without their quotation marks get them.
    private static string Quoted(Statement s, Phrases phrases)
    {
        var words = phrases.Exact(s.Content, ContentQuote);
        return s.Form != StatementForm.Direct || words.IndexOfAny(['“', '"', '‘', '\'', '«', '„']) == 0 ? words : $"“{words}”";
    }
}
