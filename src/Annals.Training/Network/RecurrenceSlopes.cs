using System.Runtime.Intrinsics;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>The slopes of <see cref="Recurrence"/>.</summary>
internal static class RecurrenceSlopes
{
    /// <summary>Goes back over one sentence.</summary>
    /// <param name="gates">As the layer left them; replaced by their slopes.</param>
    /// <param name="states">As the layer left them.</param>
    /// <param name="input">The input of the layer.</param>
    /// <param name="slopes">The slopes of the output; replaced by those that reach the input past the gates.</param>
    /// <param name="peeps">As for the layer.</param>
    /// <param name="peepSlopes">What is added to the slopes of <paramref name="peeps"/>.</param>
    /// <param name="width">Number of lanes.</param>
    public static void Run(
        Span<float> gates, ReadOnlySpan<float> states, ReadOnlySpan<float> input, Span<float> slopes, ReadOnlySpan<float> peeps,
        Span<float> peepSlopes, int width)
    {
        var count = input.Length / width;
        var half = width / 2;
        for (var lane = 0; lane < width; lane += Elementwise.Width)
        {
            var onward = lane < half;
            var forgetPeep = Vector512.Create(peeps[lane..]);
            var openPeep = Vector512.Create(peeps[(width + lane)..]);
            var carried = Vector512<float>.Zero;
            var (forgetPeepSlope, openPeepSlope, forgetStart, openStart) =
                (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
            for (var step = count - 1; step >= 0; step--)
            {
                var word = onward ? step : count - 1 - step;
                var before = onward ? word - 1 : word + 1;
                var gate = gates.Slice(word * 3 * width, 3 * width);
                var last = step == 0 ? Vector512<float>.Zero : Vector512.Create(states[((before * width) + lane)..]);
                var state = Vector512.Create(states[((word * width) + lane)..]);
                var candidate = Vector512.Create<float>(gate[lane..]);
                var forget = Vector512.Create<float>(gate[(width + lane)..]);
                var open = Vector512.Create<float>(gate[((2 * width) + lane)..]);
                var x = Vector512.Create(input[((word * width) + lane)..]);
                var slope = Vector512.Create<float>(slopes[((word * width) + lane)..]);

                var openSlope = slope * (state - x) * open * (Vector512<float>.One - open);
                var stateSlope = (slope * open) + carried;
                var forgetSlope = stateSlope * (last - candidate) * forget * (Vector512<float>.One - forget);
                carried = (stateSlope * forget) + (openSlope * openPeep) + (forgetSlope * forgetPeep);
                forgetPeepSlope += forgetSlope * last;
                openPeepSlope += openSlope * last;
                forgetStart += forgetSlope;
                openStart += openSlope;
                (stateSlope * (Vector512<float>.One - forget)).CopyTo(gate[lane..]);
                forgetSlope.CopyTo(gate[(width + lane)..]);
                openSlope.CopyTo(gate[((2 * width) + lane)..]);
                (slope * (Vector512<float>.One - open)).CopyTo(slopes[((word * width) + lane)..]);
            }

            Add(peepSlopes[lane..], forgetPeepSlope);
            Add(peepSlopes[(width + lane)..], openPeepSlope);
            Add(peepSlopes[((2 * width) + lane)..], forgetStart);
            Add(peepSlopes[((3 * width) + lane)..], openStart);
        }
    }

    private static void Add(Span<float> target, Vector512<float> what) => (Vector512.Create<float>(target) + what).CopyTo(target);
}
