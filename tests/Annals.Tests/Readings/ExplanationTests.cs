using Xunit;

namespace Annals.Tests.Readings;

/// <summary>Why the fields of a reading have their values.</summary>
public sealed class ExplanationTests
{
    private const string Text = "Militants killed six people with drones near Kano on Monday, police said. "
        + "The army planned to attack the camp. The president condemned the killing.";

    private static readonly Report Report = new() { Id = "r", Text = Text, Published = PublicationDate.TryRead("2024-05-16") };

    private static readonly Explanation Explained = Pipeline.Default.Explain(Report);

    [Fact]
    public void The_reading_is_the_same_as_without() =>
        Assert.Equal(ReadingJson.Write(Pipeline.Default.Read(Report)), ReadingJson.Write(Explained.Reading));

    [Theory]
    [InlineData("killed", "type", "kill | ASSAULT", "lexicon/frames/verbs.txt:", "killed", null)]
    [InlineData("killed", "type", "its condition obj=", null, "people", "killed -obj-> people")]
    [InlineData("killed", "status", "tense", null, "killed", null)]
    [InlineData("killed", "sources", "role subj of the frame", null, "Militants", "killed -nsubj-> militants")]
    [InlineData("killed", "targets", "role obj of the frame", null, "people", "killed -obj-> people")]
    [InlineData("killed", "figures", "killed: the number", null, "people", "killed -obj-> people")]
    [InlineData("killed", "means", "a word for it", "lexicon/frames/means.txt:", "drones", null)]
    [InlineData("killed", "mode", "means drone", "lexicon/frames/modes.txt:", "drones", null)]
    [InlineData("killed", "when", "a time whose nearest trigger", null, "Monday", null)]
    [InlineData("killed", "accordingTo", "told within s1", null, "said", "killed <-ccomp- said")]
    [InlineData("killed", "incident", "no earlier telling", null, null, null)]
    [InlineData("killed", "cameo", "the first line that fits", "lexicon/frames/crosswalk.txt:", null, null)]
    [InlineData("attack", "status", "the word that governs it", "lexicon/frames/governors.txt:", "planned", "attack <-xcomp- planned")]
    [InlineData("condemned", "inResponseTo", "the deed that the word is about", null, "killed", null)]
    public void Each_field_names_what_gave_it(string trigger, string field, string rule, string? origin, string? evidence, string? path)
    {
        var e = Explained.Reading.Events.Single(e => Explained.Reading.Document.Quote(e.Trigger) == trigger);

        Assert.Contains(Explained.Of(e.Id)!, reason => reason.Field == field && reason.Rule.Contains(rule, StringComparison.Ordinal)
            && (origin is null || reason.Origin!.StartsWith(origin, StringComparison.Ordinal))
            && (evidence is null ? reason.Evidence is null : reason.Evidence is { } span && Explained.Reading.Document.Quote(span) == evidence)
            && (path is null || reason.Path == path));
    }

    [Fact]
    public void Every_value_of_an_event_has_a_reason() =>
        Assert.All(Explained.Reading.Events, e =>
        {
            var fields = Explained.Of(e.Id)!.Select(reason => reason.Field).ToHashSet();
            Assert.Superset(new HashSet<string> { "type", "status", "incident" }, fields);
            Assert.Equal(e.Sources.Count > 0, fields.Contains("sources"));
            Assert.Equal(e.Targets.Count > 0, fields.Contains("targets"));
            Assert.Equal(e.When is not null, fields.Contains("when"));
            Assert.Equal(e.Where is not null, fields.Contains("where"));
            Assert.Equal(e.Means.Count > 0, fields.Contains("means"));
            Assert.Equal(e.Figures.Count > 0, fields.Contains("figures"));
        });

    [Fact]
    public void Statements_places_and_actors_have_reasons_and_other_ids_have_none()
    {
        Assert.StartsWith("lexicon/statements/cues.txt:", Explained.Of("s1")!.First(reason => reason.Field == "act").Origin, StringComparison.Ordinal);
        Assert.NotEmpty(Explained.Of("p1")!);
        Assert.NotEmpty(Explained.Of("a1")!);
        Assert.Null(Explained.Of("e99"));
        Assert.Null(Explained.Of(""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800 (((( ,,,, killed killed killed")]
    public void Any_text_is_explained(string text) => Assert.NotNull(Pipeline.Default.Explain(new Report { Id = "r", Text = text }));
}
