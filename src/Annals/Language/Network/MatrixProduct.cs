using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Annals.Language.Network;

/// <summary>Products of matrices in single precision.</summary>
/// <remarks>Every sum is taken in the order of the rows of the right-hand matrix, with one rounding a step (fused multiply and add), so that
/// all processors, with whatever vector units, give the same bits. The kernels are compiled in full at once: a first, slow version of them would
/// cost more than all the rest of a short run.</remarks>
internal static class MatrixProduct
{
    /// <summary>Columns of the right-hand matrix are packed in panels of this many; the columns of a result are padded to a multiple of it.</summary>
    public const int PanelWidth = 32;

    private const int Half = PanelWidth / 2;

    /// <summary>The smallest multiple of <see cref="PanelWidth"/> that is not less than a number of columns.</summary>
    public static int Padded(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>Packs a matrix for the right-hand side: panel by panel, in each row by row; missing columns are 0.</summary>
    /// <param name="source">The matrix.</param>
    /// <param name="rows">Its number of rows.</param>
    /// <param name="columns">Its number of columns.</param>
    /// <param name="rowStride">Distance between two rows in <paramref name="source"/>.</param>
    /// <param name="columnStride">Distance between two columns; 1 for a matrix as it stands, the width for a transposed one.</param>
    /// <param name="packed">Room for <paramref name="rows"/> times the padded number of columns.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(ReadOnlySpan<float> source, int rows, int columns, int rowStride, int columnStride, Span<float> packed)
    {
        var at = 0;
        for (var first = 0; first < columns; first += PanelWidth)
        {
            var width = Math.Min(PanelWidth, columns - first);
            for (var row = 0; row < rows; row++, at += PanelWidth)
            {
                var target = packed.Slice(at, PanelWidth);
                var from = (row * rowStride) + (first * columnStride);
                if (columnStride == 1)
                {
                    source.Slice(from, width).CopyTo(target);
                }
                else
                {
                    for (var column = 0; column < width; column++)
                    {
                        target[column] = source[from + (column * columnStride)];
                    }
                }

                target[width..].Clear();
            }
        }
    }

    /// <summary>Multiplies: <c>result = start + left · right</c>.</summary>
    /// <param name="left">The left-hand matrix.</param>
    /// <param name="rowStride">Distance between its rows.</param>
    /// <param name="columnStride">Distance between its columns.</param>
    /// <param name="rows">Its number of rows.</param>
    /// <param name="inner">Its number of columns.</param>
    /// <param name="right">The right-hand matrix, packed.</param>
    /// <param name="start">A row that every sum starts from, padded; or nothing: the sums go on from what stands in the result.</param>
    /// <param name="result">The result; its rows are padded.</param>
    /// <param name="columns">Padded number of columns of the right-hand matrix that are made.</param>
    /// <param name="resultStride">Distance between the rows of the result.</param>
    public static void Multiply(
        ReadOnlySpan<float> left, int rowStride, int columnStride, int rows, int inner,
        ReadOnlySpan<float> right, ReadOnlySpan<float> start, Span<float> result, int columns, int resultStride)
    {
        if (rows == 0 || columns == 0)
        {
            return;
        }

        // The kernels read without checks: what they will touch is checked here, once.
        _ = left[((rows - 1) * rowStride) + (Math.Max(inner - 1, 0) * columnStride)];
        _ = right[..(inner * columns)];
        _ = result[((rows - 1) * resultStride) + columns - 1];
        if (!start.IsEmpty)
        {
            _ = start[columns - 1];
        }

        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        ref var s = ref MemoryMarshal.GetReference(start);
        ref var c = ref MemoryMarshal.GetReference(result);
        for (var column = 0; column < columns; column += PanelWidth)
        {
            ref var panel = ref Unsafe.Add(ref b, column * inner);
            ref var from = ref start.IsEmpty ? ref Unsafe.NullRef<float>() : ref Unsafe.Add(ref s, column);
            ref var target = ref Unsafe.Add(ref c, column);
            var row = 0;
            for (; row + 8 <= rows; row += 8)
            {
                Eight(ref Unsafe.Add(ref a, row * rowStride), rowStride, columnStride, inner, ref panel, ref from,
                    ref Unsafe.Add(ref target, row * resultStride), resultStride);
            }

            for (; row + 3 <= rows; row += 3)
            {
                Three(ref Unsafe.Add(ref a, row * rowStride), rowStride, columnStride, inner, ref panel, ref from,
                    ref Unsafe.Add(ref target, row * resultStride), resultStride);
            }

            for (; row < rows; row++)
            {
                One(ref Unsafe.Add(ref a, row * rowStride), columnStride, inner, ref panel, ref from,
                    ref Unsafe.Add(ref target, row * resultStride));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float at) => Vector512.LoadUnsafe(ref at);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(
        ref float a, int rowStride, int columnStride, int inner, ref float b, ref float start, ref float c, int stride)
    {
        Vector512<float> a0, a1, b0, b1, c0, c1, d0, d1, e0, e1, f0, f1, g0, g1, h0, h1;
        if (Unsafe.IsNullRef(ref start))
        {
            (a0, a1) = (Load(ref c), Load(ref Unsafe.Add(ref c, Half)));
            (b0, b1) = (Load(ref Unsafe.Add(ref c, stride)), Load(ref Unsafe.Add(ref c, stride + Half)));
            (c0, c1) = (Load(ref Unsafe.Add(ref c, 2 * stride)), Load(ref Unsafe.Add(ref c, (2 * stride) + Half)));
            (d0, d1) = (Load(ref Unsafe.Add(ref c, 3 * stride)), Load(ref Unsafe.Add(ref c, (3 * stride) + Half)));
            (e0, e1) = (Load(ref Unsafe.Add(ref c, 4 * stride)), Load(ref Unsafe.Add(ref c, (4 * stride) + Half)));
            (f0, f1) = (Load(ref Unsafe.Add(ref c, 5 * stride)), Load(ref Unsafe.Add(ref c, (5 * stride) + Half)));
            (g0, g1) = (Load(ref Unsafe.Add(ref c, 6 * stride)), Load(ref Unsafe.Add(ref c, (6 * stride) + Half)));
            (h0, h1) = (Load(ref Unsafe.Add(ref c, 7 * stride)), Load(ref Unsafe.Add(ref c, (7 * stride) + Half)));
        }
        else
        {
            a0 = b0 = c0 = d0 = e0 = f0 = g0 = h0 = Load(ref start);
            a1 = b1 = c1 = d1 = e1 = f1 = g1 = h1 = Load(ref Unsafe.Add(ref start, Half));
        }

        ref var r0 = ref a;
        ref var r4 = ref Unsafe.Add(ref a, 4 * rowStride);
        var (s2, s3) = (2 * rowStride, 3 * rowStride);
        for (var k = 0; k < inner; k++)
        {
            var (x, y) = (Load(ref b), Load(ref Unsafe.Add(ref b, Half)));
            var v = Vector512.Create(r0);
            a0 = Vector512.FusedMultiplyAdd(v, x, a0);
            a1 = Vector512.FusedMultiplyAdd(v, y, a1);
            v = Vector512.Create(Unsafe.Add(ref r0, rowStride));
            b0 = Vector512.FusedMultiplyAdd(v, x, b0);
            b1 = Vector512.FusedMultiplyAdd(v, y, b1);
            v = Vector512.Create(Unsafe.Add(ref r0, s2));
            c0 = Vector512.FusedMultiplyAdd(v, x, c0);
            c1 = Vector512.FusedMultiplyAdd(v, y, c1);
            v = Vector512.Create(Unsafe.Add(ref r0, s3));
            d0 = Vector512.FusedMultiplyAdd(v, x, d0);
            d1 = Vector512.FusedMultiplyAdd(v, y, d1);
            v = Vector512.Create(r4);
            e0 = Vector512.FusedMultiplyAdd(v, x, e0);
            e1 = Vector512.FusedMultiplyAdd(v, y, e1);
            v = Vector512.Create(Unsafe.Add(ref r4, rowStride));
            f0 = Vector512.FusedMultiplyAdd(v, x, f0);
            f1 = Vector512.FusedMultiplyAdd(v, y, f1);
            v = Vector512.Create(Unsafe.Add(ref r4, s2));
            g0 = Vector512.FusedMultiplyAdd(v, x, g0);
            g1 = Vector512.FusedMultiplyAdd(v, y, g1);
            v = Vector512.Create(Unsafe.Add(ref r4, s3));
            h0 = Vector512.FusedMultiplyAdd(v, x, h0);
            h1 = Vector512.FusedMultiplyAdd(v, y, h1);
            r0 = ref Unsafe.Add(ref r0, columnStride);
            r4 = ref Unsafe.Add(ref r4, columnStride);
            b = ref Unsafe.Add(ref b, PanelWidth);
        }

        Store(ref c, a0, a1);
        Store(ref Unsafe.Add(ref c, stride), b0, b1);
        Store(ref Unsafe.Add(ref c, 2 * stride), c0, c1);
        Store(ref Unsafe.Add(ref c, 3 * stride), d0, d1);
        Store(ref Unsafe.Add(ref c, 4 * stride), e0, e1);
        Store(ref Unsafe.Add(ref c, 5 * stride), f0, f1);
        Store(ref Unsafe.Add(ref c, 6 * stride), g0, g1);
        Store(ref Unsafe.Add(ref c, 7 * stride), h0, h1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(
        ref float a, int rowStride, int columnStride, int inner, ref float b, ref float start, ref float c, int stride)
    {
        ref var second = ref Unsafe.Add(ref c, stride);
        ref var third = ref Unsafe.Add(ref c, 2 * stride);
        Vector512<float> a0, a1, b0, b1, c0, c1;
        if (Unsafe.IsNullRef(ref start))
        {
            (a0, a1) = (Load(ref c), Load(ref Unsafe.Add(ref c, Half)));
            (b0, b1) = (Load(ref second), Load(ref Unsafe.Add(ref second, Half)));
            (c0, c1) = (Load(ref third), Load(ref Unsafe.Add(ref third, Half)));
        }
        else
        {
            a0 = b0 = c0 = Load(ref start);
            a1 = b1 = c1 = Load(ref Unsafe.Add(ref start, Half));
        }

        for (var k = 0; k < inner; k++)
        {
            var (x, y) = (Load(ref b), Load(ref Unsafe.Add(ref b, Half)));
            var v = Vector512.Create(a);
            a0 = Vector512.FusedMultiplyAdd(v, x, a0);
            a1 = Vector512.FusedMultiplyAdd(v, y, a1);
            v = Vector512.Create(Unsafe.Add(ref a, rowStride));
            b0 = Vector512.FusedMultiplyAdd(v, x, b0);
            b1 = Vector512.FusedMultiplyAdd(v, y, b1);
            v = Vector512.Create(Unsafe.Add(ref a, 2 * rowStride));
            c0 = Vector512.FusedMultiplyAdd(v, x, c0);
            c1 = Vector512.FusedMultiplyAdd(v, y, c1);
            a = ref Unsafe.Add(ref a, columnStride);
            b = ref Unsafe.Add(ref b, PanelWidth);
        }

        Store(ref c, a0, a1);
        Store(ref second, b0, b1);
        Store(ref third, c0, c1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(ref float a, int columnStride, int inner, ref float b, ref float start, ref float c)
    {
        ref var from = ref Unsafe.IsNullRef(ref start) ? ref c : ref start;
        var (a0, a1) = (Load(ref from), Load(ref Unsafe.Add(ref from, Half)));
        for (var k = 0; k < inner; k++)
        {
            var v = Vector512.Create(a);
            a0 = Vector512.FusedMultiplyAdd(v, Load(ref b), a0);
            a1 = Vector512.FusedMultiplyAdd(v, Load(ref Unsafe.Add(ref b, Half)), a1);
            a = ref Unsafe.Add(ref a, columnStride);
            b = ref Unsafe.Add(ref b, PanelWidth);
        }

        Store(ref c, a0, a1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float at, Vector512<float> low, Vector512<float> high)
    {
        low.StoreUnsafe(ref at);
        high.StoreUnsafe(ref Unsafe.Add(ref at, Half));
    }
}
