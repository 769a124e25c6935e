using Annals.Language.Network;
using Xunit;

namespace Annals.Tests.Language.Network;

public class RecurrenceTests
{
    private const int Width = 32;

    [Fact]
    public void Each_lane_does_what_the_paper_says_onward_or_backward()
    {
        const int count = 5;
        var (given, input, peeps) = (Numbers(count * 3 * Width, 1), Numbers(count * Width, 2), Numbers(4 * Width, 3));
        var (gates, states, output) = ((float[])given.Clone(), new float[count * Width], new float[count * Width]);
        Recurrence.Run(gates, states, input, output, peeps, Width);
        foreach (var lane in new[] { 0, 15, 16, 31 })
        {
            var state = 0.0;
            for (var step = 0; step < count; step++)
            {
                var word = lane < Width / 2 ? step : count - 1 - step;
                var row = word * 3 * Width;
                var forget = Sigmoid(given[row + Width + lane] + (peeps[lane] * state) + peeps[(2 * Width) + lane]);
                var open = Sigmoid(given[row + (2 * Width) + lane] + (peeps[Width + lane] * state) + peeps[(3 * Width) + lane]);
                state = (forget * state) + ((1 - forget) * given[row + lane]);
                var x = input[(word * Width) + lane];
                Assert.Equal((open * state) + ((1 - open) * x), output[(word * Width) + lane], 1e-5);
            }
        }
    }

    [Fact]
    public void The_output_may_take_the_place_of_the_input()
    {
        var (gates, input, peeps) = (Numbers(3 * 3 * Width, 4), Numbers(3 * Width, 5), Numbers(4 * Width, 6));
        var (apart, states) = (new float[3 * Width], new float[3 * Width]);
        Recurrence.Run([.. gates], states, input, apart, peeps, Width);
        Recurrence.Run([.. gates], states, input, input, peeps, Width);
        Assert.Equal(apart, input);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
