using Annals.Language;
using Annals.Language.Network;
using Annals.Training.Network;
using Xunit;

namespace Annals.Tests.Training;

public sealed class MarkedNamesTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Marks_become_labels_of_the_words_within()
    {
        var (written, labels) = Assert.Single(Read("# a comment\n\n[PER Salwa Bakr]'s brother left [FAC Port Said Airport] for [LOC Tanta], an [NORP Egyptian] town.\n"));

        Assert.Equal("Salwa Bakr 's brother left Port Said Airport for Tanta , an Egyptian town .", string.Join(' ', written));
        var person = (byte)NameLabels.Begin(NameType.Person);
        var place = (byte)NameLabels.Begin(NameType.Place);
        Assert.Equal([person, (byte)(person + 1), 0, 0, 0, place, (byte)(place + 1), (byte)(place + 1), 0, place, 0, 0, 0, 0, 0], labels);
    }

    [Theory]
    [InlineData("He said [sic] it was over.")]
    [InlineData("An open [PER bracket")]
    [InlineData("[XYZ Nobody] came.")]
    [InlineData("] [ ][")]
    public void Other_brackets_are_text(string line) => Assert.All(Read(line), sentence => Assert.All(sentence.Labels, label => Assert.Equal(0, label)));

    private List<(string[] Written, byte[] Labels)> Read(string text)
    {
        File.WriteAllText(path, text);
        return [.. new MarkedNames(new RawText()).Read(path)];
    }
}
