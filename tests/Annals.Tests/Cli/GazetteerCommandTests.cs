using System.Globalization;
using Annals.Places;
using Xunit;

namespace Annals.Tests.Cli;

public sealed class GazetteerCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GazetteerCommandTests()
    {
        folder.Write("admin1CodesASCII.txt", "IQ.02\tBasra Governorate\tBasra Governorate\t99534\nUS.TX\tTexas\tTexas\t4736286\n");
        folder.Write(
            "allCountries.txt",
            Row(99534, "Muhafazat al Basrah", "A", "ADM1", "IQ", "02", "", 2_800_000, 30.5, 47.5)
            + Row(90001, "Zubair District", "A", "ADM2", "IQ", "02", "0203", 400_000, 30.2, 47.6)
            + Row(90002, "Zubair Wells", "P", "PPL", "IQ", "02", "0203", 120, 30.25, 47.61)
            + Row(90003, "Empty Wells", "P", "PPL", "IQ", "02", "0203", 0, 30.26, 47.62)
            + Row(90004, "Old Wells", "P", "PPLH", "IQ", "02", "0203", 500, 30.27, 47.63)
            + Row(90005, "Zubair Air Base", "S", "AIRB", "IQ", "02", "0203", 0, 30.28, 47.64)
            + Row(90006, "Nowhere", "P", "PPL", "ZZ", "", "", 500, 1, 1));
        folder.Write("alternateNamesV2.txt", Name(1, 90002, "en", "Wells of Zubair") + Name(2, 90002, "link", "https://example.org/Zubair") + Name(3, 77, "en", "Elsewhere"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_dump_becomes_a_gazetteer()
    {
        var run = Build();

        Assert.Equal(0, run.Code);
        Assert.Contains("allCountries.txt: 7 lines read", run.Error, StringComparison.Ordinal);
        var gazetteer = new Gazetteer(File.ReadAllBytes(folder["own.bin"]));
        Assert.Equal(4, gazetteer.Count);
        var wells = Find(gazetteer, "Wells of Zubair");
        Assert.Equal(wells, Find(gazetteer, "Zubair Wells"));
        Assert.Equal(90002, gazetteer.GeonamesId(wells));
        Assert.Equal("Basra Governorate", gazetteer.Name(gazetteer.Admin1(wells)));
        Assert.Equal(99534, gazetteer.GeonamesId(gazetteer.Admin1(wells)));
        Assert.Equal("Zubair District", gazetteer.Name(gazetteer.Admin2(wells)));
        Assert.Equal(PlaceKind.Site, gazetteer.Kind(Find(gazetteer, "Zubair Air Base")));
        Assert.Equal(-1, Find(gazetteer, "Old Wells"));
        Assert.Equal(-1, Find(gazetteer, "Empty Wells"));
        Assert.Equal(-1, Find(gazetteer, "Nowhere"));
    }

    [Fact]
    public void The_smallest_settlement_is_the_users_choice()
    {
        Assert.Equal(0, Build("--least-inhabitants", "0").Code);
        Assert.True(Find(new Gazetteer(File.ReadAllBytes(folder["own.bin"])), "Empty Wells") >= 0);
        Assert.Equal(0, Build("--least-inhabitants", "1000").Code);
        Assert.Equal(-1, Find(new Gazetteer(File.ReadAllBytes(folder["own.bin"])), "Zubair Wells"));
    }

    [Fact]
    public void Reports_are_read_with_it()
    {
        Build();
        var report = folder.Write("report.txt", "Two guards were killed in Zubair Wells, Iraq, on Monday.");

        var run = CommandRun.Of("read", report, "--gazetteer", folder["own.bin"], "--format", "jsonl");

        Assert.Equal(0, run.Code);
        var reading = Assert.Single(run.Lines());
        Assert.Contains(reading.GetProperty("places").EnumerateArray(), place => place.GetProperty("geonamesId").ValueKind == System.Text.Json.JsonValueKind.Number
            && place.GetProperty("geonamesId").GetInt32() == 90002);
        Assert.NotEqual(
            EngineInfo.Current.Models["gazetteer.bin"], reading.GetProperty("engine").GetProperty("models").GetProperty("gazetteer.bin").GetString());
    }

    [Theory]
    [InlineData("allCountries.txt")]
    [InlineData("alternateNamesV2.txt")]
    [InlineData("admin1CodesASCII.txt")]
    public void A_missing_file_is_named(string name)
    {
        File.Delete(folder[name]);
        Fails($"{name}: does not exist; unzip it anew");
    }

    [Theory]
    [InlineData("allCountries.txt")]
    [InlineData("alternateNamesV2.txt")]
    [InlineData("admin1CodesASCII.txt")]
    public void A_file_that_is_cut_short_or_empty_is_named_with_the_line(string name)
    {
        var whole = File.ReadAllText(folder[name]);
        var lines = whole.Count(c => c == '\n');
        folder.Write(name, whole[..^1]);
        Fails($"{name}:{lines}: ends in the middle of a line; the file is cut short");
        folder.Write(name, whole[..(whole.LastIndexOf('\t') - 1)]);
        Fails("the file is cut short; unzip it anew");
        folder.Write(name, "");
        Fails($"{name}: is empty");
    }

    [Fact]
    public void Wrong_columns_are_named_with_the_line()
    {
        File.AppendAllText(folder["allCountries.txt"], "1\tOnly\tthree\n");
        Fails("allCountries.txt:8: has 3 columns where GeoNames has 19");
    }

    [Fact]
    public void An_id_that_stands_twice_is_named_with_the_line()
    {
        File.AppendAllText(folder["allCountries.txt"], Row(90002, "Again", "P", "PPL", "IQ", "02", "", 5, 30, 47));
        Fails("allCountries.txt:8: repeats the id 90002");
    }

    [Theory]
    [InlineData(0, "x", "'x' is no GeoNames id")]
    [InlineData(0, "99999999", "is no GeoNames id")]
    [InlineData(4, "91.5", "'91.5' is no number of degrees")]
    [InlineData(5, "", "'' is no number of degrees")]
    [InlineData(14, "many", "'many' is no number of inhabitants")]
    public void A_bad_value_is_named_with_the_line(int column, string value, string fault)
    {
        var row = Row(90010, "Bad", "P", "PPLA", "IQ", "02", "", 5000, 30, 47).TrimEnd('\n').Split('\t');
        row[column] = value;
        File.AppendAllText(folder["allCountries.txt"], string.Join('\t', row) + "\n");
        Fails(fault);
    }

    [Fact]
    public void What_is_no_gazetteer_is_not_read_with()
    {
        var report = folder.Write("report.txt", "All is well.");
        var run = CommandRun.Of("read", report, "--gazetteer", report);
        Assert.Equal(2, run.Code);
        Assert.Contains("report.txt: is no gazetteer", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("read", report, "--gazetteer", folder["none.bin"]).Code);
    }

    private static string Row(int id, string name, string feature, string code, string country, string admin1, string admin2, long people, double latitude, double longitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{id}\t{name}\t{name}\t\t{latitude}\t{longitude}\t{feature}\t{code}\t{country}\t\t{admin1}\t{admin2}\t\t\t{people}\t\t0\tAsia/Baghdad\t2024-01-01\n");

    private static string Name(int number, int id, string language, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}\t{id}\t{language}\t{name}\t\t\t\t\t\t\n");

    private static int Find(Gazetteer gazetteer, string name)
    {
        var found = new int[1];
        return gazetteer.Find(PlaceKey.Loose(name), found) > 0 ? found[0] : -1;
    }

    private CommandRun Build(params string[] more) => CommandRun.Of(["gazetteer", "build", folder[""], "--out", folder["own.bin"], .. more]);

    private void Fails(string fault)
    {
        var run = Build();
        Assert.Equal(2, run.Code);
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["own.bin"]));
        Assert.False(File.Exists(folder["own.bin"] + ".part"));
    }
}
