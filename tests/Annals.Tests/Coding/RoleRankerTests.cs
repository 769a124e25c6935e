using Annals.Coding;
using Xunit;

namespace Annals.Tests.Coding;

public sealed class RoleRankerTests
{
    private const string Bank = "The bomb attack on the bank in Medellin injured a guard on Tuesday. The mayor was there. Police found that the terrorists had used dynamite.";

    [Fact]
    public void What_the_ranker_gives_has_its_reasons()
    {
        var explained = Pipeline.Default.Explain(Of(Bank));

        var deed = explained.Reading.Events.Single(e => explained.Reading.Document.Quote(e.Trigger) == "injured");

        Assert.Contains(deed.Sources, source => explained.Reading.Document.Quote(source.Span) == "terrorists");
        Assert.Contains(explained.Of(deed.Id)!, reason => reason.Field == "sources" && reason.Origin == "models/roles.bin"
            && reason.Rule.StartsWith("the ranker, at 0.", StringComparison.Ordinal) && reason.Rule.Contains('='));
    }

    [Fact]
    public void The_organisation_of_the_doers_is_held_responsible()
    {
        var reading = Read("Members of the Popular Liberation Army attacked a police post in Antioquia on Tuesday.");

        var deed = Assert.Single(reading.Events, e => e.Type == "ASSAULT");
        var blamed = Assert.Single(deed.Responsibility);

        Assert.Equal("Popular Liberation Army", reading.Actors.Single(actor => actor.Id == blamed.Actor).Name);
        Assert.Equal(ResponsibilityStance.Accused, blamed.Stance);
    }

    [Fact]
    public void Officials_who_are_merely_near_are_no_doers()
    {
        var reading = Read("The attack on the convoy was discussed on Monday. Minister Haddad and the Spanish government were briefed on the killing of a guard.");

        Assert.All(reading.Events.Where(e => e.Type == "ASSAULT"), e => Assert.Empty(e.Sources));
    }

    [Fact]
    public void A_report_without_violence_is_left_alone()
    {
        var explained = Pipeline.Default.Explain(Of("The minister met the rebels in the capital. A car stood in front of the office."));

        Assert.All(explained.Reading.Events, e => Assert.DoesNotContain(explained.Of(e.Id)!, reason => reason.Origin == "models/roles.bin"));
    }

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var weights = new sbyte[RoleModel.Size];
        var feature = new RoleFeature("under", "bomb");
        weights[RoleModel.Bucket(feature.Hash) + (int)RankedRole.Target] = 100;
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            new RoleModel(weights, 0.05f).Write(writer);
        }

        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var model = RoleModel.Read(reader);
        var probabilities = new double[RoleModel.Roles];
        model.Score([feature], probabilities);

        Assert.Equal(5, model.Weight(feature, RankedRole.Target), 3);
        Assert.True(probabilities[(int)RankedRole.Target] > 0.9);
        Assert.Equal(1, probabilities.Sum(), 6);
    }

    private static Reading Read(string text) => Pipeline.Default.Read(Of(text));

    private static Report Of(string text) => new() { Id = "r", Text = text, Published = PublicationDate.TryRead("2024-05-16") };
}
