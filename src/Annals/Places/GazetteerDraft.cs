namespace Annals.Places;

/// <summary>A gazetteer while it is being gathered: divisions first, then what lies in them.</summary>
internal sealed class GazetteerDraft
{
    private readonly Dictionary<string, ushort> divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> byId = [];
    private readonly List<GazetteerRecord> records = [];
    private readonly HashSet<(uint Hash, int Record)> keys = [];

    /// <summary>Number of places.</summary>
    public int Count => records.Count;

    /// <summary>True if a division of this code was added.</summary>
    public bool HasDivision(string code) => divisions.ContainsKey(code);

    /// <summary>Adds a division; false if there are too many to number, or its code is taken.</summary>
    /// <param name="code">"US.TX" of first order, "US.TX.277" of second.</param>
    /// <param name="place">The division; its own numbers are filled in.</param>
    public bool AddDivision(string code, GazetteerRecord place)
    {
        if (records.Count >= GazetteerFile.NoDivision || !divisions.TryAdd(code, (ushort)records.Count))
        {
            return false;
        }

        var number = (ushort)records.Count;
        var isFirst = place.Kind == PlaceKind.Admin1;
        Add(place with
        {
            Admin1 = isFirst ? number : divisions.GetValueOrDefault(code[..code.LastIndexOf('.')], GazetteerFile.NoDivision),
            Admin2 = isFirst ? GazetteerFile.NoDivision : number,
        });
        AddKey(WithoutType(place.Name), number);
        return true;
    }

    /// <summary>Adds anything else.</summary>
    /// <param name="admin1">Code of the division of first order.</param>
    /// <param name="admin2">Code of the division of second order.</param>
    /// <param name="place">The place; the numbers of its divisions are filled in.</param>
    public void AddPlace(string admin1, string admin2, GazetteerRecord place) => Add(place with
    {
        Admin1 = divisions.GetValueOrDefault(admin1, GazetteerFile.NoDivision),
        Admin2 = divisions.GetValueOrDefault(admin2, GazetteerFile.NoDivision),
    });

    /// <summary>Adds another name of a place, if the draft has the place.</summary>
    public void AddName(int geonamesId, string name)
    {
        if (byId.TryGetValue(geonamesId, out var record) && IsUsable(name))
        {
            AddKey(name, record);
        }
    }

    /// <summary>Writes the gazetteer.</summary>
    public void Write(Stream stream) => GazetteerFile.Write(stream, records, keys);

    /// <summary>"Borno State" is also called Borno.</summary>
    public static string WithoutType(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && PlaceWords.TypesAfter.ContainsKey(name[(space + 1)..].ToLowerInvariant()) ? name[..space] : name;
    }

    /// <summary>Other names are in all the world's languages; abbreviations, non-Latin ones and stray lower-case romanisations are of no use here.</summary>
    public static bool IsUsable(string name) =>
        name.Length is >= 4 and <= PlaceKey.MaxLength && char.IsUpper(name[0]) && name.Any(char.IsLower)
        && name.All(c => c < 0x250 || c is >= '\u1E00' and < '\u1F00' or '\u2019' or '\u02BB' or '\u02BC');

    private void Add(GazetteerRecord place)
    {
        if (place.GeonamesId > 0)
        {
            byId.TryAdd(place.GeonamesId, records.Count);
        }

        records.Add(place);
        AddKey(place.Name, records.Count - 1);
    }

    private void AddKey(string name, int record)
    {
        var key = PlaceKey.Loose(name);
        if (key.Length >= 2)
        {
            keys.Add((GazetteerFile.Hash(key), record));
        }
    }
}
