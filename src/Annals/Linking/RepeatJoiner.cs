namespace Annals.Linking;

/// <summary>Joins what one report tells several times without the reader having seen it: before reports are compared, for a happening told in three parts
/// is like no other report's.</summary>
internal static class RepeatJoiner
{
    // Reports with more incidents than this are lists; each looks back at so many.
    private const int MostBack = 40;

    /// <summary>The incidents of a report, repeats joined, in order of the text.</summary>
    public static IReadOnlyList<IncidentClaim> Join(IReadOnlyList<IncidentClaim> tellings)
    {
        var joined = new List<IncidentClaim>();
        foreach (var telling in tellings.OrderBy(telling => telling.Start))
        {
            var (best, at) = (0.0, -1);
            for (var i = Math.Max(0, joined.Count - MostBack); i < joined.Count; i++)
            {
                var score = SameHappening.Within.Compare(joined[i], telling).Score;
                if (score > best)
                {
                    (best, at) = (score, i);
                }
            }

            if (at < 0)
            {
                joined.Add(telling);
            }
            else
            {
                joined[at] = Merge(joined[at], telling);
            }
        }

        return joined;
    }

    // The first telling leads, unless the later one is the first that says it happened.
    private static IncidentClaim Merge(IncidentClaim a, IncidentClaim b)
    {
        var lead = a.Status is "happened" or "ongoing" || b.Status is not ("happened" or "ongoing") ? a : b;
        var other = lead == a ? b : a;
        return lead with
        {
            Events = [.. a.Events, .. b.Events],
            Types = [.. lead.Types.Concat(other.Types).Distinct(StringComparer.Ordinal)],
            Days = Closer(lead.Days, other.Days),
            Places = [.. lead.Places.Concat(other.Places).Distinct()],
            Sources = [.. lead.Sources.Concat(other.Sources).Distinct()],
            Targets = [.. lead.Targets.Concat(other.Targets).Distinct()],
            Figures =
            [
                .. lead.Figures.Concat(other.Figures).GroupBy(figure => figure.What, StringComparer.Ordinal).Select(group => new ClaimFigure(
                    group.Key, group.Min(figure => figure.Low), group.Any(figure => figure.High is null) ? null : group.Max(figure => figure.High))),
            ],
            Means = [.. lead.Means.Concat(other.Means).Distinct(StringComparer.Ordinal)],
            Triggers = [.. lead.Triggers.Concat(other.Triggers).Distinct(StringComparer.Ordinal)],
            Words = TermProfile.Join(a.Words, b.Words),
            IsMany = a.IsMany || b.IsMany,
        };
    }

    private static ClaimDays Closer(ClaimDays a, ClaimDays b)
    {
        if (!a.IsStated || !b.IsStated)
        {
            return b.IsStated ? b : a;
        }

        return b is { First: { } first, Last: { } last } && (a.First is null || a.Last is null || last.DayNumber - first.DayNumber < a.Last.Value.DayNumber - a.First.Value.DayNumber) ? b : a;
    }
}
