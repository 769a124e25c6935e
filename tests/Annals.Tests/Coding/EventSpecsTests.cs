using System.Globalization;
using Xunit;

namespace Annals.Tests.Coding;

/// <summary>Runs the cases of <c>specs/events.md</c> and <c>specs/pitfalls.md</c>.</summary>
public sealed class EventSpecsTests
{
    private const string NotYet = "(not yet)";

    private static readonly Spec[] Cases = [.. Specs.Read("events.md"), .. Specs.Read("pitfalls.md")];

    public static TheoryData<string> Titles => [.. Cases.Select(spec => spec.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Reads(string title)
    {
        var spec = Cases.Single(spec => spec.Title == title);
        var reading = Pipeline.Default.Read(new Report
        {
            Id = "spec",
            Text = spec.Text,
            Published = PublicationDate.TryRead("2024-05-16"),
        });

        var misses = spec.Expectations.Select(line => Miss(reading, line)).OfType<string>().ToArray();

        if (title.EndsWith(NotYet, StringComparison.Ordinal))
        {
            Assert.True(misses.Length > 0, $"'{title}' can be read now: take '{NotYet}' from its heading.");
        }
        else
        {
            Assert.True(misses.Length == 0, string.Join('\n', misses.Append(EventLines.Of(reading))));
        }
    }

    /// <summary>Says what an expectation finds missing, or null.</summary>
    private static string? Miss(Reading reading, string line)
    {
        var fields = line.Split(" | ", StringSplitOptions.TrimEntries);
        var head = fields[0].Split('"');
        var words = head[0].Trim().Split(' ');
        var quote = head.Length > 1 ? head[1] : "";
        switch (words[0])
        {
            case "no" when words[1] == "events":
                return reading.Events.Count == 0 ? null : $"unexpected event: {line}";
            case "no":
                return reading.Events.Any(e => e.Type == words[1] && e.Status is EventStatus.Happened or EventStatus.Ongoing)
                    ? $"unexpected {words[1]}" : null;
            case "tally":
                return reading.Tallies.Any(tally => Range(tally.Count) == words[1] && tally.Of.Contains(quote, StringComparison.OrdinalIgnoreCase)
                    && fields.Skip(1).All(field => field != $"first: {tally.First}" ? field.Split(": ")[0] != "first" : true))
                    ? null : $"missing: {line}";
            case "presence":
                return reading.Presences.Any(p => Quote(reading, p.Who.Span).Contains(quote, StringComparison.OrdinalIgnoreCase)
                    && fields.Skip(1).All(field => field == $"count: {Range(p.Count)}"))
                    ? null : $"missing: {line}";
            default:
                var types = words[0].Split('|');
                return reading.Events.Any(e => types.Contains(e.Type) && Quote(reading, e.Trigger).Contains(quote, StringComparison.OrdinalIgnoreCase)
                    && fields.Skip(1).All(field => Holds(reading, e, field)))
                    ? null : $"missing: {line}";
        }
    }

    private static bool Holds(Reading reading, Event e, string field)
    {
        var (key, value) = (field.Split(": ")[0], field.Split(": ")[1]);
        return key switch
        {
            "status" => e.Status.ToString().Equals(value, StringComparison.OrdinalIgnoreCase),
            "source" => Is(reading, e.Sources, value),
            "target" => Is(reading, e.Targets, value),
            "place" when value == "-" => e.Where is null,
            "first" when value == "-" => e.When is null,
            "place" => e.Where is { } where && reading.Places.Single(p => p.Id == where.Place).Name.Contains(value, StringComparison.Ordinal),
            "first" => e.When?.Interval.First?.ToString() == value,
            "means" => e.Means.Any(means => means.Kind == value),
            "group" => e.Figures.Any(figure => figure.Group == value),
            "claimed" => e.Responsibility.Any(item => item.Stance == ResponsibilityStance.Claimed
                && reading.Actors.Single(actor => actor.Id == item.Actor).Name.Contains(value, StringComparison.Ordinal)),
            _ => e.Figures.Any(figure => figure.What == key && Range(figure.Quantity) == value),
        };
    }

    private static bool Is(Reading reading, IReadOnlyList<ActorRef> actors, string value) => value == "-"
        ? actors.Count == 0
        : actors.Any(actor => Quote(reading, actor.Span).Contains(value, StringComparison.OrdinalIgnoreCase)
            || reading.Actors.Any(a => a.Id == actor.Actor && a.Name.Contains(value, StringComparison.OrdinalIgnoreCase)));

    private static string Quote(Reading reading, TextSpan span) => reading.Document.Quote(span);

    private static string Range(Quantity? quantity) => quantity is { } q
        ? string.Create(CultureInfo.InvariantCulture, $"{q.Low}..{q.High}") : "-";
}
