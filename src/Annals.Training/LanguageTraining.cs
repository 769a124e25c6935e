using Annals.Language;
using Annals.Language.Network;
using Annals.Training.Network;

namespace Annals.Training;

/// <summary>Trains the models of the language core. The network learns in two steps: wide teachers learn from the treebanks and the marked names;
/// what they agree on in running news is then taught, with the treebanks, to a narrow network that ships.</summary>
/// <remarks>A teacher whose file is there already is not trained again.</remarks>
internal sealed class LanguageTraining(string data, string vectorFile, string corpus, string output)
{
    private const int Teachers = 2;
    private const int TeacherWidth = 384;
    private const int TeacherRounds = 24;
    private const int Width = 256;
    private const int Layers = 4;
    private const int Rounds = 24;
    private const int VectorCount = 80000;

    /// <summary>The part of the news sentences that a round learns from.</summary>
    private const double NewsShare = 0.3;

    /// <summary>A longer sentence of running text is most likely none.</summary>
    private const int LongestSentence = 100;

    // One sentence in so many is learnt in capitals too, and one in small letters.
    private const int CapitalsEvery = 8;
    private const int SmallEvery = 16;

    /// <summary>Running text with a licence that allows it, from the folder of the data.</summary>
    private static readonly string[] News =
    [
        "news_text/wikinews_2019_2020.jsonl", "wikipedia_current_events/events.jsonl", "muc4/train.jsonl", "event_location/train.jsonl",
        "causalnews/train.jsonl",
    ];

    public void Run()
    {
        var sentences = Load(data);
        Write("lemmas", LemmaTrainer.Train(sentences).Write);
        var tags = Examples.TagSet(sentences);
        var lexicon = new NameLexicon();
        var examples = new Examples(lexicon, tags);
        var names = Examples.ReadNames(Path.Combine(data, "uner/en_ewt-train.iob2.gz"));
        List<Example> gold = [.. Varied(sentences, (sentence, casing) => examples.Of(sentence, names, casing))];
        var rawText = new RawText();
        var marked = new MarkedNames(rawText);
        var own = Directory.GetFiles(Path.Combine(corpus, "names"), "*.txt").Order(StringComparer.Ordinal).SelectMany(marked.Read).ToArray();
        var running = new RunningNames(rawText).Read(sentences, names).ToArray();
        List<Example> named = [.. Varied(own.Concat(running), (sentence, casing) => examples.OfNames(sentence.Written, sentence.Labels, casing))];
        var vectors = WordVectors.Load(vectorFile, VectorCount, NetworkShape.Vector);
        Report($"{gold.Count} examples of treebanks, {named.Count} of marked names, {running.Length} of running text among them, {vectors.Keys.Length} word vectors");

        List<Example> all = [.. gold, .. named];
        var inputs = new WordInputs(vectors, Vocabulary(all, 2));
        var check = new DevelopmentCheck(data, examples, Report);
        for (var teacher = 1; teacher <= Teachers; teacher++)
        {
            var name = $"teacher-{teacher}";
            if (!File.Exists(PathOf(name)))
            {
                var shape = new NetworkShape(TeacherWidth, Layers, 128, 128, tags.Length);
                var weights = new NetworkTraining(shape, TeacherRounds, teacher, Report).Train(all, [], 0, inputs);
                Write(name, writer => NetworkWriter.Write(writer, weights, inputs, tags));
            }

            check.Report(name, PathOf(name));
        }

        var ensemble = new Ensemble([.. Enumerable.Range(1, Teachers).Select(teacher => Open($"teacher-{teacher}"))]);
        List<Example> news = [];
        foreach (var file in News)
        {
            foreach (var (written, _) in RawText.ReadJsonLines(Path.Combine(data, file)).Distinct().SelectMany(rawText.Sentences))
            {
                if (written.Length is > 2 and <= LongestSentence)
                {
                    news.Add(ensemble.Read(examples.OfWords(written)));
                }
            }

            Report($"{file}: {news.Count} sentences so far");
        }

        news.AddRange(named.Select(ensemble.Read));
        inputs = new WordInputs(vectors, Vocabulary([.. all, .. news], 3));
        Report($"{news.Sum(example => example.Words.Length)} words of news, {inputs.Words.Length} known words");
        var student = new NetworkTraining(new NetworkShape(Width, Layers, 128, 128, tags.Length), Rounds, Teachers + 1, Report)
            .Train(all, news, NewsShare, inputs);
        Write("network", writer => NetworkWriter.Write(writer, student, inputs, tags));
        check.Report("network", PathOf("network"));
    }

    private static IEnumerable<Example> Varied<T>(IEnumerable<T> sentences, Func<T, Casing, Example> make)
    {
        var i = 0;
        foreach (var sentence in sentences)
        {
            yield return make(sentence, Casing.AsWritten);
            if (i % CapitalsEvery == 0)
            {
                yield return make(sentence, Casing.Capitals);
            }

            if (i % SmallEvery == 1)
            {
                yield return make(sentence, Casing.Small);
            }

            i++;
        }
    }

    private static uint[] Vocabulary(IEnumerable<Example> examples, int least) =>
    [
        .. examples.SelectMany(example => example.Words).GroupBy(word => word.Form).Select(group => (group.Key, Count: group.Count()))
            .Where(pair => pair.Count >= least).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key).Select(pair => pair.Key),
    ];

    private static List<TreebankSentence> Load(string data)
    {
        List<TreebankSentence> sentences =
        [
            .. Treebank.Load(Path.Combine(data, "ud/EWT/en_ewt-train.conllu.gz")),
            .. Treebank.Load(Path.Combine(data, "ud/GUM/en_gum-open-train.conllu.gz")).Where(IsFree),
        ];
        Report($"{sentences.Count} sentences, {sentences.Sum(sentence => sentence.Words.Length)} words");
        return sentences;
    }

    // The licence of the Santa Barbara conversations is not settled; they stay out.
    private static bool IsFree(TreebankSentence sentence) => !sentence.Document.StartsWith("GUM_conversation", StringComparison.Ordinal);

    private static void Report(string what) => Console.Error.WriteLine(what);

    private string PathOf(string name) => Path.Combine(output, name + ".bin");

    private LanguageNetwork Open(string name)
    {
        using var reader = ModelFile.Start(File.OpenRead(PathOf(name)), name);
        return LanguageNetwork.Read(reader);
    }

    private void Write(string name, Action<BinaryWriter> write)
    {
        Directory.CreateDirectory(output);
        using var file = File.Create(PathOf(name));
        using var writer = ModelFile.Create(file);
        write(writer);
    }
}
