namespace Annals.Linking;

/// <summary>What one report claims, as far as it is joined with others: its incidents, its text as a sketch, and whose voice it is.</summary>
/// <remarks>Taken from the JSON of a reading, which a ledger keeps, and from nothing else. Immutable and thread-safe.</remarks>
internal sealed record ReportClaims
{
    /// <summary>The report's id.</summary>
    public required string Report { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Its publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>By what copies of it are found.</summary>
    public required TextSketch Sketch { get; init; }

    /// <summary>What it is about.</summary>
    public required TermProfile Profile { get; init; }

    /// <summary>The news agency whose voice it is, or null.</summary>
    public AgencyVoice? Agency { get; init; }

    /// <summary>Its incidents in order of the text; one of them is the main one if there are any.</summary>
    public required IReadOnlyList<IncidentClaim> Incidents { get; init; }

    /// <summary>The incident that it is about, or null.</summary>
    public IncidentClaim? Main => Incidents.FirstOrDefault(incident => incident.IsMain);

    /// <summary>The claims of a reading.</summary>
    /// <param name="readingJson">One reading as UTF-8 JSON, in the form of the contract.</param>
    /// <exception cref="InvalidDataException">The JSON is no reading, or follows another version of the contract.</exception>
    public static ReportClaims Read(ReadOnlyMemory<byte> readingJson) => ReadingClaims.Read(readingJson);
}
