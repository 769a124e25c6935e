namespace Annals.Linking;

/// <summary>By what the tellings of one happening are looked up.</summary>
internal static class IncidentKeys
{
    private const int BucketDays = 4;

    // A stretch of more buckets than this says too little to look anything up by.
    private const int MostBuckets = 3;
    private const int NewsDays = 3;
    private const int MostPlaces = 2;
    private const int OwnWords = 4;
    private const int ReportWords = 6;
    private const int PairedWords = 4;

    public static IReadOnlyList<long> Of(IncidentClaim claim)
    {
        var keys = new HashSet<long>();
        var about = claim.IsMain ? claim.Context.Leading(ReportWords) : [];
        foreach (var bucket in Buckets(claim))
        {
            foreach (var place in claim.Places.Where(place => place.Kind != "country").Take(MostPlaces))
            {
                keys.Add(Key('p', place.GeonamesId is { } id ? (uint)id : WordRuns.Hash(place.Name), bucket));
            }

            foreach (var word in claim.Words.Leading(OwnWords))
            {
                keys.Add(Key('w', word, bucket));
            }

            foreach (var word in about)
            {
                keys.Add(Key('w', word, bucket));
            }
        }

        // What a report is about may be dated wrongly or not at all: two telling words together find it without a day.
        var paired = about.Take(PairedWords).Order().ToArray();
        for (var i = 0; i < paired.Length; i++)
        {
            for (var k = i + 1; k < paired.Length; k++)
            {
                keys.Add(Key('q', paired[i], unchecked((int)paired[k])));
            }
        }

        return [.. keys.Order()];
    }

    // The days of the incident and one around them, so that tellings that differ by a day or two share a bucket. News without a day is of the days before it.
    private static IEnumerable<int> Buckets(IncidentClaim claim)
    {
        var isDated = claim.Days.IsStated && (claim.Days.First ?? claim.Days.Last) is not null;
        var first = (isDated ? claim.Days.First ?? claim.Days.Last : claim.Published)?.DayNumber;
        var last = (isDated ? claim.Days.Last ?? claim.Days.First : claim.Published)?.DayNumber;
        if (first is null || last is null)
        {
            return [];
        }

        var from = (first.Value - (isDated ? 1 : NewsDays)) / BucketDays;
        var count = ((last.Value + 1) / BucketDays) - from + 1;
        return count is > 0 and <= MostBuckets ? Enumerable.Range(from, count) : [];
    }

    private static long Key(char kind, uint what, int bucket)
    {
        var hash = 14695981039346656037;
        foreach (var part in (ReadOnlySpan<uint>)[kind, what, unchecked((uint)bucket)])
        {
            hash = (hash ^ part) * 1099511628211;
            hash ^= hash >> 29;
        }

        return unchecked((long)hash);
    }
}
