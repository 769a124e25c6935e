namespace Annals.Cli.Runs;

/// <summary>Checks that every span of a reading is a quotation from its text.</summary>
internal static class SpanAudit
{
    /// <summary>What is wrong with the first bad span, or null when all are good.</summary>
    public static string? FirstFault(Reading reading)
    {
        var text = reading.Document.Text;
        foreach (var (field, span) in ReadingSpans.All(reading))
        {
            if (span.Start < 0 || span.End < span.Start || span.End > text.Length)
            {
                return $"the span of {field} ({span.Start} to {span.End}) does not lie within the text of {text.Length} characters";
            }

            if (SplitsCharacter(text, span.Start) || SplitsCharacter(text, span.End))
            {
                return $"the span of {field} ({span.Start} to {span.End}) cuts a character in two";
            }
        }

        return null;
    }

    private static bool SplitsCharacter(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
}
