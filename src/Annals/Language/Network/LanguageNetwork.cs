using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Annals.Language.Network;

/// <summary>Tags words, marks names and ties words to heads, all from one reading of a sentence in both directions: input tables, recurrent layers
/// (<see cref="Recurrence"/>), and heads by a biaffine product (Dozat and Manning, ICLR 2017).</summary>
/// <remarks>Immutable and thread-safe; all memory that changes is in a <see cref="NetworkWorkspace"/>.</remarks>
internal sealed class LanguageNetwork
{
    private const float Leak = 0.1f;

    private readonly NetworkShape shape;
    private readonly TagPair[] tags;
    private readonly HashIndex vectorIndex;
    private readonly HashIndex wordIndex;
    private readonly InputTable vectors;
    private readonly InputTable words;
    private readonly InputTable lists;
    private readonly InputTable prefixes;
    private readonly InputTable suffixes2;
    private readonly InputTable suffixes3;
    private readonly InputTable forms;
    private readonly PackedMatrix input;
    private readonly PackedMatrix[] gates;
    private readonly float[][] peeps;
    private readonly PackedMatrix output;
    private readonly PackedMatrix arcs;
    private readonly float[] root;
    private readonly PackedMatrix relations;

    private LanguageNetwork(BinaryReader reader)
    {
        shape = new NetworkShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        tags = new TagPair[shape.Tags];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = new TagPair(reader.ReadString(), (UniversalTag)reader.ReadByte());
        }

        vectorIndex = new HashIndex(ReadKeys(reader));
        vectors = InputTable.Read(reader, vectorIndex.Keys.Length, NetworkShape.Vector);
        wordIndex = new HashIndex(ReadKeys(reader));
        words = InputTable.Read(reader, wordIndex.Keys.Length + 1, NetworkShape.Word);
        lists = InputTable.Read(reader, NetworkShape.ListRows, NetworkShape.Lists);
        prefixes = InputTable.Read(reader, NetworkShape.PrefixRows, NetworkShape.Prefix);
        suffixes2 = InputTable.Read(reader, NetworkShape.Suffix2Rows, NetworkShape.Suffix2);
        suffixes3 = InputTable.Read(reader, NetworkShape.Suffix3Rows, NetworkShape.Suffix3);
        forms = InputTable.Read(reader, NetworkShape.FormRows, NetworkShape.Form);
        input = PackedMatrix.Read(reader, NetworkShape.Input, shape.Hidden);
        gates = new PackedMatrix[shape.Layers];
        peeps = new float[shape.Layers][];
        for (var i = 0; i < shape.Layers; i++)
        {
            gates[i] = PackedMatrix.Read(reader, shape.Hidden, 3 * shape.Hidden);
            peeps[i] = PackedMatrix.ReadHalves(reader, 4 * shape.Hidden);
        }

