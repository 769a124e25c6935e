using Annals.Language;

namespace Annals.Training;

/// <summary>Trains the tagger, and tags the training sentences by taggers that have not seen them (jackknifing).</summary>
internal sealed class TagTrainer(int epochs, int seed)
{
    private const int Folds = 5;
    private const double WeightRange = 24;
    private const int LeastWeight = 2;

    /// <summary>The tag set: pairs seen often enough, the most frequent first. A rarer pair counts as its Penn tag's usual one.</summary>
    public static TagPair[] TagSet(IReadOnlyList<TreebankSentence> sentences) =>
    [
        .. sentences.SelectMany(sentence => sentence.Words)
            .GroupBy(word => new TagPair(word.Penn, word.Universal))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Penn, StringComparer.Ordinal).ThenBy(group => group.Key.Universal)
            .Take(LinearModel.MaxClasses).Select(group => group.Key),
    ];

    public static void SetGold(IEnumerable<TrainingSentence> sentences, TagPair[] tags)
    {
        var index = tags.Select((tag, i) => (tag, i)).ToDictionary(pair => pair.tag, pair => (byte)pair.i);
        foreach (var sentence in sentences)
        {
            sentence.Gold = [.. sentence.Source.Words.Select(word => index.TryGetValue(new TagPair(word.Penn, word.Universal), out var exact)
                ? exact
                : (byte)Math.Max(0, Array.FindIndex(tags, tag => tag.Penn == word.Penn)))];
        }
    }

    public TagModel Train(IReadOnlyList<TrainingSentence> sentences, TagPair[] tags)
    {
        var perceptron = new AveragedPerceptron(tags.Length);
        var features = new FeatureList(TagFeatures.Capacity);
        var scores = new float[tags.Length];
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var sentence = sentences[index];
                var chosen = new byte[sentence.Words.Length];
                for (var i = 0; i < chosen.Length; i++)
                {
                    TagFeatures.Collect(features, sentence.Words, chosen, i);
                    perceptron.Score(features.Keys, scores);
                    chosen[i] = (byte)Best(scores);
                    perceptron.Update(features.Keys, sentence.Gold[i], chosen[i]);
                    perceptron.Step();
                }
            }
        }

        return new TagModel(perceptron.Freeze(WeightRange, LeastWeight), tags);
    }

    public void Jackknife(IReadOnlyList<TrainingSentence> sentences, TagPair[] tags)
    {
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var model = Train([.. sentences.Where((_, i) => i % Folds != fold)], tags);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                sentences[i].Tags = new byte[sentences[i].Words.Length];
                model.Tag(sentences[i].Words, sentences[i].Tags);
            }
        });
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
