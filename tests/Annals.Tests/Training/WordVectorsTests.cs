using Annals.Language;
using Annals.Training.Network;
using Xunit;

namespace Annals.Tests.Training;

public sealed class WordVectorsTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Rows_are_rounded_to_whole_numbers_and_numbers_share_one()
    {
        File.WriteAllText(path, """{"precision":8,"words":["the","12"],"vectors":{"the":[0.5,-1,0.25,9,0],"12":[1,0,0,9,1],"34":[0,1,0,9,2],"of":[0,0,2,9,3]},"unkVector":[0]}""");

        var vectors = WordVectors.Load(path, 3, 3);

        Assert.Equal([FeatureHash.Text("the"), FeatureHash.Text("00"), FeatureHash.Text("of")], vectors.Keys);
        Assert.Equal([64, -127, 32, 127, 0, 0, 0, 0, 127], vectors.Values.Select(value => (int)value));
        Assert.Equal(1f / 127, vectors.Scales[0]);
    }
}
