using Xunit;

namespace Annals.Tests.House;

public sealed class SourceFileTests
{
    private const int MostLines = 400;
    private static readonly string[] Folders = ["src", "tests", "bench"];

    [Fact]
    public void Files_are_short()
    {
        var tooLong = Folders
            .SelectMany(Repository.Sources)
            .Where(file => File.ReadLines(file).Count() >= MostLines)
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(tooLong);
    }
}
