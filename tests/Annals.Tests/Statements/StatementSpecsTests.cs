using System.Globalization;
using Xunit;

namespace Annals.Tests.Statements;

/// <summary>Runs the cases of <c>specs/statements.md</c>.</summary>
public sealed class StatementSpecsTests
{
    private const string NotYet = "(not yet)";

    public static TheoryData<string> Titles => [.. Specs.Read("statements.md").Select(spec => spec.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Reads(string title)
    {
        var spec = Specs.Read("statements.md").Single(spec => spec.Title == title);
        var reading = Pipeline.Default.Read(new Report { Id = "spec", Text = spec.Text, Published = PublicationDate.TryRead("2024-05-16") });

        var misses = spec.Expectations.Where(line => !Holds(reading, line)).Select(line => $"missing: {line}").ToArray();

        if (title.EndsWith(NotYet, StringComparison.Ordinal))
        {
            Assert.True(misses.Length > 0, $"'{title}' can be read now: take '{NotYet}' from its heading.");
        }
        else
        {
            Assert.True(misses.Length == 0, string.Join('\n', misses.Concat(Told(reading))));
        }
    }

    private static bool Holds(Reading reading, string line)
    {
        var fields = line.Split(" | ", StringSplitOptions.TrimEntries);
        var head = fields[0].Split('"');
        var words = head[0].Trim().Split(' ');
        var quote = head.Length > 1 ? head[1] : "";
        var rest = fields.Skip(1).Select(field => field.Split(": ", 2)).ToArray();
        return words switch
        {
            ["no", "statements"] => reading.Statements.Count == 0,
            ["no", "tallies"] => reading.Tallies.Count == 0,
            ["no", "presences"] => reading.Presences.Count == 0,
            ["no", "says"] => !reading.Statements.Any(s => Has(reading, s.Content, quote)),
            ["says"] => reading.Statements.Any(s => Has(reading, s.Content, quote) && rest.All(field => Holds(reading, s, field[0], field[1]))),
            ["event"] => reading.Events.Any(e => Has(reading, e.Trigger, quote) && rest.All(field => Chain(reading, e.AccordingTo, field[1]))),
            ["figure", var what, var range] => HasFigure(reading, what, range, rest),
            ["no", "figure", var what, var range] => !HasFigure(reading, what, range, rest),
            ["same"] => Incidents(reading, head) is { Length: 2 } two && two[0].Intersect(two[1]).Any(),
            ["other"] => Incidents(reading, head) is { Length: 2 } two && two.All(one => one.Length > 0) && !two[0].Intersect(two[1]).Any(),
            ["answers"] => reading.Events.Any(e => Has(reading, e.Trigger, quote) && e.InResponseTo.Any(id => reading.Events.Any(deed => deed.Id == id
                && Has(reading, deed.Trigger, rest[0][1])))),
            ["blame"] => HasBlame(reading, quote, rest),
            ["no", "blame"] => !HasBlame(reading, quote, rest),
            ["tally", var range] => reading.Tallies.Any(t => Range(t.Count) == range && t.Of.Contains(quote, StringComparison.OrdinalIgnoreCase)
                && rest.All(field => Holds(reading, t, field[0], field[1]))),
            ["presence"] => reading.Presences.Any(p => Has(reading, p.Who.Span, quote) && rest.All(field => field[0] == "count"
                ? Range(p.Count) == field[1] : Chain(reading, p.AccordingTo, field[1]))),
            _ => throw new FormatException($"what does '{line}' ask for?"),
        };
    }

    private static bool HasFigure(Reading reading, string what, string range, string[][] rest) => reading.Events.Any(e => e.Figures.Any(figure => figure.What == what
        && Range(figure.Quantity) == range && rest.All(field => field[0] switch
        {
            "according" => Chain(reading, figure.AccordingTo, field[1]),
            "of" => Has(reading, e.Trigger, field[1]),
            "beside" => e.Figures.Any(other => other != figure && other.What == what && Range(other.Quantity) == field[1]),
            _ => throw new FormatException($"'{field[0]}' is no field of a figure"),
        })));

    private static bool HasBlame(Reading reading, string quote, string[][] rest) => reading.Events.Any(e => Has(reading, e.Trigger, quote)
        && e.Responsibility.Any(item => rest.All(field => field[0] == "by"
            ? Chain(reading, item.AccordingTo, field[1])
            : item.Stance.ToString().Equals(field[0], StringComparison.OrdinalIgnoreCase) && Names(reading, new ActorRef(item.Actor, item.Span), field[1]))));

    private static string[][] Incidents(Reading reading, string[] head) =>
        [.. head.Where((_, i) => i % 2 == 1).Select(quote => reading.Events.Where(e => Has(reading, e.Trigger, quote)).Select(e => e.Incident).ToArray())];

    private static bool Holds(Reading reading, Statement s, string field, string value) => field switch
    {
        "by" => value == "-" ? s.Speaker is null : s.Speaker is { } speaker && Names(reading, speaker, value),
        "to" => s.Addressee is { } addressee && Names(reading, addressee, value),
        "cue" => s.Cue is { } cue && reading.Document.Quote(cue) == value,
        "form" => s.Form.ToString().Equals(value, StringComparison.OrdinalIgnoreCase),
        "act" => s.Act.ToString().Equals(value, StringComparison.OrdinalIgnoreCase),
        "via" => Chain(reading, s.AccordingTo, value),
        "without" => !Has(reading, s.Content, value),
        _ => throw new FormatException($"'{field}' is no field of a statement"),
    };

    private static bool Holds(Reading reading, Tally t, string field, string value) => field switch
    {
        "by" => t.By.Any(actor => Names(reading, actor, value)),
        "against" => t.Against.Any(actor => Names(reading, actor, value)),
        "first" => t.First?.ToString() == value,
        "last" => t.Last?.ToString() == value,
        "according" => Chain(reading, t.AccordingTo, value),
        _ => throw new FormatException($"'{field}' is no field of a tally"),
    };

    private static bool Chain(Reading reading, IReadOnlyList<ActorRef> chain, string value)
    {
        string[] names = value == "-" ? [] : value.Split(", ");
        return names.Length == chain.Count && names.Zip(chain).All(pair => Names(reading, pair.Second, pair.First));
    }

    private static bool Names(Reading reading, ActorRef actor, string value) => Has(reading, actor.Span, value)
        || reading.Actors.Any(a => a.Id == actor.Actor && a.Name.Contains(value, StringComparison.OrdinalIgnoreCase));

    private static bool Has(Reading reading, TextSpan span, string words) => reading.Document.Quote(span).Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Range(Quantity? quantity) => quantity is { } q ? string.Create(CultureInfo.InvariantCulture, $"{q.Low}..{q.High}") : "-";

    private static IEnumerable<string> Told(Reading reading)
    {
        string Chained(IReadOnlyList<ActorRef> chain) => string.Join(" < ", chain.Select(actor => reading.Document.Quote(actor.Span)));
        return reading.Statements
            .Select(s => $"  read: {(s.Speaker is { } who ? reading.Document.Quote(who.Span) : "?")} | {(s.Cue is { } cue ? reading.Document.Quote(cue) : "?")}"
                + $" | {reading.Document.Quote(s.Content)} | {s.Form} {s.Act} | via {Chained(s.AccordingTo)} | to {(s.Addressee is { } to ? reading.Document.Quote(to.Span) : "-")}")
            .Concat(reading.Events.Select(e => $"  read: {e.Type} {reading.Document.Quote(e.Trigger)} [{Chained(e.AccordingTo)}] "
                + string.Join(", ", e.Figures.Select(f => $"{f.What} {Range(f.Quantity)} [{Chained(f.AccordingTo)}]"))))
            .Concat(reading.Tallies.Select(t => $"  read: tally {Range(t.Count)} {t.Of} {t.First}..{t.Last} against {Chained(t.Against)} [{Chained(t.AccordingTo)}]"))
            .Concat(reading.Presences.Select(p => $"  read: presence {reading.Document.Quote(p.Who.Span)} {Range(p.Count)} [{Chained(p.AccordingTo)}]"));
    }
}
