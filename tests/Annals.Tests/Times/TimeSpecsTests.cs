using Xunit;

namespace Annals.Tests.Times;

/// <summary>Runs the cases of <c>specs/times.md</c>.</summary>
public sealed class TimeSpecsTests
{
    private const string NotYet = "(not yet)";
    private const string PublishedKey = "published: ";

    public static TheoryData<string> Titles => [.. Specs.Read("times.md").Select(spec => spec.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Reads(string title)
    {
        var spec = Specs.Read("times.md").Single(spec => spec.Title == title);
        var published = spec.Expectations.FirstOrDefault(line => line.StartsWith(PublishedKey, StringComparison.Ordinal))?[PublishedKey.Length..] ?? "2024-05-16";
        var reading = Pipeline.Default.Read(new Report { Id = "spec", Text = spec.Text, Published = PublicationDate.TryRead(published) });
        var used = new HashSet<string>(StringComparer.Ordinal);
        var misses = spec.Expectations.Where(line => !line.StartsWith(PublishedKey, StringComparison.Ordinal))
            .Select(line => Miss(reading, line, used)).OfType<string>().ToArray();

        if (title.EndsWith(NotYet, StringComparison.Ordinal))
        {
            Assert.True(misses.Length > 0, $"'{title}' can be read now: take '{NotYet}' from its heading.");
        }
        else
        {
            Assert.True(misses.Length == 0, string.Join('\n', [.. misses, "The times are:", .. reading.Times.Select(time => Line(reading, time))]));
        }
    }

    // Where the same words are asked for twice, the second line means the second time.
    private static string? Miss(Reading reading, string line, HashSet<string> used)
    {
        var quote = line.Split('"') is [_, var quoted, ..] ? quoted : "";
        if (line.StartsWith("no times", StringComparison.Ordinal))
        {
            return reading.Times.Count == 0 ? null : "unexpected times";
        }

        if (line.StartsWith("no time ", StringComparison.Ordinal))
        {
            return reading.Times.Any(time => Quote(reading, time).Contains(quote, StringComparison.Ordinal)) ? $"unexpected: {line}" : null;
        }

        if (line.StartsWith("warns ", StringComparison.Ordinal))
        {
            return reading.Warnings.Any(warning => warning.Why.Contains(quote, StringComparison.Ordinal)) ? null : $"no warning: {line}";
        }

        var fields = line[(quote.Length + 2)..].Split(" | ", StringSplitOptions.TrimEntries);
        var time = reading.Times.FirstOrDefault(time => Quote(reading, time) == quote && !used.Contains(time.Id));
        if (time is null)
        {
            return $"missing: {line}";
        }

        used.Add(time.Id);
        return fields[0] == "= " + (time.Value ?? "-") && fields.Skip(1).All(field => Holds(time, field)) ? null : $"differs: {line}";
    }

    private static bool Holds(TimeExpression time, string field)
    {
        var (key, value) = (field.Split(": ")[0], field.Split(": ")[1]);
        return value == key switch
        {
            "first" => time.Interval?.First?.ToString() ?? "-",
            "last" => time.Interval?.Last?.ToString() ?? "-",
            "as" => time.Interval?.KnownAs.ToString().ToLowerInvariant(),
            "precision" => time.Interval?.Precision is { } precision
                ? precision == TimePrecision.PartOfDay ? "part-of-day" : precision.ToString().ToLowerInvariant() : "-",
            "type" => time.Type.ToString().ToUpperInvariant(),
            _ => throw new InvalidOperationException($"'{key}' is no field of a time."),
        };
    }

    private static string Line(Reading reading, TimeExpression time) =>
        $"  \"{Quote(reading, time)}\" = {time.Value ?? "-"} | {time.Type} | {time.Interval}";

    private static string Quote(Reading reading, TimeExpression time) => reading.Document.Quote(time.Span);
}
