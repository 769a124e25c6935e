using System.IO.Compression;
using Annals.Language;

namespace Annals.Training;

/// <summary>Trains the name finder on Universal NER and on the entities of GUM that have proper names.</summary>
internal sealed class NameTrainer(int epochs, int seed)
{
    private const double WeightRange = 32;
    private const int LeastWeight = 2;

    private sealed record Example(WordTraits[] Words, uint[] Tags, string[] Forms, byte[] Gold);

    public NameModel Train(string data, IEnumerable<TreebankSentence> gum, TagModel tagger)
    {
        List<Example> examples = [.. ReadColumns(Path.Combine(data, "uner/en_ewt-train.iob2.gz"), tagger), .. gum.Select(s => FromGum(s, tagger))];
        examples.AddRange(examples.Where((_, i) => i % 6 == 0).Select(example => InCapitals(example)).ToArray());
        var perceptron = new AveragedPerceptron(NameModel.LabelCount, (float)WeightRange);
        var features = new NameFeatures(new NameLexicon());
        var scores = new float[NameModel.LabelCount];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(examples[index], perceptron, features, scores);
            }
        }

        return new NameModel(perceptron.Freeze(WeightRange, LeastWeight));
    }

    private static void Learn(Example example, AveragedPerceptron perceptron, NameFeatures features, float[] scores)
    {
        features.Fill(example.Words, example.Tags, example.Forms);
        var labels = new byte[example.Words.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            features.Collect(i, labels);
            perceptron.Score(features.Keys, scores);
            var before = i > 0 ? labels[i - 1] : 0;
            var best = 0;
            for (var label = 1; label < scores.Length; label++)
            {
                best = scores[label] > scores[best] && NameModel.Follows(before, label) ? label : best;
            }

            perceptron.Update(features.Keys, example.Gold[i], best);
            perceptron.Step();
            labels[i] = (byte)best;
        }
    }

    private static IEnumerable<Example> ReadColumns(string path, TagModel tagger)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var words = new List<string>();
        var gold = new List<byte>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length >= 3 && line[0] != '#')
            {
                words.Add(fields[1]);
                gold.Add(LabelOf(fields[2]));
            }
            else if (line.Length == 0 && words.Count > 0)
            {
                yield return Make([.. words], [.. gold], tagger);
                words.Clear();
                gold.Clear();
            }
        }
    }

    private static byte LabelOf(string tag) => tag switch
    {
        "B-PER" => 1,
        "I-PER" => 2,
        "B-ORG" => 3,
        "I-ORG" => 4,
        "B-LOC" => 5,
        "I-LOC" => 6,
        _ => 0,
    };

    private static Example FromGum(TreebankSentence sentence, TagModel tagger) =>
        Make([.. sentence.Words.Select(word => word.Written)], GumNames.Label(sentence), tagger);

    private static Example Make(string[] written, byte[] gold, TagModel tagger)
    {
        var inCapitals = WordTraits.AreInCapitals(string.Join(' ', written));
        var forms = Array.ConvertAll(written, TrainingSentence.FormOf);
        var words = written.Select((word, i) => WordTraits.Of(word, forms[i], inCapitals)).ToArray();
        var tags = new byte[words.Length];
        tagger.Tag(words, tags);
        return new Example(words, [.. tags.Select(tag => (uint)tagger.Tags[tag].Universal)], forms, gold);
    }

    private static Example InCapitals(Example example) => example with
    {
        Words = [.. example.Forms.Select(form => WordTraits.Of(form.ToUpperInvariant(), form, true))],
    };
}
