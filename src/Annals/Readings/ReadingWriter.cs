using System.Text.Json;
using Annals.Documents;

namespace Annals.Readings;

/// <summary>Writes one reading. Every span is written through <see cref="Span"/>, so its text is the text's own slice.</summary>
internal sealed class ReadingWriter(Reading reading, Utf8JsonWriter json)
{
    private readonly CodePointMap codePoints = new(reading.Document.Text);

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("annals", Reading.Contract);
        WriteEngine();
        WriteReport();
        List("sentences", reading.Sentences, WriteBounds);
        List("names", reading.Names, WriteName);
        List("actors", reading.Actors, WriteActor);
        List("places", reading.Places, WritePlace);
        List("times", reading.Times, WriteTime);
        List("events", reading.Events, new EventWriter(this, json).Write);
        List("statements", reading.Statements, WriteStatement);
        List("tallies", reading.Tallies, WriteTally);
        List("presences", reading.Presences, WritePresence);
        List("warnings", reading.Warnings, WriteWarning);
        json.WriteEndObject();
    }

    public void List<T>(string? name, IReadOnlyList<T> items, Action<T> write)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    public void Span(string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is not { } there)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("start", codePoints.CodePoint(there.Start));
        json.WriteNumber("end", codePoints.CodePoint(there.End));
        json.WriteString("text", reading.Document[there]);
        json.WriteEndObject();
    }

    public void Text(string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    public void Word<T>(string name, T value) where T : struct, Enum => json.WriteString(name, ContractWords.Word(value));

    public void Interval(string? name, Interval? interval)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
            if (interval is null)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteStartObject();
        }

        Text("first", interval?.First?.ToString());
        Text("last", interval?.Last?.ToString());
        Text("knownAs", interval is { } a ? ContractWords.Word(a.KnownAs) : null);
        Text("precision", interval is { } b ? ContractWords.Word(b.Precision) : null);
        if (name is not null)
        {
            json.WriteEndObject();
        }
    }

    /// <summary>Low, high and basis, into the object that is open.</summary>
    public void Quantity(Quantity quantity)
    {
        Number("low", quantity.Low);
        Number("high", quantity.High);
        Word("basis", quantity.Basis);
    }

    public void Actor(string name, ActorRef? actor)
    {
        json.WritePropertyName(name);
        if (actor is { } there)
        {
            Actor(there);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void Actor(ActorRef actor)
    {
        json.WriteStartObject();
        Text("actor", actor.Actor);
        Span("span", actor.Span);
        json.WriteEndObject();
    }

    private void Number(string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void Degrees(string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, 5));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void WriteEngine()
    {
        json.WriteStartObject("engine");
        json.WriteString("version", reading.Engine.Version);
        json.WriteStartObject("models");
        foreach (var (name, hash) in reading.Engine.Models)
        {
            json.WriteString(name, hash);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteReport()
    {
        var report = reading.Document.Report;
        json.WriteStartObject("report");
        json.WriteString("id", report.Id);
        Text("title", report.Title);
        json.WriteString("text", report.Text);
        Text("published", reading.Published?.ToString());
        Text("publisher", report.Publisher);
        Text("url", report.Url);
        json.WriteString("language", report.Language);
        json.WriteString("sha256", ReadingJson.Hash(report.Text));
        json.WriteEndObject();
    }

    private void WriteBounds(TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", codePoints.CodePoint(span.Start));
        json.WriteNumber("end", codePoints.CodePoint(span.End));
        json.WriteEndObject();
    }

    private void WriteName(NameMention name)
    {
        json.WriteStartObject();
        Span("span", name.Span);
        json.WriteString("type", ContractWords.Code(name.Type));
        json.WriteEndObject();
    }

    private void WriteActor(Actor actor)
    {
        json.WriteStartObject();
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        Word("kind", actor.Kind);
        Text("country", actor.Country);
        Text("role", actor.Role);
        Text("code", actor.Code);
        json.WriteStartArray("mentions");
        foreach (var mention in actor.Mentions)
        {
            json.WriteStartObject();
            json.WriteNumber("start", codePoints.CodePoint(mention.Start));
            json.WriteNumber("end", codePoints.CodePoint(mention.End));
            json.WriteString("text", reading.Document[mention]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePlace(PlaceMention place)
    {
        json.WriteStartObject();
        json.WriteString("id", place.Id);
        Span("span", place.Span);
        json.WriteString("name", place.Name);
        Word("use", place.Use);
        Text("country", place.Country);
        Text("admin1", place.Admin1);
        Degrees("latitude", place.Latitude);
        Degrees("longitude", place.Longitude);
        Word("kind", place.Kind);
        Number("geonamesId", place.GeonamesId);
        List("within", place.Within, json.WriteStringValue);
        Word("precision", place.Precision);
        json.WriteEndObject();
    }

    private void WriteTime(TimeExpression time)
    {
        json.WriteStartObject();
        json.WriteString("id", time.Id);
        Span("span", time.Span);
        json.WriteString("type", time.Type.ToString().ToUpperInvariant());
        json.WriteString("value", time.Value);
        Interval(null, time.Interval);
        json.WriteEndObject();
    }

    private void WriteStatement(Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        Actor("speaker", statement.Speaker);
        Actor("addressee", statement.Addressee);
        Span("cue", statement.Cue);
        Span("content", statement.Content);
        Word("form", statement.Form);
        Word("act", statement.Act);
        Span("about", statement.About);
        Interval("when", statement.When);
        Text("where", statement.Where);
        List("accordingTo", statement.AccordingTo, Actor);
        json.WriteEndObject();
    }

    private void WriteTally(Tally tally)
    {
        json.WriteStartObject();
        json.WriteString("id", tally.Id);
        json.WriteString("of", tally.Of);
        json.WriteStartObject("count");
        Quantity(tally.Count);
        Span("span", tally.CountSpan);
        json.WriteEndObject();
        List("by", tally.By, Actor);
        List("against", tally.Against, Actor);
        List("countries", tally.Countries, json.WriteStringValue);
        Text("place", tally.Place);
        Text("first", tally.First?.ToString());
        Text("last", tally.Last?.ToString());
        Span("since", tally.Since);
        List("accordingTo", tally.AccordingTo, Actor);
        json.WriteEndObject();
    }

    private void WritePresence(Presence presence)
    {
        json.WriteStartObject();
        json.WriteString("id", presence.Id);
        Actor("who", presence.Who);
        json.WritePropertyName("count");
        if (presence.Count is { } count)
        {
            json.WriteStartObject();
            Quantity(count);
            Span("span", presence.CountSpan);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        List("countries", presence.Countries, json.WriteStringValue);
        Text("place", presence.Place);
        Text("first", presence.First?.ToString());
        Text("last", presence.Last?.ToString());
        Span("purpose", presence.Purpose);
        List("accordingTo", presence.AccordingTo, Actor);
        json.WriteEndObject();
    }

    private void WriteWarning(Warning warning)
    {
        json.WriteStartObject();
        Span("span", warning.Span);
        json.WriteString("why", warning.Why);
        json.WriteEndObject();
    }
}
