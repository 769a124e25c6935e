using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Annals.Language.Network;

/// <summary>Functions of single numbers, sixteen at a time; the same bits on every processor.</summary>
internal static class Elementwise
{
    /// <summary>Numbers in one step.</summary>
    public const int Width = 16;

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>e^x to about 7 digits; x beyond ±87 counts as ±87.</summary>
    /// <remarks>2^n times a polynomial for the rest (the minimax coefficients of the Cephes library's expf).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        var rest = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        rest = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), rest);
        var y = Vector512.Create(1.9875691500e-4f);
        y = Vector512.FusedMultiplyAdd(y, rest, Vector512.Create(1.3981999507e-3f));
        y = Vector512.FusedMultiplyAdd(y, rest, Vector512.Create(8.3334519073e-3f));
        y = Vector512.FusedMultiplyAdd(y, rest, Vector512.Create(4.1665795894e-2f));
        y = Vector512.FusedMultiplyAdd(y, rest, Vector512.Create(1.6666665459e-1f));
        y = Vector512.FusedMultiplyAdd(y, rest, Vector512.Create(5.0000001201e-1f));
        y = Vector512.FusedMultiplyAdd(y * rest, rest, rest + Vector512<float>.One);
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
        return y * power;
    }
}
