namespace Annals.Places;

/// <summary>Decides what the place names of one report stand for, all together: one sense per name.</summary>
/// <remarks>
/// <para>A candidate's score is its prior (about the logarithm of its inhabitants) plus weights for its usual name, for the kind that the
/// text says, for lying where the text says, and for keeping company: the other names of the report, in proportion to how
/// likely each of their senses is, and the words that tell a country.</para>
/// <para>Linear in the number of names: names vote for units, never for each other.</para>
/// </remarks>
internal sealed class PlaceResolver
{
    private const double CountryCompany = 7;
    private const double DivisionCompany = 6;
    private const double CountyCompany = 6;
    private const double VicinityCompany = 7;
    private const double Enough = 0.7;
    private const double HomeWeight = 1.5;
    private const double LocalShare = 0.5;
    private const int Salient = 3;
    private const double SalientShare = 0.6;
    private static readonly double[] Temperatures = [3, 2.5, 2, 2];

    private readonly Dictionary<string, PlaceSense> senses = new(StringComparer.Ordinal);
    private readonly PlaceVotes votes = new();
    private readonly IReadOnlyList<(KnownPlace Place, double Weight)> hints;

    private PlaceResolver(IReadOnlyList<(KnownPlace Place, double Weight)> hints) => this.hints = hints;

    /// <summary>Sets the place of every name that has candidates, and of names that nobody knows where the report is at home.</summary>
    /// <param name="names">The names of the report.</param>
    /// <param name="home">Where its publisher is at home, or null.</param>
    /// <param name="tokens">Countries that its words tell, and how surely.</param>
    public static void Resolve(List<Toponym> names, KnownPlace? home, IEnumerable<(KnownPlace Place, double Weight)> tokens)
    {
        var resolver = new PlaceResolver(home is null ? [.. tokens] : [(home, HomeWeight), .. tokens]);
        foreach (var name in names.Where(name => name.Candidates.Length > 0))
        {
            resolver.Add(name);
        }

        resolver.Settle();
        foreach (var name in names.Where(name => name.Candidates.Length > 0))
        {
            var sense = resolver.senses[SenseKey(name)];
            name.Place = sense.Candidates[sense.Best];
            name.Sense = sense;
        }

        resolver.Explain();
        PlaceFocus.Settle(names);
    }

    // A name with a word of its kind ("New York State") need not mean what it means without.
    private static string SenseKey(Toponym name) => name.SaidKind is { } kind ? $"{name.Key}/{kind}" : name.IsAdjective ? name.Key + "/adjective" : name.Key;

    private PlaceSense SenseOf(Toponym name)
    {
        var key = SenseKey(name);
        if (!senses.TryGetValue(key, out var sense))
        {
            senses.Add(key, sense = new PlaceSense(name.Candidates, name.SaidKind));
        }

        return sense;
    }

    private void Add(Toponym name)
    {
        var sense = SenseOf(name);
        sense.Mentions++;
        sense.Weight = Math.Min(sense.Weight + (name.IsAdjective || name.IsEmbedded ? 0.1 : 0.25), 2);
        if (name.Container is { } container)
        {
            sense.LiesIn(container);
            if (container.Candidates.Length > 0 && !container.IsAdjective)
            {
                SenseOf(container).Holds(name);
            }
        }
    }

    private void Settle()
    {
        var most = senses.Values.Select(sense => sense.Mentions).DefaultIfEmpty().Max();
        foreach (var sense in senses.Values)
        {
            if (sense.Mentions >= Salient && sense.Mentions >= most * SalientShare)
            {
                sense.PlayDownSize();
            }

            sense.Settle(Temperatures[0]);
        }

        foreach (var temperature in Temperatures)
        {
            Count();
            foreach (var sense in senses.Values)
            {
                votes.LeaveOut(sense);
                for (var i = 0; i < sense.Candidates.Length; i++)
                {
                    var company = Company(sense, i);
                    sense.Scores[i] = sense.Base[i] + company.Country + company.Division + company.County + company.Vicinity;
                }

                sense.Settle(temperature);
            }
        }
    }

    private void Count()
    {
        votes.Count(senses.Values);
        foreach (var (place, weight) in hints)
        {
            votes.Add(place, weight);
        }
    }

    private (double Country, double Division, double County, double Vicinity) Company(PlaceSense sense, int i)
    {
        var place = sense.Candidates[i];
        var others = votes.Total - sense.Weight + 0.5;
        var division = votes.OfDivision(place);
        var vicinity = votes.OfVicinity(place);
        return (
            CountryCompany * Math.Min(1, votes.OfCountry(place) / others),
            DivisionCompany * Share(division, others),
            CountyCompany * Saturated(votes.OfCounty(place)),
            VicinityCompany * Share(vicinity, others));
    }

    // One good neighbour says much, however many other places a report names; many say more.
    private static double Share(double votes, double others) =>
        (LocalShare * Math.Min(1, 1.5 * votes / others)) + ((1 - LocalShare) * Saturated(votes));

    private static double Saturated(double votes) => 1 - Math.Exp(-votes / Enough);

    private void Explain()
    {
        Count();
        foreach (var sense in senses.Values)
        {
            votes.LeaveOut(sense);
            sense.Company = Company(sense, sense.Best);
        }
    }
}
