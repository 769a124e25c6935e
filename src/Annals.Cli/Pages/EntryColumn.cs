using System.Globalization;
using Annals.Cli.Outputs;

namespace Annals.Cli.Pages;

/// <summary>The entries of one report: happenings by incident, statements, tallies, presences, and who, where, when.</summary>
internal sealed class EntryColumn(Reading reading, Phrases phrases, FieldMarks marks)
{
    private const int ContentLength = 280;

    private readonly EntryFields fields = new(reading, phrases, marks);

    private MarkupWriter Html => fields.Html;

    public MarkupWriter Write()
    {
        Html.Open("div", "entries").Line();
        WriteIncidents();
        WriteStatements();
        WriteTallies();
        WritePresences();
        WriteWarnings();
        WriteList("Who is named", reading.Actors, actor =>
        {
            fields.Button("actor", Words.Short(actor.Name), actor.Mentions);
            fields.Note(string.Join(" · ", new[] { Phrases.Word(actor.Kind), actor.Code, Times(actor.Mentions.Count) }.OfType<string>()));
        });
        WriteList("Places", reading.Places, place =>
        {
            fields.Button("place", phrases.Exact(place.Span), [place.Span]);
            fields.Note(string.Join(" · ", new[] { Phrases.Where(place), Phrases.Word(place.Kind), Phrases.Word(place.Use), Degrees(place) }.OfType<string>()));
        });
        WriteList("Times", reading.Times, time =>
        {
            fields.Button("time", phrases.Exact(time.Span), [time.Span]);
            fields.Note(time.Interval is { } interval ? Phrases.When(interval) : Words.Short(time.Value ?? ""));
        });
        return Html.Close().Line();
    }

    private void WriteIncidents()
    {
        Html.Element("h3", null, "What happened").Line();
        if (reading.Events.Count == 0)
        {
            Html.Element("p", "none", "The report tells of no happening that could be coded.");
        }

        foreach (var incident in reading.Events.GroupBy(e => e.Incident, StringComparer.Ordinal))
        {
            Html.Open("div", "incident").Line();
            fields.Differing([.. incident.SelectMany(e => e.Figures.Select(figure => (e, figure)))]);
            foreach (var e in incident)
            {
                WriteEvent(e);
            }

            Html.Close().Line();
        }
    }

    private void WriteEvent(Event e)
    {
        Html.Open("div", "entry", ("tabindex", "0")).Open("p", "head");
        Html.Element("span", "type", e.Mode is { } mode ? $"{e.Type}, {mode}" : e.Type);
        fields.Button("event", phrases.Quote(e.Trigger), [e.Trigger]);
        Html.Element("span", "status s-" + Phrases.Word(e.Status), Phrases.Word(e.Status));
        Html.Element("span", "id", e.Id).Close();
        Html.Open("dl", "fields");
        fields.Actors("who", e.Sources);
        fields.Actors("to whom", e.Targets);
        if (e.When is { } when)
        {
            fields.Row("when", () =>
            {
                var words = phrases.Time(when.Time);
                fields.Button("time", Phrases.When(when.Interval), words is null ? [] : [words.Span]);
                fields.Note(words is null ? $"from the {Phrases.Word(when.Basis)} date" : phrases.Quote(words.Span));
            });
        }

        if (e.Where is { } where)
        {
            fields.Row("where", () =>
            {
                fields.Button("place", phrases.Where(where), [where.Span]);
                fields.Note(where.Precision == PlacePrecision.Near ? "" : Phrases.Word(where.Precision));
            });
        }

        if (e.Means.Count > 0)
        {
            fields.Row("with", () =>
            {
                foreach (var means in e.Means)
                {
                    fields.Button("event", means.Kind.Replace('-', ' '), [means.Span]);
                }
            });
        }

        foreach (var figure in e.Figures)
        {
            fields.Row(figure.What.Replace('-', ' '), () => fields.Figure(figure));
        }

        foreach (var tie in e.Responsibility)
        {
            fields.Row(Phrases.Word(tie.Stance), () =>
            {
                fields.Button("actor", phrases.Name(tie.Actor), [tie.Span]);
                fields.Note(phrases.Quote(tie.Span));
                fields.Chain(tie.AccordingTo, "according to ");
            });
        }

        fields.Sources(e.AccordingTo);
        var codes = new[]
        {
            e.Cameo is { } cameo ? $"CAMEO {cameo}" : null,
            e.Acled is { } acled ? $"ACLED {acled.EventType}: {acled.SubEventType}" : null,
            e.Contexts.Count > 0 ? string.Join(", ", e.Contexts) : null,
            e.Statement is { } told ? $"told in {told}" : null,
            e.InResponseTo.Count > 0 ? $"in response to {string.Join(", ", e.InResponseTo)}" : null,
        };
        if (codes.Any(code => code is not null))
        {
            fields.Row("codes", () => fields.Note(string.Join(" · ", codes.OfType<string>())));
        }

        Html.Close().Close().Line();
    }

