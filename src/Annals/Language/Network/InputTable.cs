using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Annals.Language.Network;

/// <summary>A table of learnt rows in whole numbers, each row with what one of them counts. Immutable.</summary>
internal sealed class InputTable
{
    private readonly sbyte[] values;
    private readonly float[] scales;

    public InputTable(sbyte[] values, float[] scales, int width) => (this.values, this.scales, Width) = (values, scales, width);

    public int Width { get; }

    /// <summary>Copies a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyTo(int row, Span<float> target)
    {
        var source = values.AsSpan(row * Width, Width);
        var scale = scales[row];
        var i = 0;
        for (; i + Vector128<sbyte>.Count <= source.Length; i += Vector128<sbyte>.Count)
        {
            var wide = Vector256.WidenLower(Vector128.Create<sbyte>(source[i..]).ToVector256Unsafe());
            var low = Vector256.WidenLower(wide);
            var high = Vector256.WidenUpper(wide);
            (Vector256.ConvertToSingle(low) * scale).CopyTo(target[i..]);
            (Vector256.ConvertToSingle(high) * scale).CopyTo(target[(i + 8)..]);
        }

        for (; i < source.Length; i++)
        {
            target[i] = source[i] * scale;
        }
    }

    /// <summary>Adds a row.</summary>
    public void AddTo(int row, Span<float> target)
    {
        var source = values.AsSpan(row * Width, Width);
        var scale = scales[row];
        for (var i = 0; i < source.Length; i++)
        {
            target[i] += source[i] * scale;
        }
    }

    public static InputTable Read(BinaryReader reader, int rows, int width)
    {
        var values = new sbyte[rows * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new InputTable(values, PackedMatrix.ReadHalves(reader, rows), width);
    }

    /// <summary>Writes a table of learnt numbers, rounded.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<float> table, int width)
    {
        var rows = table.Length / width;
        var scales = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var most = 0f;
            foreach (var value in table.Slice(row * width, width))
            {
                most = MathF.Max(most, MathF.Abs(value));
            }

            // Rounded up, so that no value leaves the range of a byte.
            scales[row] = (float)(Half)(most / 126.5f);
        }

        for (var i = 0; i < rows * width; i++)
        {
            var scale = scales[i / width];
            writer.Write((sbyte)Math.Clamp(MathF.Round(scale == 0 ? 0 : table[i] / scale), -127, 127));
        }

        PackedMatrix.WriteHalves(writer, scales);
    }

    /// <summary>Writes a table that is in whole numbers already.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<sbyte> values, ReadOnlySpan<float> scales)
    {
        writer.Write(MemoryMarshal.AsBytes(values));
        PackedMatrix.WriteHalves(writer, scales);
    }
}
