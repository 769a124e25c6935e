using System.Globalization;
using Annals.Cli.Outputs;

namespace Annals.Cli.Pages;

/// <summary>The parts that entries are made of; each part that rests on words is a button that lights them.</summary>
internal sealed class EntryFields(Reading reading, Phrases phrases, FieldMarks marks)
{
    public MarkupWriter Html { get; } = new();

    /// <summary>A value and the words it rests on; without words it is plain text.</summary>
    public void Button(string kind, string label, IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
        {
            Html.Text(label).Text(" ");
            return;
        }

        var number = marks.Add(kind, spans);
        Html.Open("button", null, ("type", "button"), ("data-f", number.ToString(CultureInfo.InvariantCulture))).Text(label).Close().Text(" ");
    }

    /// <summary>A quiet remark beside a value.</summary>
    public void Note(string text)
    {
        if (text.Length > 0)
        {
            Html.Element("span", "note", text).Text(" ");
        }
    }

    /// <summary>A named row.</summary>
    public void Row(string name, Action write)
    {
        Html.Element("dt", null, name).Open("dd");
        write();
        Html.Close();
    }

    /// <summary>A row of actors, each with its code; no row when there are none.</summary>
    public void Actors(string name, IReadOnlyList<ActorRef> who)
    {
        if (who.Count == 0)
        {
            return;
        }

        Row(name, () =>
        {
            foreach (var one in who)
            {
                Button("actor", phrases.Who(one), [one.Span]);
                if (phrases.Actor(one.Actor)?.Code is { } code)
                {
                    Note(code);
                }
            }
        });
    }

    /// <summary>The row of the chain of sources, from the nearest to the origin.</summary>
    public void Sources(IReadOnlyList<ActorRef> sources)
    {
        if (sources.Count > 0)
        {
            Row("according to", () => Chain(sources, null));
        }
    }

    /// <summary>A chain of sources in one line.</summary>
    public void Chain(IReadOnlyList<ActorRef> sources, string? before)
    {
        if (sources.Count == 0)
        {
            return;
        }

        Html.Open("span", "chain").Text(before);
        for (var i = 0; i < sources.Count; i++)
        {
            if (i > 0)
            {
                Html.Element("span", "cites", "citing");
            }

            Button("statement", phrases.Who(sources[i]), [sources[i].Span]);
        }

        Html.Close();
    }

    /// <summary>A figure with its words and whose count it is.</summary>
    public void Figure(Figure figure)
    {
        Button("figure", Phrases.Number(figure.Quantity), [figure.Span]);
        Note(figure.Group is { } group ? $"{Words.Short(group.Replace('-', ' '))} {phrases.Quote(figure.Span)}" : phrases.Quote(figure.Span));
        Chain(figure.AccordingTo, "according to ");
    }

    /// <summary>Figures of one incident that differ, side by side; nothing when they agree.</summary>
    public void Differing(IReadOnlyList<(Event Event, Figure Figure)> figures)
    {
        // "two soldiers", and another's bare "five": a count that names no group may be of the only one that is named.
        var only = figures.GroupBy(item => item.Figure.What).ToDictionary(
            kind => kind.Key, kind => kind.Select(item => item.Figure.Group).OfType<string>().Distinct().ToArray() is [var one] ? one : null);
        var differing = figures
            .GroupBy(item => (item.Figure.What, Group: item.Figure.Group ?? only[item.Figure.What]))
            .Where(group => group.Select(item => (item.Figure.Quantity.Low, item.Figure.Quantity.High)).Distinct().Skip(1).Any())
            .ToList();
        if (differing.Count == 0)
        {
            return;
        }

        Html.Open("table", "figures").Element("caption", null, "The figures differ");
        foreach (var group in differing)
        {
            Html.Open("tr").Element("th", null, Phrases.Of(group.First().Figure));
            foreach (var (_, figure) in group)
            {
                Html.Open("td").Open("strong");
                Button("figure", Phrases.Number(figure.Quantity), [figure.Span]);
                var whose = figure.AccordingTo.Count > 0 ? phrases.Chain(figure.AccordingTo) : reading.Document.Report.Publisher is { } outlet ? Words.Short(outlet) : "the report";
                Html.Close().Element("span", "source", whose).Close();
            }

            Html.Close();
        }

        Html.Close().Line();
    }
}
