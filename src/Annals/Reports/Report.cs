namespace Annals;

/// <summary>One news report as it arrived: its body and what is known about it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Report
{
    /// <summary>Name of the report, unique in its run; spans and ledger entries refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>The body that is read. It is never altered: every span of a reading points into it.</summary>
    public required string Text { get; init; }

    /// <summary>Headline, or null. It is not read unless it stands in <see cref="Text"/> too.</summary>
    public string? Title { get; init; }

    /// <summary>When the report was published, or null when unknown; then relative dates stay unresolved.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Name of the outlet, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address of the report, or null.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag; only English is read.</summary>
    public string Language { get; init; } = "en";
}
