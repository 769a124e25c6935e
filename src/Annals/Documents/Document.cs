namespace Annals;

/// <summary>The text of one report, ready to be annotated. Spans are quotations from it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Document
{
    /// <summary>Wraps a report. The text is taken as it stands; lone surrogates count as one code point each.</summary>
    public Document(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
    }

    /// <summary>The report that this document is the text of.</summary>
    public Report Report { get; }

    /// <summary>The text that all spans point into.</summary>
    public string Text => Report.Text;

    /// <summary>The exact words at a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    /// <summary>The exact words at a span, as a string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public string Quote(TextSpan span) => Text.Substring(span.Start, span.Length);
}
