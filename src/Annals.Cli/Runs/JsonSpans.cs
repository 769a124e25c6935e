using System.Text;
using System.Text.Json;

namespace Annals.Cli.Runs;

/// <summary>Checks the spans of a reading from the outside: parses its JSON, counts code points anew and compares.</summary>
internal static class JsonSpans
{
    /// <summary>Checks one reading.</summary>
    public static SpanCheck Check(ReadOnlyMemory<byte> reading)
    {
        using var json = JsonDocument.Parse(reading, new JsonDocumentOptions { MaxDepth = 128 });
        var text = Encoding.UTF32.GetBytes(json.RootElement.GetProperty("report").GetProperty("text").GetString()!);
        var check = new SpanCheck();
        Walk(json.RootElement, "", text, check);
        return check;
    }

    private static void Walk(JsonElement element, string path, byte[] text, SpanCheck check)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item, $"{path}[{index++}]", text, check);
                }

                break;
            case JsonValueKind.Object:
                if (element.TryGetProperty("start", out var start) && element.TryGetProperty("end", out var end))
                {
                    Compare(element, start.GetInt32(), end.GetInt32(), path, text, check);
                }

                foreach (var field in element.EnumerateObject())
                {
                    Walk(field.Value, $"{path}.{field.Name}", text, check);
                }

                break;
        }
    }

    private static void Compare(JsonElement span, int start, int end, string path, byte[] text, SpanCheck check)
    {
        check.Spans++;
        if (start < 0 || end < start || end > text.Length / 4)
        {
            check.Wrong.Add($"{path}: {start} to {end} does not lie within the text of {text.Length / 4} code points");
            return;
        }

        // Sentences carry bounds only.
        if (span.TryGetProperty("text", out var words) && words.GetString() is var said
            && Encoding.UTF32.GetString(text, start * 4, (end - start) * 4) is var stands && said != stands)
        {
            check.Wrong.Add($"{path}: says “{Words.Short(said)}” where the text has “{Words.Short(stands)}”");
        }
    }
}

/// <summary>What a check found.</summary>
internal sealed class SpanCheck
{
    /// <summary>Number of spans looked at.</summary>
    public long Spans { get; set; }

    /// <summary>What is wrong, one line each.</summary>
    public List<string> Wrong { get; } = [];
}
