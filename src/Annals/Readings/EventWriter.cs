using System.Text.Json;

namespace Annals.Readings;

/// <summary>Writes events, the widest part of a reading.</summary>
internal sealed class EventWriter(ReadingWriter writer, Utf8JsonWriter json)
{
    public void Write(Event item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("incident", item.Incident);
        json.WriteString("type", item.Type);
        writer.Text("mode", item.Mode);
        writer.List("contexts", item.Contexts, json.WriteStringValue);
        writer.Text("cameo", item.Cameo);
        WriteAcled(item.Acled);
        writer.Span("trigger", item.Trigger);
        writer.Word("status", item.Status);
        writer.List("sources", item.Sources, writer.Actor);
        writer.List("targets", item.Targets, writer.Actor);
        WriteWhen(item.When);
        WriteWhere(item.Where);
        writer.List("means", item.Means, WriteMeans);
        writer.List("figures", item.Figures, WriteFigure);
        writer.List("responsibility", item.Responsibility, WriteResponsibility);
        writer.List("accordingTo", item.AccordingTo, writer.Actor);
        writer.Text("statement", item.Statement);
        writer.List("inResponseTo", item.InResponseTo, json.WriteStringValue);
        if (item.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", Math.Round(confidence, 3));
        }
        else
        {
            json.WriteNull("confidence");
        }

        json.WriteEndObject();
    }

    private void WriteAcled(AcledType? acled)
    {
        json.WritePropertyName("acled");
        if (acled is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("eventType", acled.EventType);
        json.WriteString("subEventType", acled.SubEventType);
        json.WriteEndObject();
    }

    private void WriteWhen(EventTime? when)
    {
        json.WritePropertyName("when");
        if (when is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        writer.Interval(null, when.Interval);
        writer.Text("time", when.Time);
        writer.Word("basis", when.Basis);
        json.WriteEndObject();
    }

    private void WriteWhere(EventPlace? where)
    {
        json.WritePropertyName("where");
        if (where is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("place", where.Place);
        writer.Word("precision", where.Precision);
        writer.Span("span", where.Span);
        json.WriteEndObject();
    }

    private void WriteMeans(Means means)
    {
        json.WriteStartObject();
        json.WriteString("kind", means.Kind);
        writer.Span("span", means.Span);
        json.WriteEndObject();
    }

    private void WriteFigure(Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("what", figure.What);
        writer.Text("group", figure.Group);
        writer.Quantity(figure.Quantity);
        writer.Span("span", figure.Span);
        writer.List("accordingTo", figure.AccordingTo, writer.Actor);
        json.WriteEndObject();
    }

    private void WriteResponsibility(Responsibility item)
    {
        json.WriteStartObject();
        json.WriteString("actor", item.Actor);
        writer.Word("stance", item.Stance);
        writer.List("accordingTo", item.AccordingTo, writer.Actor);
        writer.Span("span", item.Span);
        json.WriteEndObject();
    }
}
