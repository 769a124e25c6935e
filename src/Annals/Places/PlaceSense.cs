namespace Annals.Places;

/// <summary>What one name of a report may mean, and how likely each of its meanings is.</summary>
internal sealed class PlaceSense
{
    private const double UsualName = 3;
    private const double AsSaidKind = 8;
    private const double NotAsSaidKind = -6;
    private const double AsContained = 20;

    private const double SizePlayedDown = 0.25;

    private readonly bool[] isContained;
    private readonly double[] playedDown;

    public PlaceSense(KnownPlace[] candidates, PlaceKind? said)
    {
        Candidates = candidates;
        Said = said;
        Share = new double[candidates.Length];
        isContained = new bool[candidates.Length];
        playedDown = new double[candidates.Length];
        Base = new double[candidates.Length];
        for (var i = 0; i < candidates.Length; i++)
        {
            Base[i] = candidates[i].Prior + NameWeight(i) + KindWeight(i);
        }

        Scores = [.. Base];
    }

    /// <summary>The places that bear the name.</summary>
    public KnownPlace[] Candidates { get; }

    /// <summary>What speaks for each of them whatever else the report names.</summary>
    public double[] Base { get; }

    /// <summary>What speaks for each of them in the report.</summary>
    public double[] Scores { get; }

    /// <summary>How likely each of them is.</summary>
    public double[] Share { get; }

    /// <summary>How much the name has to say about what the others mean.</summary>
    public double Weight { get; set; } = 0.75;

    /// <summary>Number of the likeliest place.</summary>
    public int Best { get; private set; }

    /// <summary>What the company that it keeps in the report adds to the likeliest place.</summary>
    public (double Country, double Division, double County, double Vicinity) Company { get; set; }

    /// <summary>How often it is named.</summary>
    public int Mentions { get; set; }

    private PlaceKind? Said { get; }

    /// <summary>The text says that it lies in a place of this name.</summary>
    public void LiesIn(Toponym container) =>
        Raise(place => Array.Exists(container.Candidates, outer => PlaceGeometry.IsInside(place, outer)));

    /// <summary>The text says that a place of this name lies in it.</summary>
    public void Holds(Toponym inner) =>
        Raise(place => Array.Exists(inner.Candidates, small => PlaceGeometry.IsInside(small, place)));

    /// <summary>What a report is all about need not be big: its size counts less.</summary>
    public void PlayDownSize()
    {
        for (var i = 0; i < Candidates.Length; i++)
        {
            if (Candidates[i].Kind >= PlaceKind.Admin2)
            {
                playedDown[i] = -SizePlayedDown * Candidates[i].Prior;
                Base[i] += playedDown[i];
                Scores[i] = Base[i];
            }
        }
    }

    /// <summary>Turns scores into shares.</summary>
    public void Settle(double temperature)
    {
        var best = 0;
        for (var i = 1; i < Scores.Length; i++)
        {
            best = Scores[i] > Scores[best] ? i : best;
        }

        Best = best;
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

    /// <summary>Why the likeliest place.</summary>
    public List<PlaceReason> Reasons()
    {
        var reasons = new List<PlaceReason> { new("prior", Candidates[Best].Prior) };
        void Add(string feature, double weight)
        {
            if (weight != 0)
            {
                reasons.Add(new PlaceReason(feature, weight));
            }
        }

        Add("salience", playedDown[Best]);
        Add("usual-name", NameWeight(Best));
        Add("said-kind", KindWeight(Best));
        Add("said-container", isContained[Best] ? AsContained : 0);
        Add("country", Company.Country);
        Add("division", Company.Division);
        Add("county", Company.County);
        Add("vicinity", Company.Vicinity);
        return reasons;
    }

    private static bool IsSettlement(PlaceKind kind) => kind is PlaceKind.City or PlaceKind.District or PlaceKind.Admin2;

    private double NameWeight(int i) => Candidates[i].IsUsualName ? UsualName : 0;

    private double KindWeight(int i) => Said is not { } said ? 0
        : Candidates[i].Kind == said ? AsSaidKind
        : IsSettlement(Candidates[i].Kind) && IsSettlement(said) ? 0 : NotAsSaidKind;

    // Once is enough: a report that repeats "Paris, Texas" does not make it more so.
    private void Raise(Func<KnownPlace, bool> fits)
    {
        for (var i = 0; i < Candidates.Length; i++)
        {
            if (!isContained[i] && fits(Candidates[i]))
            {
                isContained[i] = true;
                Base[i] += AsContained;
                Scores[i] = Base[i];
            }
        }
    }
}
