using System.Globalization;
using Annals.Documents;
using Annals.Language;

namespace Annals.Places;

/// <summary>Finds the places that a report names and tells which they are.</summary>
/// <remarks>Candidates come from the names and from the gazetteer (<see cref="PlaceScanner"/>), are weighed
/// (<see cref="PlaceEvidence"/>), resolved together (<see cref="PlaceResolver"/>), and their use is read from the tree
/// (<see cref="PlaceUseReader"/>).</remarks>
/// <param name="gazetteer">Settlements and divisions.</param>
/// <param name="lexicon">Places that are listed, resting on that gazetteer.</param>
internal sealed class PlaceFinder(Gazetteer gazetteer, PlaceLexicon lexicon) : IAnnotator
{
    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } =
    [
        LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms, LanguageLayers.Tags,
        LanguageLayers.PennTags, LanguageLayers.Lemmas, LanguageLayers.Arcs, LanguageLayers.Names,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Adds { get; } = [PlaceLayers.Places];

    /// <inheritdoc/>
    public void Annotate(Analysis analysis)
    {
        var syntax = new Syntax(analysis);
        var names = PlaceScanner.Scan(gazetteer, lexicon, syntax, analysis.Items(LanguageLayers.Names));
        PlaceResolver.Resolve(names, PublisherHome.Find(analysis.Document.Report, gazetteer, lexicon), CountryTokens.Read(syntax));
        var ids = new Dictionary<Toponym, string>(names.Count);
        foreach (var name in names)
        {
            ids.Add(name, "p" + (ids.Count + 1).ToString(CultureInfo.InvariantCulture));
        }

        analysis.Add(PlaceLayers.Places, [.. names.Select(name => Mention(name, syntax, gazetteer, ids))]);
    }

    private static PlaceMention Mention(Toponym name, Syntax syntax, Gazetteer gazetteer, Dictionary<Toponym, string> ids)
    {
        var span = syntax.SpanOf(name.FirstWord, name.EndWord);
        var place = name.Place;

        // A site or a river that is named after a place lies somewhere about it, not at it.
        var isNamesake = name.SaidKind is PlaceKind.Site or PlaceKind.Water && place is not null && place.Kind != name.SaidKind;
        var kind = isNamesake ? name.SaidKind!.Value : name.IsPlacedByFocus ? name.SaidKind ?? PlaceKind.City : place?.Kind ?? name.SaidKind ?? PlaceKind.City;
        return new PlaceMention
        {
            Id = ids[name],
            Span = span,
            Name = place is null || isNamesake || name.IsPlacedByFocus ? syntax.Document.Quote(span) : place.Name,
            Use = PlaceUseReader.Read(name, syntax),
            Country = place?.Country?.Alpha2,
            Admin1 = place is { Admin1: >= 0 } ? gazetteer.Name(place.Admin1) : null,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            Kind = kind,
            GeonamesId = isNamesake || name.IsPlacedByFocus ? null : place?.GeonamesId,
            Within = Within(name, ids),
            Precision = name.IsNear || isNamesake ? PlacePrecision.Near
                : name.IsPlacedByFocus ? FocusPrecision(place!.Kind) : Precision(kind, name.IsPart),
            Reasons = name.IsPlacedByFocus ? [new PlaceReason("focus", 1)] : name.Sense?.Reasons() ?? [],
            IsBeside = name.IsNear,
            FirstWord = name.FirstWord,
            EndWord = name.EndWord,
        };
    }

    private static List<string> Within(Toponym name, Dictionary<Toponym, string> ids)
    {
        var around = new List<string>();
        for (var outer = name.Container; outer is { IsNear: false } && around.Count < 4 && ids.TryGetValue(outer, out var id) && !around.Contains(id); outer = outer.Container)
        {
            around.Add(id);
        }

        return around;
    }

    // Somewhere about a town, or somewhere in what is wider.
    private static PlacePrecision FocusPrecision(PlaceKind around) =>
        around is PlaceKind.Country or PlaceKind.Region or PlaceKind.Admin1 or PlaceKind.Admin2 ? Precision(around, false) : PlacePrecision.Near;

    private static PlacePrecision Precision(PlaceKind kind, bool isPart) => kind switch
    {
        PlaceKind.Country => isPart ? PlacePrecision.Region : PlacePrecision.Country,
        PlaceKind.Region or PlaceKind.Water => PlacePrecision.Region,
        PlaceKind.Admin1 => PlacePrecision.Admin1,
        PlaceKind.Admin2 => PlacePrecision.Admin2,
        PlaceKind.Site => PlacePrecision.Exact,
        _ => PlacePrecision.City,
    };
}
