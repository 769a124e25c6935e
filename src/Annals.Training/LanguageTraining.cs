using Annals.Language;

namespace Annals.Training;

/// <summary>Trains tagger, lemmatiser and parser and writes their models.</summary>
internal static class LanguageTraining
{
    private const int Seed = 20240101;
    private const int TagEpochs = 6;
    private const int NameEpochs = 8;
    private const int ParseEpochs = 12;

    /// <summary>One sentence in this many is learnt in capitals too.</summary>
    private const int CapitalsEvery = 8;

    public static void Run(string data, string output)
    {
        var sentences = Load(data);
        Write(output, "lemmas", LemmaTrainer.Train(sentences).Write);
        var tags = TagTrainer.TagSet(sentences);
        List<TrainingSentence> training =
        [
            .. sentences.Select(TrainingSentence.Of),
            .. sentences.Where((_, i) => i % CapitalsEvery == 0).Select(TrainingSentence.InCapitals),
        ];
        TagTrainer.SetGold(training, tags);
        var tagTrainer = new TagTrainer(TagEpochs, Seed);
        tagTrainer.Jackknife(training, tags);
        Report("tagger, jackknifed", training, tags);
        Write(output, "tagger", tagTrainer.Train(training, tags).Write);
        RunNames(data, output);
        Write(output, "parser", new ParseTrainer(ParseEpochs, Seed).Train(training, tags).Write);
    }

    /// <summary>Trains the name finder alone; the tagger must be in the output folder already.</summary>
    public static void RunNames(string data, string output)
    {
        using var file = File.OpenRead(Path.Combine(output, "tagger.bin"));
        using var reader = ModelFile.Start(file, "tagger");
        var tagger = TagModel.Read(reader);
        var gum = Load(data).Where(sentence => sentence.Document.StartsWith("GUM", StringComparison.Ordinal));
        Write(output, "names", new NameTrainer(NameEpochs, Seed).Train(data, gum, tagger).Write);
    }

    private static List<TreebankSentence> Load(string data)
    {
        List<TreebankSentence> sentences =
        [
            .. Treebank.Load(Path.Combine(data, "ud/EWT/en_ewt-train.conllu.gz")),
            .. Treebank.Load(Path.Combine(data, "ud/GUM/en_gum-open-train.conllu.gz")).Where(IsFree),
        ];
        Console.Error.WriteLine($"{sentences.Count} sentences, {sentences.Sum(sentence => sentence.Words.Length)} words");
        return sentences;
    }

    // The licence of the Santa Barbara conversations is not settled; they stay out.
    private static bool IsFree(TreebankSentence sentence) => !sentence.Document.StartsWith("GUM_conversation", StringComparison.Ordinal);

    private static void Report(string what, List<TrainingSentence> sentences, TagPair[] tags)
    {
        int right = 0, all = 0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Tags.Length; i++)
            {
                right += tags[sentence.Tags[i]].Universal == sentence.Source.Words[i].Universal ? 1 : 0;
                all++;
            }
        }

        Console.Error.WriteLine($"{what}: UPOS {100.0 * right / all:F2}");
    }

    private static void Write(string output, string name, Action<BinaryWriter> write)
    {
        Directory.CreateDirectory(output);
        using var file = File.Create(Path.Combine(output, name + ".bin"));
        using var writer = ModelFile.Create(file);
        write(writer);
    }
}
