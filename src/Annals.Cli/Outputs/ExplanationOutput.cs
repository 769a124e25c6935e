using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Readings;

namespace Annals.Cli.Outputs;

/// <summary>Explanations as a tree of lines for people, or as JSON.</summary>
/// <param name="format">table, json or jsonl.</param>
internal sealed class ExplanationOutput(string format)
{
    private const int LongestRule = 200;

    private readonly ArrayBufferWriter<byte> bytes = new();
    private int count;

    /// <summary>False for a format that explanations do not have.</summary>
    public bool IsKnown => format is "table" or "json" or "jsonl";

    /// <summary>Adds one item.</summary>
    public void Add(Reading reading, string id, IReadOnlyList<Reason> reasons)
    {
        bytes.Write(count++ == 0 ? format == "json" ? "[\n"u8 : [] : format switch { "json" => ",\n"u8, "table" => "\n"u8, _ => [] });
        if (format == "table")
        {
            bytes.Write(Encoding.UTF8.GetBytes(Tree(reading, id, reasons)));
        }
        else
        {
            Json(reading, id, reasons);
            bytes.Write(format == "jsonl" ? "\n"u8 : []);
        }
    }

    /// <summary>All that was added.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        bytes.Write(format == "json" ? count == 0 ? "[]\n"u8 : "\n]\n"u8 : []);
        return bytes.WrittenSpan;
    }

    private static string Tree(Reading reading, string id, IReadOnlyList<Reason> reasons)
    {
        var phrases = new Phrases(reading);
        var lines = new StringBuilder().Append(id).Append("  ").Append(ItemSummary.Of(reading, phrases, id)).Append('\n');
        foreach (var field in reasons.GroupBy(reason => reason.Field))
        {
            lines.Append("  ").Append(field.Key).Append(ItemSummary.Value(reading, id, field.Key)).Append('\n');
            foreach (var reason in field)
            {
                var words = reason.Evidence is { } span ? $": {phrases.Quote(span)}" : "";
                lines.Append("    ").Append(Words.Short(reason.Rule, LongestRule)).Append(words).Append('\n');
                Detail(lines, reason.Path);
                Detail(lines, reason.Origin);
            }
        }

        return lines.ToString();
    }

    private static void Detail(StringBuilder lines, string? detail)
    {
        if (detail is not null)
        {
            lines.Append("      ").Append(Words.Short(detail, LongestRule)).Append('\n');
        }
    }

    private void Json(Reading reading, string id, IReadOnlyList<Reason> reasons)
    {
        var options = new JsonWriterOptions { Indented = format == "json", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using var json = new Utf8JsonWriter(bytes, options);
        var writer = new ReadingWriter(reading, json);
        json.WriteStartObject();
        json.WriteString("report", reading.Document.Report.Id);
        json.WriteString("id", id);
        writer.List("reasons", reasons, reason =>
        {
            json.WriteStartObject();
            json.WriteString("field", reason.Field);
            json.WriteString("rule", reason.Rule);
            json.WriteString("origin", reason.Origin);
            json.WriteString("path", reason.Path);
            writer.Span("evidence", reason.Evidence);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
