using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Everything that a network learns.</summary>
internal sealed class Weights
{
    public Weights(NetworkShape shape, int words, Random random)
    {
        Shape = shape;
        Block Table(int rows, int columns) => new(rows, columns, 0.08f, random, isSparse: true);
        Block Dense(int rows, int columns) => new(rows, columns, MathF.Sqrt(3f / rows), random);
        Block Zeros(int rows, int columns) => new(rows, columns, 0, random);
        Words = Table(words + 1, NetworkShape.Word);
        Lists = Table(NetworkShape.ListRows, NetworkShape.Lists);
        Prefixes = Table(NetworkShape.PrefixRows, NetworkShape.Prefix);
        Suffixes2 = Table(NetworkShape.Suffix2Rows, NetworkShape.Suffix2);
        Suffixes3 = Table(NetworkShape.Suffix3Rows, NetworkShape.Suffix3);
        Forms = Table(NetworkShape.FormRows, NetworkShape.Form);
        Input = Dense(NetworkShape.Input, shape.Hidden);
        InputStart = Zeros(1, shape.Hidden);
        Gates = [.. Enumerable.Range(0, shape.Layers).Select(_ => Dense(shape.Hidden, 3 * shape.Hidden))];
        Peeps = [.. Enumerable.Range(0, shape.Layers).Select(_ => Zeros(4, shape.Hidden))];
        Output = Dense(shape.Hidden, shape.Output);
        OutputStart = Zeros(1, shape.Output);
        Arcs = new Block(shape.Arc, shape.Arc, 0.05f, random);
        ArcStart = Zeros(1, shape.Arc);
        Root = new Block(1, shape.Arc, 0.1f, random);
        Relations = Dense(shape.Label, NetworkShape.RelationRoom);
        RelationStart = Zeros(1, NetworkShape.RelationRoom);
        foreach (var peeps in Peeps)
        {
            // Gates begin half open toward remembering, as the authors of the layer advise.
            peeps.Values.AsSpan(2 * shape.Hidden, shape.Hidden).Fill(0.5f);
        }
    }

    public NetworkShape Shape { get; }

    public Block Words { get; }

    public Block Lists { get; }

    public Block Prefixes { get; }

    public Block Suffixes2 { get; }

    public Block Suffixes3 { get; }

    public Block Forms { get; }

    public Block Input { get; }

    public Block InputStart { get; }

    public Block[] Gates { get; }

    public Block[] Peeps { get; }

    public Block Output { get; }

    public Block OutputStart { get; }

    public Block Arcs { get; }

    public Block ArcStart { get; }

    public Block Root { get; }

    public Block Relations { get; }

    public Block RelationStart { get; }

    public IEnumerable<Block> All =>
    [
        Words, Lists, Prefixes, Suffixes2, Suffixes3, Forms, Input, InputStart, .. Gates, .. Peeps, Output, OutputStart, Arcs, ArcStart, Root,
        Relations, RelationStart,
    ];
}
