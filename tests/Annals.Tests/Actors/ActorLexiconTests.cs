using Annals.Actors;
using Xunit;

namespace Annals.Tests.Actors;

public sealed class ActorLexiconTests
{
    private static readonly ActorLexicon Known = new(Lexicon.Shipped);

    [Theory]
    [InlineData("al-Qa'ida", "al|qaida")]
    [InlineData("Workers' Party", "workers|party")]
    [InlineData("People's Army", "people|s|army")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("ISIS-K", "isis|k")]
    [InlineData("---", "")]
    public void A_name_is_cut_into_pieces_that_spelling_does_not_part(string name, string pieces) =>
        Assert.Equal(pieces, string.Join('|', NamePieces.Of(name).Select(piece => piece.Text)));

    [Theory]
    [InlineData("colonel", "MIL", ActorKind.Person, ActorKind.Forces)]
    [InlineData("gunman", "REB", ActorKind.Person, ActorKind.Group)]
    [InlineData("newspaper", "MED", ActorKind.Outlet, ActorKind.Outlet)]
    [InlineData("beekeeper", null, ActorKind.Person, ActorKind.Population)]
    public void A_noun_tells_role_and_kind(string noun, string? role, ActorKind one, ActorKind many)
    {
        var said = Known.Roles.Of(noun)!;

        Assert.Equal((role, one, many), (said.Role, said.One, said.Many));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("human")]
    [InlineData("")]
    public void Other_nouns_denote_no_actor(string noun) => Assert.Null(Known.Roles.Of(noun));

    [Fact]
    public void The_lexicon_loads_and_knows_last_names_that_only_one_person_bears()
    {
        Assert.Equal("DEU", Known.WithLastName("merkel")?.Country);
        Assert.Null(Known.WithLastName("bush"));
        Assert.Null(Known.WithLastName("sharif"));
    }
}
