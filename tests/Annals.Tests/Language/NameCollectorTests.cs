using Annals.Documents;
using Annals.Language;
using Annals.Language.Network;
using Xunit;

namespace Annals.Tests.Language;

public sealed class NameCollectorTests
{
    private static readonly byte Organisation = (byte)NameLabels.Begin(NameType.Organisation);
    private static readonly byte Person = (byte)NameLabels.Begin(NameType.Person);
    private static readonly byte Place = (byte)NameLabels.Begin(NameType.Place);

    [Fact]
    public void Greater_and_the_place_after_it_are_one_name() =>
        Assert.Equal(["Greater Khartoum/Place"], Collect("Buses reach Greater Khartoum daily", 0, 0, Place, Place, 0));

    [Fact]
    public void Two_places_side_by_side_stay_two() =>
        Assert.Equal(["Mendoza/Place", "Argentina/Place"], Collect("He lives in Mendoza Argentina now", 0, 0, 0, Place, Place, 0));

    [Fact]
    public void A_country_is_a_place_though_it_acts() =>
        Assert.Equal(["North Korea/Place", "Ericsson/Organisation"], Collect("Talks between North Korea and Ericsson", 0, 0, Organisation, (byte)(Organisation + 1), 0, Organisation));

    [Fact]
    public void A_last_name_alone_is_the_person_s_wherever_it_stands() =>
        Assert.Equal(
            ["Olga Marsh/Person", "Syria/Place", "Marsh/Person"],
            Collect("Olga Marsh spoke of Syria , Marsh said", Person, (byte)(Person + 1), 0, 0, Place, 0, Place, 0));

    [Fact]
    public void A_country_keeps_its_name_though_a_person_bears_it() =>
        Assert.Equal(
            ["Michael Jordan/Person", "Jordan/Place"],
            Collect("Michael Jordan flew to Jordan", Person, (byte)(Person + 1), 0, 0, Place));

    private static string[] Collect(string text, params byte[] labels)
    {
        var analysis = new Analysis(new Document(new Report { Id = "r", Text = text }));
        LanguageCore.Default.Stages[0].Annotate(analysis);
        var words = analysis.Items(LanguageLayers.Words);
        NameCollector.Collect(analysis, labels, new UniversalTag[words.Length], new NameLexicon());
        return [.. analysis.Items(LanguageLayers.Names).Select(name => $"{text[words[name.FirstWord].Start..words[name.EndWord - 1].End]}/{name.Type}")];
    }
}
