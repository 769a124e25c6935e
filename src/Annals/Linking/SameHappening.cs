namespace Annals.Linking;

/// <summary>Weighs whether two tellings are of one happening, by named features.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class SameHappening(LinkWeights weights)
{
    private const int NewsDays = 3;

    // Reports that are more alike than this are about one thing; copies are no better proof of one happening.
    private const double MostAlike = 0.5;
    private const double CloseToll = 0.6;

    /// <summary>Between reports.</summary>
    public static SameHappening Across { get; } = new(LinkWeights.Across);

    /// <summary>Within one report.</summary>
    public static SameHappening Within { get; } = new(LinkWeights.Within);

    /// <summary>Between a telling that sums up and one of its parts.</summary>
    public static SameHappening Parts { get; } = new(LinkWeights.Parts);

    /// <summary>Weighs two tellings; which comes first makes no difference.</summary>
    public LinkComparison Compare(IncidentClaim a, IncidentClaim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var reasons = new ReasonSum(weights);
        reasons.Add("bias");
        var areMain = a.IsMain && b.IsMain;
        reasons.Add(areMain ? "main.both" : a.IsMain || b.IsMain ? "main.one" : "main.none");
        AddStatus(ref reasons, a, b);
        AddType(ref reasons, a, b);
        AddDays(ref reasons, a, b);
        if (PlaceRelation.Between(a.Places, b.Places) is { } relation)
        {
            reasons.Add(relation);
        }

        AddParties(ref reasons, "source", a.Sources, b.Sources);
        AddParties(ref reasons, "target", a.Targets, b.Targets);
        AddFigures(ref reasons, "killed", a, b);
        AddFigures(ref reasons, "injured", a, b);
        AddMeans(ref reasons, a, b);
        reasons.Add("words", a.Words.Alike(b.Words));
        reasons.Add(areMain ? "reports.main" : "reports", Math.Min(MostAlike, a.Context.Alike(b.Context)));
        return reasons.Sum();
    }

    private static void AddStatus(ref ReasonSum reasons, IncidentClaim a, IncidentClaim b)
    {
        var (mine, other) = (StatusClass(a), StatusClass(b));
        reasons.Add(mine == other ? "status.same" : mine is 'd' || other is 'd' ? "status.denied" : "status.other");
    }

    // What happened, what may or will, what is said not to have.
    private static char StatusClass(IncidentClaim claim) => claim.Status switch
    {
        "happened" or "ongoing" => 'f',
        "denied" or "prevented" => 'd',
        _ => 'p',
    };

    private void AddType(ref ReasonSum reasons, IncidentClaim a, IncidentClaim b)
    {
        var isTold = a.Triggers.Any(b.Triggers.Contains);
        if (isTold)
        {
            reasons.Add("trigger.same");
        }

        if (a.IsTopic || b.IsTopic)
        {
            reasons.Add("type.none");
            return;
        }

        var isSame = a.Type == b.Type || a.Types.Contains(b.Type) || b.Types.Contains(a.Type);
        reasons.Add(isSame ? "type.same" : a.Types.Any(type => b.Types.Any(other => weights.AreKin(type, other))) ? "type.kin" : "type.other");
    }

    private static void AddDays(ref ReasonSum reasons, IncidentClaim a, IncidentClaim b)
    {
        if (a.Days.IsStated && b.Days.IsStated)
        {
            // An open interval ends, or begins, with the other.
            var first = a.Days.First ?? DateOnly.MinValue;
            var last = a.Days.Last ?? DateOnly.MaxValue;
            var otherFirst = b.Days.First ?? DateOnly.MinValue;
            var otherLast = b.Days.Last ?? DateOnly.MaxValue;
            var gap = Math.Max(0, Math.Max(otherFirst.DayNumber - last.DayNumber, first.DayNumber - otherLast.DayNumber));
            var width = Math.Max(last.DayNumber - first.DayNumber, otherLast.DayNumber - otherFirst.DayNumber);
            reasons.Add(gap == 0 ? width <= 1 ? "day.same" : "day.overlap" : gap == 1 ? "day.next" : gap <= NewsDays ? "day.apart" : "day.far");
        }
        else if (Day(a) is { } day && Day(b) is { } other)
        {
            // What no words date is news of the days before; what came out first cannot tell what came later.
            var gap = Math.Abs(day.DayNumber - other.DayNumber);
            var isBefore = (!a.Days.IsStated && b.Days.IsStated && other > day) || (!b.Days.IsStated && a.Days.IsStated && day > other);
            reasons.Add(isBefore && gap > 1 ? "published.before" : gap <= NewsDays ? "published.near" : "published.far");
        }
    }

    private static DateOnly? Day(IncidentClaim claim) => claim.Days.IsStated ? claim.Days.Last ?? claim.Days.First : claim.Published;

    private static void AddParties(ref ReasonSum reasons, string role, IReadOnlyList<ClaimParty> a, IReadOnlyList<ClaimParty> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return;
        }

        var best = "other";
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (string.Equals(x.Name, y.Name, StringComparison.OrdinalIgnoreCase) || (x.Code is { Length: > 3 } code && code == y.Code))
                {
                    reasons.Add($"{role}.same");
                    return;
                }

                best = x.Country is null || y.Country is null ? best : x.Country == y.Country ? "country" : best == "other" ? "abroad" : best;
            }
        }

        reasons.Add($"{role}.{best}");
    }

    // A toll rises from report to report: figures close to each other speak for one happening, very unlike ones against it.
    private static void AddFigures(ref ReasonSum reasons, string what, IncidentClaim a, IncidentClaim b)
    {
        if (Figure(a, what) is not { } figure || Figure(b, what) is not { } other)
        {
            return;
        }

        var (low, high) = (Math.Max(figure.Low, other.Low), Math.Min(figure.High ?? long.MaxValue, other.High ?? long.MaxValue));
        var close = (double)Math.Min(figure.Low, other.Low) / Math.Max(1, Math.Max(figure.Low, other.Low));
        reasons.Add($"{what}.{(low <= high ? "same" : close >= CloseToll ? "close" : "other")}");
    }

    private static ClaimFigure? Figure(IncidentClaim claim, string what)
    {
        foreach (var figure in claim.Figures)
        {
            if (figure.What == what)
            {
                return figure;
            }
        }

        return null;
    }

    private static void AddMeans(ref ReasonSum reasons, IncidentClaim a, IncidentClaim b)
    {
        if (a.Means.Count > 0 && b.Means.Count > 0)
        {
            reasons.Add(a.Means.Any(b.Means.Contains) ? "means.same" : "means.other");
        }
    }

    private ref struct ReasonSum(LinkWeights weights)
    {
        private readonly LinkWeights weights = weights;
        private readonly List<LinkReason> found = new(14);
        private double sum;

        public void Add(string feature, double value = 1)
        {
            if (value * weights[feature] is var weight && weight != 0)
            {
                found.Add(new LinkReason(feature, weight));
                sum += weight;
            }
        }

        public readonly LinkComparison Sum() => new(sum, found);
    }
}
