using Annals.Coding;
using Annals.Training;
using Xunit;

namespace Annals.Tests.Training;

public sealed class RoleLearnerTests
{
    [Fact]
    public void It_learns_which_part_a_feature_speaks_for()
    {
        var model = Learn();
        var probabilities = new double[RoleModel.Roles];

        model.Score([new RoleFeature("under", "bomb"), new RoleFeature("head", "bus")], probabilities);

        Assert.Equal((int)RankedRole.Target, Array.IndexOf(probabilities, probabilities.Max()));
    }

    [Fact]
    public void The_same_phrases_give_the_same_weights()
    {
        using var first = Written(Learn());
        using var second = Written(Learn());

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    private static RoleModel Learn()
    {
        LabelledPhrase[] phrases =
        [
            .. Enumerable.Range(0, 40).SelectMany(i => new[]
            {
                new LabelledPhrase("a", [new RoleFeature("under", "bomb"), new RoleFeature("head", "bank")], RankedRole.Target),
                new LabelledPhrase("b", [new RoleFeature("under", "say"), new RoleFeature("head", "mayor")], RankedRole.None),
                new LabelledPhrase("c", [new RoleFeature("as", "Nsubj"), new RoleFeature("head", "guerrilla")], RankedRole.Source),
            }),
        ];
        var learner = new RoleLearner();
        learner.Learn([new LabelledReport(phrases)]);
        return new RoleModel(learner.Weights(out var scale), scale);
    }

    private static MemoryStream Written(RoleModel model)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        model.Write(writer);
        return stream;
    }
}
