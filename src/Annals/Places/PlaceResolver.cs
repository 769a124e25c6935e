using System.Runtime.InteropServices;

namespace Annals.Places;

/// <summary>Decides what the place names of one report stand for, all together: one sense per name.</summary>
/// <remarks>
/// <para>A candidate's score is its prior (about the logarithm of its inhabitants) plus weights for its usual name, for the kind that the
/// text says, for lying where the text says, and for keeping company: every name of the report votes, in proportion to how
/// likely each of its senses is, for countries, first-order divisions and squares of the map.</para>
/// <para>Linear in the number of names: names vote for squares, never for each other.</para>
/// </remarks>
internal sealed class PlaceResolver
{
    private const double UsualName = 3;
    private const double AsSaidKind = 8;
    private const double NotAsSaidKind = -6;
    private const double AsContained = 20;
    private const double CountryCompany = 5;
    private const double DivisionCompany = 6;
    private const double SquareCompany = 7;
    private const double SquareDegrees = 1.5;
    private const double Temperature = 2;
    private const int Rounds = 3;

    private readonly Dictionary<string, Sense> senses = new(StringComparer.Ordinal);
    private readonly Dictionary<int, double> votes = [];
    private readonly KnownPlace? home;
    private double total;

    private PlaceResolver(KnownPlace? home) => this.home = home;

    /// <summary>Sets the place of every name that has candidates.</summary>
    /// <param name="names">The names of the report.</param>
    /// <param name="home">Where its publisher is at home, or null.</param>
    public static void Resolve(List<Toponym> names, KnownPlace? home)
    {
        var resolver = new PlaceResolver(home);
        foreach (var name in names.Where(name => name.Candidates.Length > 0))
        {
            resolver.Add(name);
        }

        for (var round = 0; round < Rounds; round++)
        {
            resolver.Vote();
            resolver.Score();
        }

        foreach (var name in names.Where(name => name.Candidates.Length > 0))
        {
            name.Place = resolver.senses[SenseKey(name)].Best;
        }
    }

    // A name with a word of its kind ("New York State") need not mean what it means without.
    private static string SenseKey(Toponym name) => name.SaidKind is { } kind ? $"{name.Key}/{kind}" : name.IsAdjective ? name.Key + "/adjective" : name.Key;

    private void Add(Toponym name)
    {
        var key = SenseKey(name);
        if (!senses.TryGetValue(key, out var sense))
        {
            senses.Add(key, sense = new Sense(name.Candidates, name.SaidKind));
        }

        sense.Weight = Math.Min(sense.Weight + (name.IsAdjective || name.IsEmbedded ? 0.1 : 0.25), 2);
        if (name.Container is { } container)
        {
            sense.LiesIn(container);
            if (container.Candidates.Length > 0 && !container.IsAdjective)
            {
                var outer = SenseKey(container);
                if (!senses.TryGetValue(outer, out var around))
                {
                    senses.Add(outer, around = new Sense(container.Candidates, container.SaidKind));
                }

                around.Holds(name);
            }
        }
    }

    private void Vote()
    {
        votes.Clear();
        total = 0;
        foreach (var sense in senses.Values)
        {
            total += sense.Weight;
            for (var i = 0; i < sense.Candidates.Length; i++)
            {
                Cast(sense.Candidates[i], sense.Weight * sense.Share[i]);
            }
        }

        if (home is not null)
        {
            total += 1;
            Cast(home, 1);
        }
    }

    private void Cast(KnownPlace place, double weight)
    {
        if (weight < 0.001)
        {
            return;
        }

        if (place.Country is { } country)
        {
            Add(CountryUnit(country), weight);
        }

        if (place.Admin1 >= 0)
        {
            Add(DivisionUnit(place.Admin1), weight);
        }

        if (place.Kind >= PlaceKind.Admin2 && place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            Add(SquareUnit(latitude, longitude), weight);
        }
    }

    private void Add(int unit, double weight) => CollectionsMarshal.GetValueRefOrAddDefault(votes, unit, out _) += weight;

