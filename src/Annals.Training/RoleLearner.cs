using Annals.Coding;

namespace Annals.Training;

/// <summary>Learns the weights of the ranker: multinomial logistic regression by AdaGrad over hashed features.</summary>
internal sealed class RoleLearner
{
    private const int Rounds = 8;
    private const float Rate = 0.08f;
    private const float Decay = 2e-5f;

    private readonly float[] weights = new float[RoleModel.Size];
    private readonly float[] squares = new float[RoleModel.Size];

    public void Learn(IEnumerable<LabelledReport> reports)
    {
        LabelledPhrase[] phrases = [.. reports.SelectMany(report => report.Candidates)];
        var random = new Random(1);
        Span<double> probabilities = stackalloc double[RoleModel.Roles];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(phrases);
            foreach (var phrase in phrases)
            {
                Step(phrase, probabilities);
            }
        }
    }

    /// <summary>The weights as they ship: bytes and what a step of them is worth.</summary>
    public sbyte[] Weights(out float scale)
    {
        var most = weights.Max(Math.Abs);
        var step = scale = most > 0 ? most / sbyte.MaxValue : 1f;
        return Array.ConvertAll(weights, weight => (sbyte)Math.Round(weight / step));
    }

    private void Step(LabelledPhrase phrase, Span<double> probabilities)
    {
        probabilities.Clear();
        Span<int> buckets = stackalloc int[Math.Min(phrase.Features.Length, 256)];
        for (var i = 0; i < buckets.Length; i++)
        {
            buckets[i] = RoleModel.Bucket(phrase.Features[i].Hash);
            for (var role = 0; role < RoleModel.Roles; role++)
            {
                probabilities[role] += weights[buckets[i] + role];
            }
        }

        RoleModel.Normalise(probabilities);
        for (var role = 0; role < RoleModel.Roles; role++)
        {
            var error = (float)(probabilities[role] - ((int)phrase.Role!.Value == role ? 1 : 0));
            foreach (var bucket in buckets)
            {
                var at = bucket + role;
                var slope = error + (Decay * weights[at]);
                squares[at] += slope * slope;
                weights[at] -= Rate * slope / (1e-4f + MathF.Sqrt(squares[at]));
            }
        }
    }
}
