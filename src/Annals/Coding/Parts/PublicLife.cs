namespace Annals.Coding;

/// <summary>Parts deeds of public life from those of business, sport and private life: a bank that bans a card, a coach who is sacked, a
/// firm that helps its customers. Which deeds need somebody public stands in <c>relations.txt</c>.</summary>
internal sealed class PublicLife(ReportView view, EventLexicon lexicon)
{
    // Where most who are named hold no public role, somebody without a role holds none either.
    private const double PublicShare = 0.4;

    private readonly bool isPublicReport = view.Actors.Length == 0
        || view.Actors.Count(actor => IsPublic(actor, lexicon)) >= PublicShare * view.Actors.Length;

    /// <summary>False if the deed is of a kind that is told of states, forces and officials, and none of them takes part.</summary>
    public bool Concerns(EventDraft draft)
    {
        var deeds = lexicon.Set("public deeds");
        if (!deeds.Contains(draft.Type) && !deeds.Contains($"{draft.Type}/{draft.Frame.Mode}"))
        {
            return true;
        }

        var parts = draft.Sources.Concat(draft.Targets).ToArray();
        if (parts.Length == 0 || parts.Any(part => Actor(part) is { } actor && IsPublic(actor, lexicon))
            || draft.TargetHeads.Exists(head => view.PlaceAt(head) is not null))
        {
            return true;
        }

        return isPublicReport && !draft.Sources.Exists(IsPrivate) && (draft.Type == "COERCE" || !draft.Targets.Exists(target => Actor(target) is { Role: not "CVL" } && IsPrivate(target)));
    }

    private static bool IsPublic(Actor actor, EventLexicon lexicon) => actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.Forces
        || (actor.Role is { } role && lexicon.Set("public roles").Contains(role.ToLowerInvariant()));

    private bool IsPrivate(ActorRef part) => Actor(part) is { } actor
        && (actor.Kind == ActorKind.Outlet || (actor.Role is { } role && lexicon.Set("private roles").Contains(role.ToLowerInvariant())));

    private Actor? Actor(ActorRef part) => part.Actor is { } id ? view.Actor(id) : null;
}
