using Annals.Language;

namespace Annals.Training;

/// <summary>A treebank sentence as the models see it.</summary>
internal sealed class TrainingSentence
{
    private TrainingSentence(TreebankSentence source, bool inCapitals)
    {
        Source = source;
        Words = new WordTraits[source.Words.Length];
        var written = string.Join(' ', source.Words.Select(word => word.Written));
        inCapitals |= WordTraits.AreInCapitals(written);
        for (var i = 0; i < Words.Length; i++)
        {
            var form = inCapitals ? source.Words[i].Written.ToUpperInvariant() : source.Words[i].Written;
            Words[i] = WordTraits.Of(form, FormOf(form), inCapitals);
        }
    }

    public TreebankSentence Source { get; }

    public WordTraits[] Words { get; }

    /// <summary>Indexes of the gold tags in the tag set.</summary>
    public byte[] Gold { get; set; } = [];

    /// <summary>Tags that a tagger gives that has not seen the sentence.</summary>
    public byte[] Tags { get; set; } = [];

    public static TrainingSentence Of(TreebankSentence source) => new(source, false);

    /// <summary>The same sentence in capitals, as telegrams and headlines have it.</summary>
    public static TrainingSentence InCapitals(TreebankSentence source) => new(source, true);

    public static string FormOf(string written)
    {
        Span<char> buffer = stackalloc char[Math.Min(written.Length, 512)];
        return Characters.Lower(written.AsSpan(0, buffer.Length), buffer).ToString();
    }
}
