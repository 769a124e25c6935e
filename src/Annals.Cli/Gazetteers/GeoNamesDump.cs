using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Annals.Lexicons;
using Annals.Places;

namespace Annals.Cli.Gazetteers;

/// <summary>Gathers a gazetteer from a GeoNames dump. Reads its files from end to end, keeping only what the gazetteer will hold.</summary>
/// <param name="terminal">Where progress is shown.</param>
/// <param name="folder">Holds the unzipped files.</param>
/// <param name="leastInhabitants">Smaller settlements are left out, unless they are the seat of a division.</param>
internal sealed class GeoNamesDump(Terminal terminal, string folder, long leastInhabitants)
{
    /// <summary>More places than this do not fit the file.</summary>
    public const int MostPlaces = 1_500_000;

    private const int PlaceColumns = 19;
    private const int NameColumns = 10;
    private const int DivisionColumns = 4;
    private const int LargestId = (1 << 24) - 1;
    private const string Source = "unzip it anew from download.geonames.org/export/dump into this folder";

    private static readonly FrozenDictionary<string, (PlaceKind Kind, int Seat, bool IsGone)> Codes = LoadCodes();

    private readonly GazetteerDraft draft = new();
    private readonly Dictionary<string, (string Name, int Id)> divisionNames = new(StringComparer.Ordinal);
    private readonly System.Collections.BitArray seen = new(LargestId + 1);

    /// <summary>Reads the dump.</summary>
    /// <exception cref="DumpException">A file is missing, cut short, or something else; or an id stands in it twice.</exception>
    public GazetteerDraft Read()
    {
        ReadDivisionNames();
        ReadDivisions();
        ReadPlaces();
        ReadNames();
        return draft;
    }

    private static FrozenDictionary<string, (PlaceKind Kind, int Seat, bool IsGone)> LoadCodes() =>
        LexiconFile.Load("places/geonames.txt")
            .SelectMany(entry => entry.List(1), (entry, code) => (code, what: entry.Section switch
            {
                "sites" => (PlaceKind.Site, 0, false),
                "districts" => (PlaceKind.District, 0, false),
                "gone" => (PlaceKind.City, 0, true),
                _ => (PlaceKind.City, int.Parse(entry[0], CultureInfo.InvariantCulture), false),
            }))
            .ToFrozenDictionary(pair => pair.code, pair => pair.what, StringComparer.Ordinal);

    private void ReadDivisionNames()
    {
        var file = new DumpFile(terminal, folder, "admin1CodesASCII.txt", Source);
        file.Read(DivisionColumns, row =>
        {
            if (!divisionNames.TryAdd(row[0], (row[1], Id(row[3], file))))
            {
                throw file.Wrong($"repeats the division '{Words.Short(row[0])}'");
            }
        });
    }

    // Divisions are numbered before what lies in them.
    private void ReadDivisions()
    {
        var file = new DumpFile(terminal, folder, "allCountries.txt", Source);
        var second = new List<(string Code, GazetteerRecord Place)>();
        file.Read(PlaceColumns, row =>
        {
            var id = Id(row[0], file);
            if (seen[id])
            {
                throw file.Wrong($"repeats the id {id}");
            }

            seen[id] = true;
            if (row[7] is not ("ADM1" or "ADM2") || Countries.OfCode(row[8]) is null || row[10].Length == 0)
            {
                return;
            }

            var code = $"{row[8]}.{row[10]}";
            if (row[7] == "ADM1")
            {
                draft.AddDivision(code, Place(row, id, PlaceKind.Admin1, 0, file) with { Name = divisionNames.TryGetValue(code, out var known) ? known.Name : row[1] });
            }
            else if (row[11].Length > 0 && second.Count < GazetteerFile.NoDivision)
            {
                second.Add(($"{code}.{row[11]}", Place(row, id, PlaceKind.Admin2, 0, file)));
            }
        });
        foreach (var (code, place) in second)
        {
            draft.AddDivision(code, place);
        }
    }

    private void ReadPlaces()
    {
        var file = new DumpFile(terminal, folder, "allCountries.txt", Source);
        file.Read(PlaceColumns, row =>
        {
            if (Countries.OfCode(row[8]) is null || !IsWanted(row, file, out var kind, out var seat))
            {
                return;
            }

            if (draft.Count >= MostPlaces)
            {
                throw file.Wrong($"would be place {Words.Count(MostPlaces + 1)}, more than a gazetteer holds", "leave small settlements out with --least-inhabitants");
            }

            draft.AddPlace($"{row[8]}.{row[10]}", $"{row[8]}.{row[10]}.{row[11]}", Place(row, Id(row[0], file), kind, seat, file));
            draft.AddName(Id(row[0], file), row[2]);
        });
    }

    private bool IsWanted(string[] row, DumpFile file, out PlaceKind kind, out int seat)
    {
        var isKnown = Codes.TryGetValue(row[7], out var code);
        (kind, seat) = isKnown ? (code.Kind, code.Seat) : (PlaceKind.City, 0);
        return !code.IsGone && (row[6] == "P" ? code.Seat > 0 || Population(row[14], file) >= leastInhabitants : isKnown && kind == PlaceKind.Site);
    }

    // Names in Latin letters, of whatever language; the links and codes that stand among them are none.
    private void ReadNames()
    {
        var file = new DumpFile(terminal, folder, "alternateNamesV2.txt", Source);
        file.Read(NameColumns, row =>
        {
            if (row[2].Length <= 3 && row[7] != "1")
            {
                draft.AddName(Id(row[1], file), row[3]);
            }
        });
    }

    private static GazetteerRecord Place(string[] row, int id, PlaceKind kind, int seat, DumpFile file)
    {
        var name = Encoding.UTF8.GetByteCount(row[1]) <= byte.MaxValue ? row[1] : row[2];
        if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > byte.MaxValue)
        {
            throw file.Wrong("has no name, or one longer than any place's");
        }

        return new GazetteerRecord(
            name, kind, seat, row[8], GazetteerFile.NoDivision, GazetteerFile.NoDivision, Population(row[14], file),
            Degrees(row[4], 90, file), Degrees(row[5], 180, file), id);
    }

    private static int Id(string text, DumpFile file) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is > 0 and <= LargestId
            ? id : throw file.Wrong($"'{Words.Short(text)}' is no GeoNames id");

    private static long Population(string text, DumpFile file) =>
        text.Length == 0 ? 0
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var people) && people < 1L << 31
            ? Math.Max(0, people) : throw file.Wrong($"'{Words.Short(text)}' is no number of inhabitants");

    private static double Degrees(string text, double most, DumpFile file) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees : throw file.Wrong($"'{Words.Short(text)}' is no number of degrees");
}
