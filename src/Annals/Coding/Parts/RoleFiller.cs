using System.Globalization;
using Annals.Language;

namespace Annals.Coding;

/// <summary>Fills the parts of deeds of violence that the frames leave empty with the phrases that the ranker holds for likely.</summary>
internal sealed class RoleFiller(ReportView view, EventLexicon lexicon, RoleModel model)
{
    private const int LeadingFeatures = 3;

    // Where the frames name nobody for a part a fair guess helps; beside somebody whom they name nothing is added.
    private const double ForEmptyPart = 0.25;
    private const double FromOtherSentence = 0.35;
    private const double ForPartOfDoers = 0.5;
    private const double ForOfficials = 0.7;
    private const double Never = 2;

    private readonly Syntax syntax = view.Syntax;

    public void Fill(IEnumerable<RoleCandidate> candidates)
    {
        Span<double> probabilities = stackalloc double[RoleModel.Roles];
        var best = new Dictionary<(string Who, RankedRole Role), (RoleCandidate Candidate, double Probability)>();
        foreach (var candidate in candidates)
        {
            model.Score(candidate.Features, probabilities);
            for (var role = RankedRole.Source; role <= RankedRole.Means; role++)
            {
                var key = (candidate.Reference.Actor ?? syntax.Document.Quote(candidate.Reference.Span), role);
                var probability = probabilities[(int)role];
                if (probability >= ForEmptyPart && (!best.TryGetValue(key, out var other) || probability > other.Probability))
                {
                    best[key] = (candidate, probability);
                }
            }
        }

        foreach (var ((_, role), (candidate, probability)) in best.OrderByDescending(pair => pair.Value.Probability).ThenBy(pair => pair.Value.Candidate.Head))
        {
            if (probability >= Least(candidate, role) && Give(candidate, role) is { } field && view.IsExplained)
            {
                view.BecauseAlso(candidate.Deed.Word, field, Rule(candidate, role, probability), candidate.Head, "models/roles.bin");
            }
        }
    }

    private double Least(RoleCandidate candidate, RankedRole role)
    {
        var deed = candidate.Deed;
        var isTaken = role switch
        {
            RankedRole.Source => deed.Sources.Count > 0,
            RankedRole.Target => deed.Targets.Count > 0,
            _ => deed.Means.Count > 0,
        };
        var least = isTaken && role != RankedRole.Means ? IsPart(deed, candidate.Reference) ? ForPartOfDoers : Never
            : syntax.Word(candidate.Head).Sentence != syntax.Word(deed.Word).Sentence ? FromOtherSentence
            : ForEmptyPart;
        return role == RankedRole.Source && IsOfficial(candidate) ? Math.Max(least, ForOfficials) : least;
    }

    private bool IsOfficial(RoleCandidate candidate) => view.ActorAt(candidate.Head) is { } actor
        && (actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.Forces or ActorKind.Outlet
            || (actor.Role is { } office && lexicon.Set("officials").Contains(office.ToLowerInvariant())));

    // The field that it went to, or null.
    private string? Give(RoleCandidate candidate, RankedRole role)
    {
        var (deed, what) = (candidate.Deed, candidate.Reference);
        switch (role)
        {
            case RankedRole.Means:
                if (candidate.MeansKind is not { } kind || deed.Means.Exists(means => means.Kind == kind || means.Span == what.Span))
                {
                    return null;
                }

                deed.Means.Add(new Means(kind, what.Span));
                return "means";
            case RankedRole.Source:
                if (what.Actor is null || IsPart(deed, what))
                {
                    return what.Actor is not null && Blame(candidate) ? "responsibility" : null;
                }

                deed.Sources.Add(what);
                deed.SourceHeads.Add(candidate.Head);
                return "sources";
            default:
                if (candidate.MeansKind is not null || IsPart(deed, what))
                {
                    return null;
                }

                deed.Targets.Add(what);
                deed.TargetHeads.Add(candidate.Head);
                return "targets";
        }
    }

    // "members of the front", "front guerrillas": whoever tells it lays it on the front.
    private bool Blame(RoleCandidate candidate)
    {
        var (deed, what) = (candidate.Deed, candidate.Reference);
        if (view.ActorAt(candidate.Head) is not { Kind: ActorKind.Group or ActorKind.Organisation } || deed.Responsibility.Exists(item => item.Actor == what.Actor)
            || !deed.Sources.Exists(source => source.Actor != what.Actor && source.Span.Contains(what.Span)))
        {
            return false;
        }

        deed.Responsibility.Add(new Responsibility(what.Actor!, ResponsibilityStance.Accused, view.ChainAt(deed.Word), what.Span));
        return true;
    }

    private static bool IsPart(EventDraft deed, ActorRef what) => deed.Sources.Concat(deed.Targets).Any(part =>
        part.Span.Overlaps(what.Span) || (what.Actor is not null && part.Actor == what.Actor));

    private string Rule(RoleCandidate candidate, RankedRole role, double probability)
    {
        var leading = candidate.Features.Distinct().OrderByDescending(feature => model.Weight(feature, role)).Take(LeadingFeatures);
        return string.Create(CultureInfo.InvariantCulture, $"the ranker, at {probability:0.00}, for {string.Join("; ", leading)}");
    }
}
