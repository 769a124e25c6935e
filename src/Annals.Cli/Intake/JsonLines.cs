using System.Text.Json;
using System.Text.Unicode;

namespace Annals.Cli.Intake;

/// <summary>Reads JSON Lines: one report a line, <c>{"id", "text", "title", "published", "publisher", "url"}</c>.</summary>
internal sealed class JsonLines(string file, PublicationDate? published)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    private readonly List<Fault> faults = [];

    /// <summary>The number of the line that is being read, for faults of the stream.</summary>
    public int Line { get; private set; }

    /// <summary>Yields each good record, and each fault before the record it concerns.</summary>
    public IEnumerable<Arrival> Read(Stream stream)
    {
        var lines = new LineReader(stream, Limits.LongestLine);
        var any = false;
        Line = 1;
        while (lines.TryRead(out var line))
        {
            Line = lines.Number;
            if (Line == 1 && line.Span.StartsWith("\uFEFF"u8))
            {
                line = line[3..];
            }

            if (!lines.TooLong && line.Span.Trim(" \t"u8).IsEmpty)
            {
                Line++;
                continue;
            }

            any = true;
            faults.Clear();
            var report = lines.TooLong ? TooLong() : Parse(line);
            foreach (var fault in faults)
            {
                yield return new Arrival(null, fault, file, Line);
            }

            if (report is not null)
            {
                yield return new Arrival(report, null, file, Line);
            }

            Line++;
        }

        if (!any)
        {
            Line = 0;
            throw new FaultException("holds no report", "give it one JSON object a line");
        }
    }

    private Report? Parse(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span))
        {
            return Bad("is not valid UTF-8", "convert the file: iconv -f WINDOWS-1252 -t UTF-8");
        }

        try
        {
            using var json = JsonDocument.Parse(line, Options);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Record(json.RootElement)
                : Bad("is JSON, but no object", "write each report as {\"id\": …, \"text\": …} on one line");
        }
        catch (JsonException broken)
        {
            return Bad($"is broken JSON at byte {broken.BytePositionInLine + 1}", "mend the line, or take it out");
        }
        catch (InvalidOperationException)
        {
            // The parser leaves escapes such as \ud83d alone until the string is asked for.
            return Bad("holds half a character (a surrogate such as \\ud83d without its other half)", "mend the line");
        }
    }

    private Report? Record(JsonElement record)
    {
        if (!record.TryGetProperty("text", out var body) || body.ValueKind == JsonValueKind.Null)
        {
            return Bad("has no \"text\"", "put the body of the report there");
        }

        if (body.ValueKind != JsonValueKind.String)
        {
            return Bad("has a \"text\" that is no string", "put the body of the report there, between quotation marks");
        }

        var text = body.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Bad("has an empty \"text\"", "put the body of the report there, or take the line out");
        }

        if (text.Length > Limits.LongestText)
        {
            return Bad($"has a text of {Words.Count(text.Length)} characters", $"split it: a report may have {Words.Count(Limits.LongestText)}");
        }

        return new Report
        {
            Id = Id(record),
            Text = text,
            Title = Field(record, "title"),
            Published = Published(record),
            Publisher = Field(record, "publisher"),
            Url = Field(record, "url"),
            Language = Field(record, "language") ?? "en",
        };
    }

    private string Id(JsonElement record)
    {
        if (record.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number)
        {
            return id.GetRawText();
        }

        return Field(record, "id") is { Length: > 0 } name ? name : $"{Path.GetFileName(file)}:{Line}";
    }

    private string? Field(JsonElement record, string name)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Bad($"has a \"{name}\" that is no string", "it is read without it");
        return null;
    }

    private PublicationDate? Published(JsonElement record)
    {
        if (Field(record, "published") is not { Length: > 0 } words)
        {
            return published;
        }

        var date = PublicationDate.TryRead(words);
        if (date is null)
        {
            Bad(
                $"was published '{Words.Short(words)}', which is no date between the years {PublicationDate.FirstYear} and {PublicationDate.LastYear}",
                "write it as 2024-03-05; the report is read without it");
        }

        return date;
    }

    private Report? TooLong() =>
        Bad($"is longer than {Limits.LongestLine >> 20} MiB", "split the report; the line was passed over");

    private Report? Bad(string what, string remedy)
    {
        faults.Add(new Fault(file, Line, what, remedy));
        return null;
    }
}
