namespace Annals.Linking;

/// <summary>One happening as one report tells it: its repeats there, joined. It carries all that is compared across reports, so that a ledger keeps it with the
/// happening and need not open the reading again.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed record IncidentClaim
{
    /// <summary>The report's id.</summary>
    public required string Report { get; init; }

    /// <summary>Start of the words that tell it best, in code points of the report's text. With the report it names the incident.</summary>
    public required int Start { get; init; }

    /// <summary>End of those words.</summary>
    public required int End { get; init; }

    /// <summary>Ids of the reading's events that tell it, in order of the text; none for a mere topic.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>PLOVER type of its best telling; "" for a mere topic.</summary>
    public required string Type { get; init; }

    /// <summary>Mode of its best telling.</summary>
    public string? Mode { get; init; }

    /// <summary>Status of its best telling, in the words of the contract.</summary>
    public required string Status { get; init; }

    /// <summary>All types of its tellings, the most frequent first.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>When it was, as the words date it; open bounds are null.</summary>
    public required ClaimDays Days { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where it was, the finest place first.</summary>
    public required IReadOnlyList<ClaimPlace> Places { get; init; }

    /// <summary>Who did it.</summary>
    public required IReadOnlyList<ClaimParty> Sources { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<ClaimParty> Targets { get; init; }

    /// <summary>How many were killed, hurt and so on: the widest bounds of each kind.</summary>
    public required IReadOnlyList<ClaimFigure> Figures { get; init; }

    /// <summary>Kinds of weapon or tool.</summary>
    public required IReadOnlyList<string> Means { get; init; }

    /// <summary>The words that tell it, as families ("kill" for "killed" and "killing").</summary>
    public required IReadOnlyList<string> Triggers { get; init; }

    /// <summary>How much the report is about it, from 0 to 1; its main incident has the most.</summary>
    public required double Prominence { get; init; }

    /// <summary>True for the one incident that the report is about.</summary>
    public bool IsMain { get; init; }

    /// <summary>True if its words tell of several happenings ("three attacks").</summary>
    public bool IsMany { get; init; }

    /// <summary>What its sentences are about.</summary>
    public required TermProfile Words { get; init; }

    /// <summary>What its report is about.</summary>
    public required TermProfile Context { get; init; }

    /// <summary>True if no event was read and only title and opening stand for it.</summary>
    public bool IsTopic => Events.Count == 0;

    /// <summary>By what other tellings of it are looked up: those of one happening share some of them, others seldom do. Made from day, place, kind and telling
    /// words; the same whichever of two tellings comes first.</summary>
    public IReadOnlyList<long> Keys => IncidentKeys.Of(this);

    /// <summary>Compact bytes.</summary>
    public byte[] Write() => IncidentBytes.Write(this);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no claim, or one of another version.</exception>
    public static IncidentClaim Read(ReadOnlyMemory<byte> bytes) => IncidentBytes.Read(bytes);
}

/// <summary>Days of an incident.</summary>
/// <param name="First">Earliest, or null if open.</param>
/// <param name="Last">Latest, or null if open.</param>
/// <param name="IsStated">False if no words date it and the day of publication stands for it.</param>
internal readonly record struct ClaimDays(DateOnly? First, DateOnly? Last, bool IsStated);

/// <summary>A place of an incident.</summary>
/// <param name="Name">As the text has it.</param>
/// <param name="GeonamesId">Its GeoNames id, if known.</param>
/// <param name="Country">ISO 3166 alpha-2.</param>
/// <param name="Admin1">Its first division.</param>
/// <param name="Kind">Kind of place, as in the contract.</param>
/// <param name="Precision">How precise, as in the contract.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record ClaimPlace(string Name, int? GeonamesId, string? Country, string? Admin1, string Kind, string Precision, float? Latitude, float? Longitude);

/// <summary>A party to an incident.</summary>
/// <param name="Name">Its name in the reading.</param>
/// <param name="Code">Country and role, as in the contract.</param>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="IsNamed">True if it has a proper name.</param>
internal sealed record ClaimParty(string Name, string? Code, string? Country, bool IsNamed);

/// <summary>A figure of an incident.</summary>
/// <param name="What">"killed", "injured" and so on.</param>
/// <param name="Low">Lowest that is claimed.</param>
/// <param name="High">Highest that is claimed, or null if open.</param>
internal readonly record struct ClaimFigure(string What, long Low, long? High);
