namespace Annals;

/// <summary>Who said what, in whose words.</summary>
public sealed record Statement
{
    /// <summary>Name within the reading: "s1", "s2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>Who says it, or null when the words do not tell.</summary>
    public ActorRef? Speaker { get; init; }

    /// <summary>To whom, or null.</summary>
    public ActorRef? Addressee { get; init; }

    /// <summary>The words that tell that something is said, or null for bare quotations.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>What is said; a quotation over several sentences is one span.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>In the speaker's words, the reporter's, or both.</summary>
    public required StatementForm Form { get; init; }

    /// <summary>What is done by saying it.</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>What it is about, or null.</summary>
    public TextSpan? About { get; init; }

    /// <summary>When it was said, or null.</summary>
    public Interval? When { get; init; }

    /// <summary>Id of the place where it was said, or null.</summary>
    public string? Where { get; init; }

    /// <summary>Through whom it reached us, from the nearest to the origin.</summary>
    public IReadOnlyList<ActorRef> AccordingTo { get; init; } = [];

    internal int CueWord { get; init; } = -1;

    /// <summary>True for what somebody means to do: no voice for what is told within.</summary>
    internal bool IsIntent { get; init; }
}

/// <summary>Whose words a statement stands in.</summary>
public enum StatementForm : byte
{
    /// <summary>The speaker's, between quotation marks.</summary>
    Direct,

    /// <summary>The reporter's.</summary>
    Indirect,

    /// <summary>Both.</summary>
    Mixed,
}

/// <summary>What is done by saying something.</summary>
public enum SpeechAct : byte
{
#pragma warning disable CS1591 // the words of the contract
    Says, Confirms, Denies, Rejects, Condemns, Accuses, Demands, Appeals, Threatens, Promises, Thanks, Praises, ExpressesHope,
    Warns, Agrees, Announces,
#pragma warning restore CS1591
}
