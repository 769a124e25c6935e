namespace Annals.Linking;

/// <summary>What a reviewer has said of a telling and a happening.</summary>
internal enum LinkVerdict
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They are one.</summary>
    Same,

    /// <summary>They are not one.</summary>
    Different,
}

/// <summary>A happening that a ledger knows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Members">The tellings that make it up, in order of their coming; of many, some of the first and the last.</param>
internal sealed record KnownHappening(string Id, IReadOnlyList<IncidentClaim> Members);

/// <summary>The happenings of a ledger, as far as the linker asks for them.</summary>
internal interface IHappenings
{
    /// <summary>Happenings of which some member has one of the keys (<see cref="IncidentClaim.Keys"/>): those that share most keys first, and among these in an order
    /// that depends only on what the ledger holds. At most <see cref="HappeningLinker.MostCandidates"/> are looked at.</summary>
    IReadOnlyList<KnownHappening> Candidates(IReadOnlyList<long> keys);

    /// <summary>What a reviewer has said of an incident and a happening.</summary>
    LinkVerdict Verdict(IncidentClaim incident, string happening);
}
