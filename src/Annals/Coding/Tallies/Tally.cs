namespace Annals;

/// <summary>A running count that somebody claims; never that many events.</summary>
public sealed record Tally
{
    /// <summary>Name within the reading: "y1", "y2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted, in the report's words: "attacks".</summary>
    public required string Of { get; init; }

    /// <summary>The count.</summary>
    public required Quantity Count { get; init; }

    /// <summary>The words of the count.</summary>
    public required TextSpan CountSpan { get; init; }

    /// <summary>Who did what is counted.</summary>
    public IReadOnlyList<ActorRef> By { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<ActorRef> Against { get; init; } = [];

    /// <summary>Countries it covers, ISO 3166 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Id of the place it covers, or null.</summary>
    public string? Place { get; init; }

    /// <summary>First day counted, or null.</summary>
    public CalendarPoint? First { get; init; }

    /// <summary>Last day counted, or null.</summary>
    public CalendarPoint? Last { get; init; }

    /// <summary>The words that tell the window, or null.</summary>
    public TextSpan? Since { get; init; }

    /// <summary>The chain of sources from the nearest to the origin.</summary>
    public IReadOnlyList<ActorRef> AccordingTo { get; init; } = [];
}

/// <summary>Forces and how many of them are where.</summary>
public sealed record Presence
{
    /// <summary>Name within the reading: "f1", "f2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>Who is there.</summary>
    public required ActorRef Who { get; init; }

    /// <summary>How many, or null.</summary>
    public Quantity? Count { get; init; }

    /// <summary>The words of the count, or null.</summary>
    public TextSpan? CountSpan { get; init; }

    /// <summary>Countries, ISO 3166 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Id of the place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>First day, or null.</summary>
    public CalendarPoint? First { get; init; }

    /// <summary>Last day, or null.</summary>
    public CalendarPoint? Last { get; init; }

    /// <summary>What they are there for, in the report's words, or null.</summary>
    public TextSpan? Purpose { get; init; }

    /// <summary>The chain of sources from the nearest to the origin.</summary>
    public IReadOnlyList<ActorRef> AccordingTo { get; init; } = [];
}
