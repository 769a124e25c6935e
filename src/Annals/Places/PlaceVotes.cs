using System.Runtime.InteropServices;

namespace Annals.Places;

/// <summary>Votes of a report's names for the countries, divisions, counties and squares of the map in which they may lie.</summary>
/// <remarks>Each name has one vote per unit, as much as its likeliest meaning there. For small units it has a little of a vote even where that
/// meaning is unlikely: that two names can both lie in one county is telling in itself.</remarks>
internal sealed class PlaceVotes
{
    private const double SquareDegrees = 1;
    private const double SquareOverlap = 0.75;
    private const double Foothold = 0.6;
    private const double Negligible = 0.001;

    private readonly Dictionary<int, double> all = [];
    private readonly Dictionary<int, double> own = [];

    /// <summary>Sum of what could be cast for one unit.</summary>
    public double Total { get; private set; }

    /// <summary>Counts all names.</summary>
    public void Count(IEnumerable<PlaceSense> senses)
    {
        all.Clear();
        Total = 0;
        foreach (var sense in senses)
        {
            Gather(sense);
            Total += sense.Weight;
            foreach (var (unit, vote) in own)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(all, unit, out _) += vote;
            }
        }
    }

    /// <summary>Adds what is known of the report besides its names.</summary>
    public void Add(KnownPlace place, double weight)
    {
        Total += weight;
        own.Clear();
        Cast(place, weight, weight);
        foreach (var (unit, vote) in own)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(all, unit, out _) += vote;
        }
    }

    /// <summary>Leaves the votes of one name out of what follows.</summary>
    public void LeaveOut(PlaceSense sense) => Gather(sense);

    public double OfCountry(KnownPlace place) => place.Country is { } country ? Others(CountryUnit(country)) : 0;

    public double OfDivision(KnownPlace place) => place.Admin1 >= 0 ? Others(DivisionUnit(place.Admin1)) : 0;

    public double OfCounty(KnownPlace place) => place.Admin2 >= 0 ? Others(DivisionUnit(place.Admin2)) : 0;

    public double OfVicinity(KnownPlace place) => HasSquare(place) ? Others(SquareUnit(place.Latitude!.Value, place.Longitude!.Value)) : 0;

    private static bool HasSquare(KnownPlace place) => place.Kind >= PlaceKind.Admin2 && place is { Latitude: not null, Longitude: not null };

    private static int CountryUnit(Country country) => -(country.Alpha2[0] * 256) - country.Alpha2[1];

    private static int DivisionUnit(int division) => division;

    private static int SquareUnit(double latitude, double longitude) =>
        0x1000000 + ((int)Math.Floor((latitude + 90) / SquareDegrees) * 1024) + (int)Math.Floor((longitude + 180) / SquareDegrees);

    private double Others(int unit) => Math.Max(0, all.GetValueOrDefault(unit) - own.GetValueOrDefault(unit));

    private void Gather(PlaceSense sense)
    {
        own.Clear();
        var foothold = sense.Weight * Foothold / Math.Sqrt(sense.Candidates.Length + 1);
        for (var i = 0; i < sense.Candidates.Length; i++)
        {
            var vote = sense.Weight * sense.Share[i];
            Cast(sense.Candidates[i], vote, Math.Max(vote, foothold));
        }
    }

    private void Cast(KnownPlace place, double wide, double narrow)
    {
        if (place.Country is { } country)
        {
            Raise(CountryUnit(country), wide);
        }

        if (place.Admin1 >= 0)
        {
            Raise(DivisionUnit(place.Admin1), wide);
        }

        if (place.Admin2 >= 0)
        {
            Raise(DivisionUnit(place.Admin2), narrow);
        }

        if (HasSquare(place))
        {
            var (latitude, longitude) = (place.Latitude!.Value, place.Longitude!.Value);
            for (var north = -1; north <= 1; north++)
            {
                for (var east = -1; east <= 1; east++)
                {
                    Raise(SquareUnit(latitude + (north * SquareDegrees), longitude + (east * SquareDegrees)), north == 0 && east == 0 ? narrow : narrow * SquareOverlap);
                }
            }
        }
    }

    private void Raise(int unit, double vote)
    {
        if (vote >= Negligible)
        {
            ref var there = ref CollectionsMarshal.GetValueRefOrAddDefault(own, unit, out _);
            there = Math.Max(there, vote);
        }
    }
}