    private void WriteStatements() => WriteEntries("Who said what", reading.Statements, s =>
    {
        Html.Open("p", "head");
        if (s.Speaker is { } speaker)
        {
            fields.Button("actor", phrases.Who(speaker), [speaker.Span]);
        }
        else
        {
            Html.Text("Somebody ");
        }

        fields.Button("statement", Phrases.Word(s.Act), s.Cue is { } cue ? [cue] : []);
        Html.Element("span", "status", Phrases.Word(s.Form)).Element("span", "id", s.Id).Close();
        Html.Open("p", "said");
        fields.Button("statement", phrases.Exact(s.Content, ContentLength), [s.Content]);
        Html.Close().Open("dl", "fields");
        if (s.Addressee is { } to)
        {
            fields.Actors("to", [to]);
        }

        if (s.About is { } about)
        {
            fields.Row("about", () => fields.Button("statement", phrases.Exact(about), [about]));
        }

        if (s.When is { } when)
        {
            fields.Row("when", () => Html.Text(Phrases.When(when)));
        }

        fields.Sources(s.AccordingTo);
        Html.Close();
    });

    private void WriteTallies() => WriteEntries("Running counts that somebody claims", reading.Tallies, y =>
    {
        Html.Open("p", "head");
        fields.Button("figure", Phrases.Number(y.Count), [y.CountSpan]);
        Html.Element("span", "type", Words.Short(y.Of)).Element("span", "id", y.Id).Close().Open("dl", "fields");
        fields.Actors("by", y.By);
        fields.Actors("against", y.Against);
        Window(y.Place, y.Countries, y.First, y.Last, y.Since);
        fields.Sources(y.AccordingTo);
        Html.Close();
    });

    private void WritePresences() => WriteEntries("Forces that are there", reading.Presences, f =>
    {
        Html.Open("p", "head");
        fields.Button("actor", phrases.Who(f.Who), [f.Who.Span]);
        if (f.Count is { } count)
        {
            fields.Button("figure", Phrases.Number(count), f.CountSpan is { } words ? [words] : []);
        }

        Html.Element("span", "id", f.Id).Close().Open("dl", "fields");
        Window(f.Place, f.Countries, f.First, f.Last, null);
        if (f.Purpose is { } purpose)
        {
            fields.Row("what for", () => fields.Button("event", phrases.Exact(purpose), [purpose]));
        }

        fields.Sources(f.AccordingTo);
        Html.Close();
    });

    private void Window(string? place, IReadOnlyList<string> countries, CalendarPoint? first, CalendarPoint? last, TextSpan? since)
    {
        if (ClaimTables.Place(place, countries, phrases) is { } where)
        {
            fields.Row("where", () => fields.Button("place", where, phrases.Place(place) is { } known ? [known.Span] : []));
        }

        if (ClaimTables.Window(first, last) is { } window)
        {
            fields.Row("when", () => fields.Button("time", window, since is { } words ? [words] : []));
        }
    }

    private void WriteWarnings()
    {
        if (reading.Warnings.Count == 0)
        {
            return;
        }

        Html.Element("h3", null, "Not settled").Open("ul", "warnings");
        foreach (var warning in reading.Warnings)
        {
            Html.Open("li").Text(Words.Short(warning.Why, 300) + " ");
            if (warning.Span is { } span)
            {
                fields.Button("statement", phrases.Quote(span), [span]);
            }

            Html.Close();
        }

        Html.Close().Line();
    }

    private void WriteEntries<T>(string heading, IReadOnlyList<T> entries, Action<T> write)
    {
        if (entries.Count == 0)
        {
            return;
        }

        Html.Element("h3", null, heading).Line();
        foreach (var entry in entries)
        {
            Html.Open("div", "entry single", ("tabindex", "0"));
            write(entry);
            Html.Close().Line();
        }
    }

    private void WriteList<T>(string heading, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Html.Open("details").Element("summary", null, $"{heading} ({Words.Count(items.Count)})").Open("ul");
        foreach (var item in items)
        {
            Html.Open("li");
            write(item);
            Html.Close();
        }

        Html.Close().Close().Line();
    }

    private static string Times(int count) => count == 1 ? "once" : $"{Words.Count(count)} times";

    private static string? Degrees(PlaceMention place) => place is { Latitude: { } north, Longitude: { } east }
        ? string.Create(CultureInfo.InvariantCulture, $"{north:0.00}, {east:0.00}")
        : null;
}
