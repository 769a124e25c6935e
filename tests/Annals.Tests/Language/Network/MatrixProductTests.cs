using Annals.Language.Network;
using Xunit;

namespace Annals.Tests.Language.Network;

public class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 5, 31)]
    [InlineData(8, 16, 32)]
    [InlineData(9, 7, 33)]
    [InlineData(13, 40, 70)]
    [InlineData(27, 3, 64)]
    public void Gives_the_sums_that_one_number_after_the_other_gives_bit_by_bit(int rows, int inner, int columns)
    {
        var (left, right) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2));
        var padded = MatrixProduct.Padded(columns);
        var start = new float[padded];
        Numbers(columns, 3).CopyTo(start, 0);
        var packed = new float[inner * padded];
        MatrixProduct.Pack(right, inner, columns, columns, 1, packed);
        var result = new float[rows * padded];
        MatrixProduct.Multiply(left, inner, 1, rows, inner, packed, start, result, padded, padded);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = start[j];
                for (var k = 0; k < inner; k++)
                {
                    sum = MathF.FusedMultiplyAdd(left[(i * inner) + k], right[(k * columns) + j], sum);
                }

                Assert.Equal(sum, result[(i * padded) + j]);
            }
        }
    }

    [Fact]
    public void A_transposed_matrix_on_either_side_gives_the_same()
    {
        const int rows = 11, inner = 6, columns = 40, padded = 64;
        var (left, right) = (Numbers(rows * inner, 4), Numbers(inner * columns, 5));
        var (packed, packedTurned) = (new float[inner * padded], new float[inner * padded]);
        MatrixProduct.Pack(right, inner, columns, columns, 1, packed);
        MatrixProduct.Pack(Turn(right, inner, columns), inner, columns, 1, inner, packedTurned);
        Assert.Equal(packed, packedTurned);

        var (plain, turned) = (new float[rows * padded], new float[rows * padded]);
        MatrixProduct.Multiply(left, inner, 1, rows, inner, packed, new float[padded], plain, padded, padded);
        MatrixProduct.Multiply(Turn(left, rows, inner), 1, rows, rows, inner, packed, new float[padded], turned, padded, padded);
        Assert.Equal(plain, turned);
    }

    [Fact]
    public void Without_a_row_to_start_from_it_adds_to_the_result()
    {
        float[] result = [.. Enumerable.Repeat(10f, 32)];
        var packed = new float[32];
        MatrixProduct.Pack([1, 2], 1, 2, 2, 1, packed);
        MatrixProduct.Multiply([3], 1, 1, 1, 1, packed, [], result, 32, 32);
        Assert.Equal([13, 16, 10], result[..3]);
    }

    [Fact]
    public void Buffers_that_are_too_small_are_refused_before_anything_is_read()
    {
        Assert.ThrowsAny<Exception>(() => MatrixProduct.Multiply(new float[3], 2, 1, 2, 2, new float[64], [], new float[64], 32, 32));
        Assert.ThrowsAny<Exception>(() => MatrixProduct.Multiply(new float[4], 2, 1, 2, 2, new float[32], [], new float[64], 32, 32));
        Assert.ThrowsAny<Exception>(() => MatrixProduct.Multiply(new float[4], 2, 1, 2, 2, new float[64], [], new float[32], 32, 32));
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }

    private static float[] Turn(float[] matrix, int rows, int columns)
    {
        var turned = new float[matrix.Length];
        for (var i = 0; i < matrix.Length; i++)
        {
            turned[(i % columns * rows) + (i / columns)] = matrix[i];
        }

        return turned;
    }
}
