using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Trains a network.</summary>
internal sealed class NetworkTraining(NetworkShape shape, int epochs, int seed, Action<string> report)
{
    /// <summary>Shares of a batch that are worked on side by side; a part of the method, not of the machine, so that the result does not depend
    /// on the number of its cores.</summary>
    public const int Workers = 2;

    private const int BatchWords = 1000;
    private const float Rate = 0.003f;
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.95f;
    private const double LongestStep = 5;
    private const int WarmUp = 200;

    /// <summary>Trains on examples, and on a share of others that differs from round to round.</summary>
    /// <param name="examples">What every round learns from.</param>
    /// <param name="others">What each round learns a part of; it may be empty.</param>
    /// <param name="share">The part of the others in a round, from 0 to 1.</param>
    /// <param name="inputs">The words that are known.</param>
    /// <param name="afterEpoch">Told the number of each round and the weights after it.</param>
    public Weights Train(
        IReadOnlyList<Example> examples, IReadOnlyList<Example> others, double share, WordInputs inputs, Action<int, Weights>? afterEpoch = null)
    {
        var order = new int[examples.Count + (int)(others.Count * share)];
        var otherOrder = Enumerable.Range(0, others.Count).ToArray();
        var nextOther = 0;
        var random = new Random(seed);
        var weights = new Weights(shape, inputs.Words.Length, random);
        var packed = new PackedWeights(weights);
        Pass[] passes = [.. Enumerable.Range(0, Workers).Select(worker => new Pass(weights, packed, inputs, worker))];
        Dropout[] dropouts = [.. Enumerable.Range(0, Workers).Select(worker => new Dropout((ulong)((seed * 31) + worker + 1)))];
        random.Shuffle(otherOrder);
        var total = (examples.Sum(example => (double)example.Words.Length) + (share * others.Sum(example => (double)example.Words.Length))) * epochs;
        var (done, step) = (0.0, 0);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i < examples.Count ? i : examples.Count + otherOrder[nextOther++ % others.Count];
            }

            random.Shuffle(order);
            var loss = 0.0;
            var clock = System.Diagnostics.Stopwatch.StartNew();
            for (var at = 0; at < order.Length;)
            {
                var shares = Enumerable.Range(0, Workers).Select(_ => new List<Example>()).ToArray();
                var sizes = new int[Workers];
                while (at < order.Length && sizes.Sum() < BatchWords)
                {
                    var chosen = order[at++];
                    var example = chosen < examples.Count ? examples[chosen] : others[chosen - examples.Count];
                    var least = Array.IndexOf(sizes, sizes.Min());
                    shares[least].Add(example);
                    sizes[least] += example.Words.Length;
                }

                packed.Refresh();
                var losses = new double[Workers];
                var scale = 1f / sizes.Sum();
                Parallel.For(0, Workers, worker => losses[worker] = passes[worker].Learn(shares[worker], scale, dropouts[worker]));
                loss += losses.Sum();
                done += sizes.Sum();
                step++;
                Update(weights, step, (float)(done / total));
            }

            report($"round {epoch + 1} of {epochs}: loss {loss / (total / epochs):F4}, {clock.Elapsed.TotalSeconds:F0} s");
            afterEpoch?.Invoke(epoch + 1, weights);
        }

        return weights;
    }

    private static void Update(Weights weights, int step, float progress)
    {
        var blocks = weights.All.ToArray();
        var squares = new double[blocks.Length];
        Parallel.For(0, blocks.Length, i => squares[i] = blocks[i].Gather());
        var length = Math.Sqrt(squares.Sum());
        var scale = length > LongestStep ? (float)(LongestStep / length) : 1;
        var rate = Rate * Math.Min(1, step / (float)WarmUp) * (0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(progress, 1))));
        var (c1, c2) = (1 - MathF.Pow(FirstDecay, step), 1 - MathF.Pow(SecondDecay, step));
        Parallel.For(0, blocks.Length, i => blocks[i].Update(rate, scale, FirstDecay, SecondDecay, c1, c2));
    }
}
