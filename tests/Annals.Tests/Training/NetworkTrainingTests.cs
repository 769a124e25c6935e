using Annals.Language;
using Annals.Language.Network;
using Annals.Training.Network;
using Xunit;

namespace Annals.Tests.Training;

public class NetworkTrainingTests
{
    private static readonly TagPair[] Tags = [new("DT", UniversalTag.Det), new("NN", UniversalTag.Noun), new("VBD", UniversalTag.Verb), new("NNP", UniversalTag.Propn)];

    private static readonly WordVectors NoVectors = new([1], new sbyte[NetworkShape.Vector], [0]);

    [Fact]
    public void It_learns_what_it_is_shown()
    {
        using var reader = new BinaryReader(new MemoryStream(Train(150, 1)));
        var network = LanguageNetwork.Read(reader);
        foreach (var example in Examples())
        {
            var n = example.Words.Length;
            var space = new NetworkWorkspace();
            foreach (var word in example.Words)
            {
                space.Rows.Add(network.RowsOf(word, 0));
            }

            space.Ends.Add(n);
            network.Run(space);
            var (heads, relations, labels) = (new int[n], new Relation[n], new byte[n]);
            network.Tie(space, 0, heads, relations);
            network.Label(space, 0, labels);

            Assert.Equal(example.Heads, heads);
            Assert.Equal(example.Relations, relations.Select(relation => (byte)relation));
            Assert.Equal(example.Names, labels.Select(label => (ushort)(1 << label)));
            Assert.Equal(example.Tags, Enumerable.Range(0, n).Select(i => (byte)LanguageNetwork.Best(network.TagScores(space, i))));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_others()
    {
        var once = Train(3, 7);
        Assert.Equal(once, Train(3, 7));
        Assert.NotEqual(once, Train(3, 8));
    }

    private static byte[] Train(int rounds, int seed)
    {
        var examples = Examples();
        var inputs = new WordInputs(NoVectors, [.. examples.SelectMany(example => example.Words).Select(word => word.Form).Distinct()]);
        // Shown many times a round: a batch holds a thousand words.
        List<Example> many = [.. Enumerable.Repeat(examples, 100).SelectMany(all => all)];
        var weights = new NetworkTraining(new NetworkShape(32, 2, 32, 32, Tags.Length), rounds, seed, _ => { }).Train(many, examples, 0.5, inputs);
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            NetworkWriter.Write(writer, weights, inputs, Tags);
        }

        return stream.ToArray();
    }

    private static Example[] Examples() =>
    [
        Example("the guard saw Omar", [1, 2, -1, 2], [Relation.Det, Relation.Nsubj, Relation.Root, Relation.Obj], [0, 1, 2, 3], [0, 0, 0, 1]),
        Example("Omar left the town", [1, -1, 3, 1], [Relation.Nsubj, Relation.Root, Relation.Det, Relation.Obj], [3, 2, 0, 1], [1, 0, 0, 0]),
        Example("Mosul Dam fell", [1, 2, -1], [Relation.Compound, Relation.Nsubj, Relation.Root], [3, 3, 2], [5, 6, 0]),
    ];

    private static Example Example(string text, int[] heads, Relation[] relations, byte[] tags, int[] names)
    {
        var words = text.Split(' ');
        return new Example
        {
            Words = [.. words.Select(word => WordTraits.Of(word, word.ToLowerInvariant(), false))],
            Lists = new uint[words.Length],
            Heads = heads,
            Relations = [.. relations.Select(relation => (byte)relation)],
            Tags = tags,
            Names = [.. names.Select(label => (ushort)(1 << label))],
        };
    }
}
