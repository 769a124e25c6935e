using System.Globalization;
using System.Text.Json;
using Annals.Places;

namespace Annals.Training;

/// <summary>Compiles <c>models/gazetteer.bin</c> out of GeoNames files; <c>models/README.md</c> says where they come from.</summary>
internal sealed class GazetteerCompiler
{
    // Below this population a settlement is kept only if it is a seat or lies where English-language local news or conflict reports name it.
    private const long SmallestEverywhere = 1_000;
    private const string SmallOnesToo = "US GB IE CA AU NZ UA RU BY IL PS LB SY IQ YE JO AF PK IN IR TR LY SD SS SO ET NG ML BF NE CD CF MM PH CO";

    // Countries whose names reach English by transliteration: other spellings matter there at all sizes.
    private const string Transliterated =
        "AE AF AM AZ BD BG BH BY BT CN CY DJ DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD MK MM MN MR MV NP OM PK PS QA RS RU SA SD SO SS SY TH TJ TM TN TR TW UA UZ XK YE";

    private static readonly Lazy<Dictionary<string, string>> StateNames = new(() => Lexicons.LexiconFile.Load("places/admin1.txt")
        .Where(entry => entry[0] == "US")
        .SelectMany(entry => entry[2].Split(';', StringSplitOptions.TrimEntries).Where(name => name.Length == 2).Select(code => (code, entry[1])))
        .ToDictionary(pair => pair.code, pair => pair.Item2, StringComparer.Ordinal));

    private readonly Dictionary<string, ushort> divisions = new(StringComparer.Ordinal);
    private readonly List<GazetteerRecord> records = [];
    private readonly HashSet<(string Key, int Record)> keys = [];

    /// <summary>Reads cities500.txt, admin1.json, admin2.json and codes.json from a folder and writes the gazetteer.</summary>
    public static void Run(string folder, string output)
    {
        var compiler = new GazetteerCompiler();
        var rows = File.ReadLines(Path.Combine(folder, "cities500.txt")).Select(line => line.Split('\t')).Where(IsWanted).ToList();
        compiler.AddDivisions(Path.Combine(folder, "admin1.json"), PlaceKind.Admin1, rows, row => $"{row[8]}.{row[10]}");
        compiler.AddDivisions(Path.Combine(folder, "admin2.json"), PlaceKind.Admin2, rows, row => $"{row[8]}.{row[10]}.{row[11]}");
        foreach (var row in rows)
        {
            compiler.AddSettlement(row);
        }

        compiler.AddPostOffices(Path.Combine(folder, "codes.json"));
        using var stream = File.Create(output);
        GazetteerFile.Write(stream, compiler.records, compiler.keys);
        Console.WriteLine($"{compiler.records.Count} places, {compiler.keys.Count} keys, {stream.Length} bytes");
    }

    private static bool IsWanted(string[] row) =>
        row.Length >= 15 && Countries.OfCode(row[8]) is not null && row[7] is not ("PPLQ" or "PPLH" or "PPLW" or "PPLCH")
        && (Population(row) >= SmallestEverywhere || row[7] is "PPLC" or "PPLA" or "PPLA2" || SmallOnesToo.Contains(row[8], StringComparison.Ordinal));

