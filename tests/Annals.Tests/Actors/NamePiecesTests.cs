using Annals.Actors;
using Xunit;

namespace Annals.Tests.Actors;

public class NamePiecesTests
{
    [Theory]
    [InlineData("al-Qa'ida", "al|qaida")]
    [InlineData("People's Party", "people|s|party")]
    [InlineData("''", "")]
    [InlineData("'' Rao '", "rao")]
    [InlineData(" -/. ", "")]
    public void Signs_part_names_and_are_no_pieces(string name, string expected) =>
        Assert.Equal(expected, string.Join('|', NamePieces.Of(name).Select(piece => piece.Text)));
}
