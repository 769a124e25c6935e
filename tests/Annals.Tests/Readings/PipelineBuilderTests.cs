using Annals.Documents;
using Xunit;

namespace Annals.Tests.Readings;

public sealed class PipelineBuilderTests
{
    private static readonly Layer<int> First = new("firsts");
    private static readonly Layer<int> Second = new("seconds");

    [Fact]
    public void Build_refuses_a_stage_before_the_layer_it_needs_and_names_both()
    {
        var builder = new PipelineBuilder().Use(new Follower()).Use(new Leader());

        var error = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.Equal("Follower needs the layer 'firsts', which no earlier stage adds.", error.Message);
    }

    [Fact]
    public void Build_refuses_two_stages_that_add_one_layer()
    {
        var error = Assert.Throws<InvalidOperationException>(new PipelineBuilder().Use(new Leader()).Use(new Leader()).Build);

        Assert.Equal("Leader adds the layer 'firsts', which Leader adds already.", error.Message);
    }

    [Fact]
    public void Stages_run_in_order_and_later_changes_to_the_builder_do_not_reach_the_pipeline()
    {
        var builder = new PipelineBuilder().Use(new Leader()).Use(new Follower());
        var pipeline = builder.Build();
        builder.Use(new Leader());

        var analysis = pipeline.Analyse(new Report { Id = "r", Text = "abc" });

        Assert.Equal([3], analysis.Get(First).ToArray());
        Assert.Equal([4], analysis.Get(Second).ToArray());
    }

    private sealed class Leader : IAnnotator
    {
        public IReadOnlyList<Layer> Needs => [];

        public IReadOnlyList<Layer> Adds => [First];

        public void Annotate(Analysis analysis) => analysis.Add(First, [analysis.Document.Text.Length]);
    }

    private sealed class Follower : IAnnotator
    {
        public IReadOnlyList<Layer> Needs => [First];

        public IReadOnlyList<Layer> Adds => [Second];

        public void Annotate(Analysis analysis) => analysis.Add(Second, [analysis.Get(First)[0] + 1]);
    }
}
