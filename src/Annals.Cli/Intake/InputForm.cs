using System.Text;

namespace Annals.Cli.Intake;

/// <summary>What an input holds.</summary>
internal enum InputForm : byte
{
    Text,
    Html,
    JsonLines,
}

/// <summary>Tells what an input holds from its first bytes; its name is a hint only.</summary>
internal static class InputForms
{
    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<body", "<!--", "<?xml", "<article", "<div", "<p>", "<h1"];

    /// <summary>Looks at the head of an input.</summary>
    /// <exception cref="FaultException">It is nothing that can be read.</exception>
    public static InputForm Of(string name, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            throw new FaultException("is empty", "there is nothing to read");
        }

        if (head.StartsWith("%PDF"u8))
        {
            throw new FaultException("is a PDF", "take its text out first: pdftotext FILE -");
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            throw new FaultException("is a zip archive or an office document", "take the text out first");
        }

        var wide = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (!wide && head.Contains((byte)0))
        {
            throw new FaultException("is binary, not text", "give text, HTML or JSON Lines");
        }

        var extension = Path.GetExtension(name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);
        return extension.ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" or ".json" => JsonForm(head),
            ".html" or ".htm" or ".xhtml" => InputForm.Html,
            ".txt" or ".text" => InputForm.Text,
            _ => Sniff(head, wide),
        };
    }

    private static InputForm Sniff(ReadOnlySpan<byte> head, bool wide)
    {
        var start = Encoding.Latin1.GetString(head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart();
        if (!wide && start.StartsWith('{') && start.AsSpan(1).TrimStart().StartsWith("\""))
        {
            return JsonForm(head);
        }

        return HtmlStarts.Any(tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) ? InputForm.Html : InputForm.Text;
    }

    // A pretty-printed object or an array would give a fault for each of its lines; one is kinder.
    private static InputForm JsonForm(ReadOnlySpan<byte> head)
    {
        var start = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        var line = start.IndexOf((byte)'\n') is >= 0 and var end ? start[..end] : start;
        return line.TrimEnd(" \t\r"u8) is [(byte)'{'] or [(byte)'[', ..]
            ? throw new FaultException("is JSON, but not JSON Lines", "put one report on each line: jq -c '.[]?' FILE")
            : InputForm.JsonLines;
    }
}
