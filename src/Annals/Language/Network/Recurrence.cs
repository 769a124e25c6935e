using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Annals.Language.Network;

/// <summary>A layer that reads a sentence in both directions with simple recurrent units (Lei et al., EMNLP 2018): all matrix products are made
/// for all words at once, and only sums of single numbers run from word to word.</summary>
/// <remarks>The first half of the lanes reads onward, the second half backward. A row of gates holds the candidate, the forget gate and the
/// output gate of every lane.</remarks>
internal static class Recurrence
{
    /// <summary>Runs over one sentence.</summary>
    /// <param name="gates">Rows of three times the width; the gates are left in their places.</param>
    /// <param name="states">What each word hands on, a row each.</param>
    /// <param name="input">The input of the layer, a row each.</param>
    /// <param name="output">The output of the layer; it may be the input.</param>
    /// <param name="peeps">Four rows: how the state before acts on the two gates, and the two gates' biases.</param>
    /// <param name="width">Number of lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Span<float> gates, Span<float> states, ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<float> peeps, int width)
    {
        var count = input.Length / width;
        var half = width / 2;
        for (var step = 0; step < count; step++)
        {
            for (var lane = 0; lane < width; lane += Elementwise.Width)
            {
                var onward = lane < half;
                var word = onward ? step : count - 1 - step;
                var before = onward ? word - 1 : word + 1;
                var state = step == 0 ? Vector512<float>.Zero : Vector512.Create<float>(states.Slice((before * width) + lane, Elementwise.Width));
                var gate = gates.Slice(word * 3 * width, 3 * width);
                var candidate = Vector512.Create<float>(gate[lane..]);
                var forget = Elementwise.Sigmoid(Vector512.FusedMultiplyAdd(
                    Vector512.Create(peeps[lane..]), state, Vector512.Create<float>(gate[(width + lane)..]) + Vector512.Create(peeps[((2 * width) + lane)..])));
                var open = Elementwise.Sigmoid(Vector512.FusedMultiplyAdd(
                    Vector512.Create(peeps[(width + lane)..]), state,
                    Vector512.Create<float>(gate[((2 * width) + lane)..]) + Vector512.Create(peeps[((3 * width) + lane)..])));
                state = Vector512.FusedMultiplyAdd(forget, state - candidate, candidate);
                var x = Vector512.Create(input[((word * width) + lane)..]);
                forget.CopyTo(gate[(width + lane)..]);
                open.CopyTo(gate[((2 * width) + lane)..]);
                state.CopyTo(states[((word * width) + lane)..]);
                Vector512.FusedMultiplyAdd(open, state - x, x).CopyTo(output[((word * width) + lane)..]);
            }
        }
    }
}