    private static long Population(string[] row) => long.TryParse(row[14], CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // A division without a kept settlement has no coordinates and is left out. Its point is the mean of its settlements.
    private void AddDivisions(string file, PlaceKind kind, List<string[]> rows, Func<string[], string> codeOf)
    {
        var points = rows.GroupBy(codeOf).ToDictionary(
            group => group.Key,
            group => (Latitude: group.Average(r => Degrees(r[4])), Longitude: group.Average(r => Degrees(r[5])), People: group.Sum(Population)),
            StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var entry in json.RootElement.EnumerateArray().OrderBy(e => e.GetProperty("code").GetString(), StringComparer.Ordinal))
        {
            var code = entry.GetProperty("code").GetString()!;
            var name = entry.GetProperty("name").GetString()!;
            if (!points.TryGetValue(code, out var point) || divisions.ContainsKey(code) || records.Count >= GazetteerFile.NoDivision)
            {
                continue;
            }

            var number = (ushort)records.Count;
            divisions.Add(code, number);
            var admin1 = kind == PlaceKind.Admin1 ? number : divisions.GetValueOrDefault(code[..code.LastIndexOf('.')], GazetteerFile.NoDivision);
            records.Add(new GazetteerRecord(
                name, kind, 0, code[..2], admin1, kind == PlaceKind.Admin2 ? number : GazetteerFile.NoDivision, point.People, point.Latitude, point.Longitude, 0));
            AddKey(name, number);
            AddKey(GazetteerDraft.WithoutType(name), number);
        }
    }

    private void AddSettlement(string[] row)
    {
        var kind = row[7] == "PPLX" ? PlaceKind.District : PlaceKind.City;
        var seat = row[7] switch { "PPLC" => 3, "PPLA" => 2, _ when row[7].StartsWith("PPLA", StringComparison.Ordinal) => 1, _ => 0 };
        var number = records.Count;
        records.Add(new GazetteerRecord(
            row[1], kind, seat, row[8],
            divisions.GetValueOrDefault($"{row[8]}.{row[10]}", GazetteerFile.NoDivision),
            divisions.GetValueOrDefault($"{row[8]}.{row[10]}.{row[11]}", GazetteerFile.NoDivision),
            Population(row), Degrees(row[4]), Degrees(row[5]), int.Parse(row[0], CultureInfo.InvariantCulture)));
        AddKey(row[1], number);
        AddKey(row[2], number);
        var smallest = Transliterated.Contains(row[8], StringComparison.Ordinal) ? 3_000 : 100_000;
        if (Population(row) < smallest && seat < 2)
        {
            return;
        }

        foreach (var name in row[3].Split(',').Where(GazetteerDraft.IsUsable))
        {
            AddKey(name, number);
        }
    }

    // Small places of the United States that GeoNames has below 500 inhabitants or under another name: those that have a post office.
    // They are nobody's settlement in the file of cities, so they get the division of the nearest one.
    private void AddPostOffices(string file)
    {
        var settlements = records.Select((record, number) => (record, number)).Where(r => r.record.Country == "US" && r.record.Kind == PlaceKind.City)
            .GroupBy(r => r.record.Admin1).ToDictionary(group => group.Key, group => group.ToList());
        var states = records.Select((record, number) => (record, number)).Where(r => r.record.Country == "US" && r.record.Kind == PlaceKind.Admin1)
            .ToDictionary(r => r.record.Name, r => (ushort)r.number, StringComparer.Ordinal);
        var known = settlements.Values.SelectMany(list => list).Select(r => (PlaceKey.Loose(r.record.Name), r.record.Admin1)).ToHashSet();
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var offices = json.RootElement.EnumerateObject().Select(office => office.Value)
            .Where(office => office.GetProperty("country").GetString() == "US" && office.GetProperty("latitude").TryGetDouble(out var latitude) && latitude != 0)
            .GroupBy(office => (City: office.GetProperty("city").GetString()!, State: office.GetProperty("state").GetString()!))
            .OrderBy(group => group.Key.State, StringComparer.Ordinal).ThenBy(group => group.Key.City, StringComparer.Ordinal);
        foreach (var group in offices)
        {
            if (StateNames.Value.GetValueOrDefault(group.Key.State) is not { } name || !states.TryGetValue(name, out var state)
                || !known.Add((PlaceKey.Loose(group.Key.City), state)) || !settlements.TryGetValue(state, out var near))
            {
                continue;
            }

            var latitude = group.Average(office => office.GetProperty("latitude").GetDouble());
            var longitude = group.Average(office => office.GetProperty("longitude").GetDouble());
            var nearest = near.MinBy(r => PlaceGeometry.Distance(latitude, longitude, r.record.Latitude, r.record.Longitude)).record;
            records.Add(new GazetteerRecord(group.Key.City, PlaceKind.City, 0, "US", state, nearest.Admin2, 0, latitude, longitude, 0));
            AddKey(group.Key.City, records.Count - 1);
        }
    }

    private void AddKey(string name, int record)
    {
        var key = PlaceKey.Loose(name);
        if (key.Length >= 2)
        {
            keys.Add((key, record));
        }
    }
}
