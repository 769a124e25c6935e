using System.Globalization;
using Annals.Lexicons;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Zones of clocks by their names, and of cities by their datelines, from lexicon/times/zones.txt.</summary>
internal sealed class TimeZones
{
    private readonly List<(double? Hours, ClockChange Change)> zones = [];
    private readonly List<(string Name, int Zone)> named = [];
    private readonly Dictionary<string, List<(string[] Parts, int Zone)>> cities = new(StringComparer.Ordinal);

    public TimeZones(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            var zone = zones.Count;
            zones.Add((HoursOf(entry), ChangeOf(entry)));
            foreach (var name in entry.List(0))
            {
                if (entry.Section == "clock")
                {
                    named.Add((name, zone));
                    continue;
                }

                named.Add((name + " time", zone));
                var parts = TimeVocabulary.Cut(name);
                cities.TryAdd(parts[0], []);
                cities[parts[0]].Add((parts, zone));
            }
        }
    }

    /// <summary>The names that may follow a clock, each with its zone.</summary>
    public IReadOnlyList<(string Name, int Zone)> Named => named;

    /// <summary>How far a zone lies from Greenwich on a day, or null for the zone of wherever it happened.</summary>
    public TimeSpan? OffsetOf(int zone, DateOnly day)
    {
        var (hours, change) = zones[zone];
        return hours is { } known ? TimeSpan.FromHours(known + (IsSummer(change, day) ? 1 : 0)) : null;
    }

    /// <summary>The zone of the city with which a report begins, "BAGHDAD (AP) — …"; null where it begins otherwise.</summary>
    public int? OfDateline(ReadOnlySpan<Piece> pieces, string text)
    {
        if (pieces.IsEmpty || !IsInCapitals(text.AsSpan(pieces[0].Start, pieces[0].End - pieces[0].Start))
            || !cities.TryGetValue(pieces[0].Form, out var candidates))
        {
            return null;
        }

        int? best = null;
        var length = 0;
        foreach (var (parts, zone) in candidates)
        {
            var k = 0;
            while (k < parts.Length && k < pieces.Length && pieces[k].Form == parts[k])
            {
                k++;
            }

            if (k == parts.Length && k > length)
            {
                (best, length) = (zone, k);
            }
        }

        return best;
    }

    /// <summary>True if a word is written in capitals, as datelines are.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return word.Length >= 3;
    }

    private static bool IsSummer(ClockChange change, DateOnly day)
    {
        if (change == ClockChange.None)
        {
            return false;
        }

        var first = change == ClockChange.Us && day.Year >= 2007 ? Sunday(day.Year, 3, 2) : change == ClockChange.Us ? Sunday(day.Year, 4, 1) : Sunday(day.Year, 3, -1);
        var last = change == ClockChange.Us && day.Year >= 2007 ? Sunday(day.Year, 11, 1) : Sunday(day.Year, 10, -1);
        return day >= first && day < last;
    }

    private static DateOnly Sunday(int year, int month, int nth)
    {
        if (nth < 0)
        {
            var end = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return end.AddDays(-(int)end.DayOfWeek);
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (nth - 1)));
    }

    private static double? HoursOf(LexiconEntry entry) => entry[1] == "none" ? null
        : double.TryParse(entry[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
            && Math.Abs(hours) <= 14
            ? hours
            : throw entry.Error("the second field must be hours from Greenwich, or \"none\"");

    private static ClockChange ChangeOf(LexiconEntry entry) => entry[2] switch
    {
        "" => ClockChange.None,
        "us" => ClockChange.Us,
        "eu" => ClockChange.Eu,
        _ => throw entry.Error("the third field must be \"us\", \"eu\" or empty"),
    };

    private enum ClockChange : byte
    {
        None, Us, Eu,
    }
}
