using System.Runtime.Intrinsics;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Sums and products of rows of numbers.</summary>
internal static class Sums
{
    public static void Add(Span<float> target, ReadOnlySpan<float> what)
    {
        var i = 0;
        for (; i + Elementwise.Width <= what.Length; i += Elementwise.Width)
        {
            (Vector512.Create<float>(target[i..]) + Vector512.Create(what[i..])).CopyTo(target[i..]);
        }

        for (; i < what.Length; i++)
        {
            target[i] += what[i];
        }
    }

    public static void Multiply(Span<float> target, ReadOnlySpan<float> by)
    {
        var i = 0;
        for (; i + Elementwise.Width <= target.Length; i += Elementwise.Width)
        {
            (Vector512.Create<float>(target[i..]) * Vector512.Create(by[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] *= by[i];
        }
    }
}
