namespace Annals.Language.Network;

/// <summary>A learnt matrix, packed for products, with the row that they start from. Immutable.</summary>
internal sealed class PackedMatrix
{
    private readonly float[] packed;
    private readonly float[] start;

    public PackedMatrix(int rows, int columns, float[] values, float[] start)
    {
        (Rows, Columns, this.start) = (rows, columns, start);
        packed = new float[rows * columns];
        MatrixProduct.Pack(values, rows, columns, columns, 1, packed);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Multiplies rows that follow one another at a distance.</summary>
    public void Multiply(ReadOnlySpan<float> left, int stride, int count, Span<float> result) =>
        MatrixProduct.Multiply(left, stride, 1, count, Rows, packed, start, result, Columns, Columns);

    /// <summary>Reads a matrix that was written by <see cref="Write"/>.</summary>
    public static PackedMatrix Read(BinaryReader reader, int rows, int columns)
    {
        var values = ReadHalves(reader, rows * columns);
        return new PackedMatrix(rows, columns, values, ReadHalves(reader, columns));
    }

    public static void Write(BinaryWriter writer, ReadOnlySpan<float> values, ReadOnlySpan<float> start)
    {
        WriteHalves(writer, values);
        WriteHalves(writer, start);
    }

    public static float[] ReadHalves(BinaryReader reader, int count)
    {
        var bytes = reader.ReadBytes(count * 2);
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (float)BitConverter.ToHalf(bytes, i * 2);
        }

        return values;
    }

    public static void WriteHalves(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            writer.Write((Half)value);
        }
    }
}