        output = PackedMatrix.Read(reader, shape.Hidden, shape.Output);
        arcs = PackedMatrix.Read(reader, shape.Arc, shape.Arc);
        root = PackedMatrix.ReadHalves(reader, shape.Arc);
        relations = PackedMatrix.Read(reader, shape.Label, NetworkShape.RelationRoom);
    }

    /// <summary>The tag set; tag scores come in its order.</summary>
    public ReadOnlySpan<TagPair> Tags => tags;

    public NetworkShape Shape => shape;

    public static LanguageNetwork Read(BinaryReader reader) => new(reader);

    /// <summary>The input rows of a word.</summary>
    public WordRows RowsOf(in WordTraits traits, uint listBits) => WordRows.Of(traits, listBits, vectorIndex, wordIndex);

    /// <summary>Reads some sentences; what it makes of them is left in the workspace.</summary>
    /// <param name="space">Holds the rows of the words and the ends of the sentences.</param>
    public void Run(NetworkWorkspace space)
    {
        var count = space.Rows.Count;
        space.MakeRoom(shape, count);
        var rows = CollectionsMarshal.AsSpan(space.Rows);
        var width = shape.Hidden;
        for (var i = 0; i < count; i++)
        {
            FillInput(rows[i], space.Input.AsSpan(i * NetworkShape.Input, NetworkShape.Input));
        }

        var layer = space.Layer.AsSpan(0, count * width);
        input.Multiply(space.Input, NetworkShape.Input, count, layer);
        for (var i = 0; i < gates.Length; i++)
        {
            gates[i].Multiply(layer, width, count, space.Gates);
            var from = 0;
            foreach (var end in space.Ends)
            {
                var length = end - from;
                var slice = layer.Slice(from * width, length * width);
                Recurrence.Run(
                    space.Gates.AsSpan(from * 3 * width, length * 3 * width), space.States.AsSpan(from * width, length * width), slice, slice, peeps[i],
                    width);
                from = end;
            }
        }

        output.Multiply(layer, width, count, space.Output);
        Activate(space.Output, 0, space.Dependents, count);
        Activate(space.Output, shape.HeadAt, space.Heads, count);
        arcs.Multiply(space.Dependents, shape.Arc, count, space.Queries);
    }

    /// <summary>Ties the words of one sentence of the last run to their heads.</summary>
    /// <param name="space">The workspace of the run.</param>
    /// <param name="from">First word of the sentence within the run.</param>
    /// <param name="heads">Heads within the sentence, -1 for the root.</param>
    /// <param name="chosen">Relations.</param>
    public void Tie(NetworkWorkspace space, int from, Span<int> heads, Span<Relation> chosen)
    {
        ScoreArcs(space, from, heads.Length);
        space.Decoder.Decode(space.Scores, MatrixProduct.Padded(heads.Length + 1), heads);
        ScoreRelations(space, from, heads);
        for (var i = 0; i < heads.Length; i++)
        {
            var row = space.Pack.AsSpan(i * NetworkShape.RelationRoom, RelationCount);
            row[(int)Relation.Root] = float.MinValue;
            chosen[i] = heads[i] < 0 ? Relation.Root : (Relation)Best(row);
        }
    }

    /// <summary>Scores every arc of a sentence: a padded row for each word, with the root first and then the words as its heads, is left in the
    /// workspace's <see cref="NetworkWorkspace.Scores"/>.</summary>
    public void ScoreArcs(NetworkWorkspace space, int from, int n)
    {
        var arc = shape.Arc;
        var columns = MatrixProduct.Padded(n + 1);
        space.MakeRoomForTree(shape, n);
        var keys = space.Keys.AsSpan(0, (n + 1) * arc);
        root.CopyTo(keys);
        space.Heads.AsSpan(from * arc, n * arc).CopyTo(keys[arc..]);
        MatrixProduct.Pack(keys, arc, n + 1, 1, arc, space.Pack);
        MatrixProduct.Multiply(
            space.Queries.AsSpan(from * arc), arc, 1, n, arc, space.Pack, space.Zeros.AsSpan(0, columns), space.Scores, columns, columns);
    }

    /// <summary>Scores the relations of words to their heads: a row for each word is left in the workspace's
    /// <see cref="NetworkWorkspace.Pack"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ScoreRelations(NetworkWorkspace space, int from, ReadOnlySpan<int> heads)
    {
        var label = shape.Label;
        for (var i = 0; i < heads.Length; i++)
        {
            var row = space.Keys.AsSpan(i * label, label);
            var own = space.Output.AsSpan(((from + i) * shape.Output) + shape.LabelAt, label);
            if (heads[i] < 0)
            {
                row.Clear();
                continue;
            }

            var other = space.Output.AsSpan(((from + heads[i]) * shape.Output) + shape.LabelHeadAt, label);
            for (var k = 0; k < label; k += Elementwise.Width)
            {
                Leaky(Vector512.Create<float>(own[k..]) + Vector512.Create<float>(other[k..])).CopyTo(row[k..]);
            }
        }

        relations.Multiply(space.Keys, label, heads.Length, space.Pack);
    }

    /// <summary>The scores of the name labels of a word of the last run.</summary>
    public ReadOnlySpan<float> NameScores(NetworkWorkspace space, int word) =>
        space.Output.AsSpan((word * shape.Output) + shape.NameAt, NameLabels.Count);

    /// <summary>The scores of the tags of a word of the last run.</summary>
    public ReadOnlySpan<float> TagScores(NetworkWorkspace space, int word) =>
        space.Output.AsSpan((word * shape.Output) + shape.TagAt, shape.Tags);

    /// <summary>Labels the words of one sentence of the last run as parts of names: the best row of labels that fit together.</summary>
    public void Label(NetworkWorkspace space, int from, Span<byte> labels)
    {
        space.MakeRoomForNames(labels.Length * NameLabels.Count);
        var scores = space.Output.AsSpan((from * shape.Output) + shape.NameAt);
        NameLabels.Choose(scores, shape.Output, space.Backs, labels);
    }

    /// <summary>The index of the highest number, the first of equals.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    /// <summary>Number of relations.</summary>
    public static readonly int RelationCount = Enum.GetValues<Relation>().Length;

    private static Vector512<float> Leaky(Vector512<float> x) =>
        Vector512.Max(x, x * Leak);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Activate(float[] from, int at, float[] target, int count)
    {
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < shape.Arc; k += Elementwise.Width)
            {
                var x = Vector512.Create(from, (i * shape.Output) + at + k);
                Leaky(x).CopyTo(target, (i * shape.Arc) + k);
            }
        }
    }

    private void FillInput(in WordRows row, Span<float> target)
    {
        target.Clear();
        if (row.Vector >= 0)
        {
            vectors.CopyTo(row.Vector, target);
        }

        var at = NetworkShape.Vector;
        words.CopyTo(row.Word, target[at..]);
        at += NetworkShape.Word;
        for (var bits = row.Lists; bits != 0; bits &= bits - 1)
        {
            lists.AddTo(BitOperations.TrailingZeroCount(bits), target[at..]);
        }

        at += NetworkShape.Lists;
        prefixes.CopyTo(row.Prefix, target[at..]);
        at += NetworkShape.Prefix;
        suffixes2.CopyTo(row.Suffix2, target[at..]);
        at += NetworkShape.Suffix2;
        suffixes3.CopyTo(row.Suffix3, target[at..]);
        at += NetworkShape.Suffix3;
        forms.CopyTo(row.Form, target[at..]);
    }

    private static uint[] ReadKeys(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        return keys;
    }
}
