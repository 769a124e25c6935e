using Annals.Lexicons;

namespace Annals.Language;

/// <summary>Common words that the network reads in the place of rare ones, from <c>lexicon/language/stand-ins.txt</c>. Immutable and thread-safe.</summary>
internal sealed class StandIns
{
    private readonly Dictionary<string, (string Small, string Capitals)> words = LexiconFile.Load("language/stand-ins.txt")
        .ToDictionary(entry => entry[0], entry => (entry[1], entry[1].ToUpperInvariant()), StringComparer.Ordinal);

    /// <summary>What the network is shown for a word: the word itself, or its stand-in where it is written in small letters or in a text in capitals.</summary>
    /// <param name="written">As it stands in the text.</param>
    /// <param name="form">In small letters; made the stand-in's.</param>
    /// <param name="inCapitals">True in text that is all capitals.</param>
    public ReadOnlySpan<char> Show(ReadOnlySpan<char> written, ref string form, bool inCapitals)
    {
        if (!words.TryGetValue(form, out var other) || (!inCapitals && char.IsUpper(written[0])))
        {
            return written;
        }

        form = other.Small;
        return inCapitals ? other.Capitals : other.Small;
    }
}
