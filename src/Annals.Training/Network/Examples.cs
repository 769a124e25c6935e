using System.IO.Compression;
using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Makes examples of the corpora.</summary>
internal sealed class Examples(NameLexicon lexicon, TagPair[] tags)
{
    private readonly Dictionary<TagPair, byte> tagIndex = tags.Select((tag, i) => (tag, i)).ToDictionary(pair => pair.tag, pair => (byte)pair.i);

    /// <summary>The tag set: pairs seen often enough, the most frequent first. A rarer pair counts as its Penn tag's usual one.</summary>
    public static TagPair[] TagSet(IReadOnlyList<TreebankSentence> sentences) =>
    [
        .. sentences.SelectMany(sentence => sentence.Words)
            .GroupBy(word => new TagPair(word.Penn, word.Universal))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Penn, StringComparer.Ordinal).ThenBy(group => group.Key.Universal)
            .Take(NetworkShape.TagRoom).Select(group => group.Key),
    ];

    /// <summary>Name labels of Universal NER, by the words of the sentence.</summary>
    public static Dictionary<string, byte[]> ReadNames(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var all = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var (words, labels) = (new List<string>(), new List<byte>());
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length >= 3 && line[0] != '#')
            {
                words.Add(fields[1]);
                labels.Add(fields[2] switch { "B-PER" => 1, "I-PER" => 2, "B-ORG" => 3, "I-ORG" => 4, "B-LOC" => 5, "I-LOC" => 6, _ => 0 });
            }
            else if (line.Length == 0 && words.Count > 0)
            {
                all[string.Join(' ', words)] = [.. labels];
                words.Clear();
                labels.Clear();
            }
        }

        return all;
    }

    /// <summary>The name labels of a treebank sentence; empty where nobody marked them. Universal NER and GUM call facilities places, and do not mark
    /// nationalities.</summary>
    public static byte[] NamesOf(TreebankSentence sentence, Dictionary<string, byte[]> names) =>
        sentence.Document.StartsWith("GUM", StringComparison.Ordinal)
            ? GumNames.Label(sentence)
            : names.GetValueOrDefault(string.Join(' ', sentence.Words.Select(word => word.Written)), []);

    /// <summary>An example of a treebank sentence; names are empty where nobody marked them.</summary>
    public Example Of(TreebankSentence sentence, Dictionary<string, byte[]> names, Casing casing = Casing.AsWritten)
    {
        var written = Array.ConvertAll(sentence.Words, word => word.Written);
        byte[] labels = sentence.Document.StartsWith("GUM", StringComparison.Ordinal)
            ? GumNames.Label(sentence)
            : names.GetValueOrDefault(string.Join(' ', written), []);
        var (traits, lists) = Spell(written, casing);
        return new Example
        {
            Words = traits,
            Lists = lists,
            Tags = [.. sentence.Words.Select(TagOf)],
            Heads = [.. sentence.Words.Select(word => word.Head)],
            Relations = [.. sentence.Words.Select(word => (byte)word.Relation)],
            Names = [.. labels.Select(label => (ushort)(1 << label))],
        };
    }

    /// <summary>An example that tells names alone.</summary>
    public Example OfNames(string[] written, byte[] labels, Casing casing = Casing.AsWritten)
    {
        var (traits, lists) = Spell(written, casing);
        return new Example { Words = traits, Lists = lists, Names = [.. labels.Select(label => (ushort)(1 << label))] };
    }

    /// <summary>An example of which nothing is known.</summary>
    public Example OfWords(string[] written, Casing casing = Casing.AsWritten)
    {
        var (traits, lists) = Spell(written, casing);
        return new Example { Words = traits, Lists = lists };
    }

    private (WordTraits[] Words, uint[] Lists) Spell(string[] written, Casing casing)
    {
        written = casing switch
        {
            Casing.Capitals => Array.ConvertAll(written, word => word.ToUpperInvariant()),
            Casing.Small => Array.ConvertAll(written, word => word.ToLowerInvariant()),
            _ => written,
        };
        var inCapitals = WordTraits.AreInCapitals(string.Join(' ', written));
        var forms = Array.ConvertAll(written, Spelling.FormOf);
        var traits = new WordTraits[written.Length];
        var lists = new uint[written.Length];
        for (var i = 0; i < written.Length; i++)
        {
            traits[i] = WordTraits.Of(written[i], forms[i], inCapitals);
            lists[i] = lexicon.ListsOf(forms[i]);
        }

        lexicon.MarkPhrases(forms, lists);
        return (traits, lists);
    }

    private byte TagOf(TreebankWord word) => tagIndex.TryGetValue(new TagPair(word.Penn, word.Universal), out var exact)
        ? exact
        : (byte)Math.Max(0, Array.FindIndex(tags, tag => tag.Penn == word.Penn));
}

/// <summary>How the letters of an example are written: text comes in capitals and without any, too.</summary>
internal enum Casing
{
    AsWritten,
    Capitals,
    Small,
}
