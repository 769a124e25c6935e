using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Finds the input rows of words: those of the word vectors, and those of the words that the treebanks teach.</summary>
internal sealed class WordInputs(WordVectors vectors, uint[] words)
{
    private readonly HashIndex vectorIndex = new(vectors.Keys);
    private readonly HashIndex wordIndex = new(words);

    public WordVectors Vectors => vectors;

    public uint[] Words => words;

    public WordRows RowsOf(in WordTraits traits, uint lists) => WordRows.Of(traits, lists, vectorIndex, wordIndex);

    public void VectorOf(int row, Span<float> target)
    {
        var values = vectors.Values.AsSpan(row * NetworkShape.Vector, NetworkShape.Vector);
        var scale = vectors.Scales[row];
        for (var i = 0; i < values.Length; i++)
        {
            target[i] = values[i] * scale;
        }
    }
}