    private void Score()
    {
        foreach (var sense in senses.Values)
        {
            var others = total - sense.Weight + 0.5;
            for (var i = 0; i < sense.Candidates.Length; i++)
            {
                var place = sense.Candidates[i];
                var own = sense.Weight * sense.Share[i];
                var score = sense.Base[i];
                if (place.Country is { } country)
                {
                    score += CountryCompany * Others(CountryUnit(country), own) / others;
                }

                if (place.Admin1 >= 0)
                {
                    score += DivisionCompany * Others(DivisionUnit(place.Admin1), own) / others;
                }

                if (place.Kind >= PlaceKind.Admin2 && place is { Latitude: { } latitude, Longitude: { } longitude })
                {
                    score += SquareCompany * Math.Min(1, 1.5 * Around(latitude, longitude, own) / others);
                }

                sense.Scores[i] = score;
            }

            sense.Settle(Temperature);
        }
    }

    private double Others(int unit, double own) => votes.TryGetValue(unit, out var sum) ? Math.Max(0, sum - own) : 0;

    private double Around(double latitude, double longitude, double own)
    {
        var sum = -own;
        for (var north = -1; north <= 1; north++)
        {
            for (var east = -1; east <= 1; east++)
            {
                sum += votes.GetValueOrDefault(SquareUnit(latitude + (north * SquareDegrees), longitude + (east * SquareDegrees)));
            }
        }

        return Math.Max(0, sum);
    }

    private static int CountryUnit(Country country) => -(country.Alpha2[0] * 256) - country.Alpha2[1];

    private static int DivisionUnit(int admin1) => admin1;

    private static int SquareUnit(double latitude, double longitude) =>
        0x1000000 + ((int)Math.Floor((latitude + 90) / SquareDegrees) * 1024) + (int)Math.Floor((longitude + 180) / SquareDegrees);

    /// <summary>What one name of the report may mean.</summary>
    private sealed class Sense
    {
        public Sense(KnownPlace[] candidates, PlaceKind? said)
        {
            Candidates = candidates;
            Share = new double[candidates.Length];
            Scores = new double[candidates.Length];
            Base = Array.ConvertAll(candidates, place => place.Prior + (place.IsUsualName ? UsualName : 0)
                + (said is null ? 0 : place.Kind == said ? AsSaidKind : IsSettlement(place.Kind) && IsSettlement(said.Value) ? 0 : NotAsSaidKind));
            Base.CopyTo(Scores, 0);
            Settle(Temperature);
        }

        public KnownPlace[] Candidates { get; }

        public double[] Base { get; }

        public double[] Scores { get; }

        public double[] Share { get; }

        public double Weight { get; set; } = 0.75;

        public KnownPlace? Best { get; private set; }

        public void LiesIn(Toponym container) =>
            Raise(place => Array.Exists(container.Candidates, outer => PlaceGeometry.IsInside(place, outer)));

        public void Holds(Toponym inner) =>
            Raise(place => Array.Exists(inner.Candidates, small => PlaceGeometry.IsInside(small, place)));

        public void Settle(double temperature)
        {
            var best = 0;
            for (var i = 1; i < Scores.Length; i++)
            {
                best = Scores[i] > Scores[best] ? i : best;
            }

            Best = Candidates[best];
            double sum = 0;
            for (var i = 0; i < Scores.Length; i++)
            {
                sum += Share[i] = Math.Exp((Scores[i] - Scores[best]) / temperature);
            }

            for (var i = 0; i < Scores.Length; i++)
            {
                Share[i] /= sum;
            }
        }

        private static bool IsSettlement(PlaceKind kind) => kind is PlaceKind.City or PlaceKind.District or PlaceKind.Admin2;

        // Once is enough: a report that repeats "Paris, Texas" does not make it more so.
        private void Raise(Func<KnownPlace, bool> fits)
        {
            for (var i = 0; i < Candidates.Length; i++)
            {
                if (Base[i] < Candidates[i].Prior + AsContained && fits(Candidates[i]))
                {
                    Base[i] += AsContained;
                    Scores[i] = Base[i];
                }
            }

            Settle(Temperature);
        }
    }
}
