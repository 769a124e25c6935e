namespace Annals.Statements;

/// <summary>A statement in the making.</summary>
internal sealed class StatementDraft
{
    /// <summary>The cue, or null for a bare quotation.</summary>
    public Cue? Cue { get; init; }

    /// <summary>What is said.</summary>
    public required TextSpan Content { get; set; }

    /// <summary>Known form, or null where the words of the content decide.</summary>
    public StatementForm? Form { get; set; }

    /// <summary>First word and end of the name that signs it, for posts without a cue.</summary>
    public (int First, int End)? Signature { get; init; }

    public ActorRef? Speaker { get; set; }

    public ActorRef? Addressee { get; set; }

    public List<ActorRef> AccordingTo { get; } = [];

    public TextSpan? About { get; set; }

    public Interval? When { get; set; }

    public string? Where { get; set; }

    /// <summary>Offset after the first of its quotations.</summary>
    public int FirstPartEnd { get; init; }

    /// <summary>True if the cue comes after what is said.</summary>
    public bool IsTrailing { get; init; }

    /// <summary>True if it stands within the quotation of another statement.</summary>
    public bool IsNested { get; set; }
}
