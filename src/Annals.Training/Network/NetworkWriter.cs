using System.Runtime.InteropServices;
using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Writes a trained network in the form that <see cref="LanguageNetwork.Read"/> reads.</summary>
internal static class NetworkWriter
{
    public static void Write(BinaryWriter writer, Weights weights, WordInputs inputs, TagPair[] tags)
    {
        var shape = weights.Shape;
        writer.Write(shape.Hidden);
        writer.Write(shape.Layers);
        writer.Write(shape.Arc);
        writer.Write(shape.Label);
        writer.Write(shape.Tags);
        foreach (var tag in tags)
        {
            writer.Write(tag.Penn);
            writer.Write((byte)tag.Universal);
        }

        WriteKeys(writer, inputs.Vectors.Keys);
        InputTable.Write(writer, inputs.Vectors.Values, inputs.Vectors.Scales);
        WriteKeys(writer, inputs.Words);
        foreach (var table in new[] { weights.Words, weights.Lists, weights.Prefixes, weights.Suffixes2, weights.Suffixes3, weights.Forms })
        {
            InputTable.Write(writer, table.Values, table.Columns);
        }

        PackedMatrix.Write(writer, weights.Input.Values, weights.InputStart.Values);
        for (var i = 0; i < shape.Layers; i++)
        {
            PackedMatrix.Write(writer, weights.Gates[i].Values, new float[3 * shape.Hidden]);
            PackedMatrix.WriteHalves(writer, weights.Peeps[i].Values);
        }

        PackedMatrix.Write(writer, weights.Output.Values, weights.OutputStart.Values);
        PackedMatrix.Write(writer, weights.Arcs.Values, weights.ArcStart.Values);
        PackedMatrix.WriteHalves(writer, weights.Root.Values);
        PackedMatrix.Write(writer, weights.Relations.Values, weights.RelationStart.Values);
    }

    private static void WriteKeys(BinaryWriter writer, uint[] keys)
    {
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
    }
}
