using Annals.Language;

namespace Annals.Cli.Conllu;

/// <summary>A sentence of a CoNLL-U file, as far as it is kept when its words are annotated anew.</summary>
/// <param name="Comments">Its comment lines, with their "#".</param>
/// <param name="Lines">Its words and ranges, in their order.</param>
/// <param name="BeginsDocument">True if a comment says that a document begins.</param>
internal sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluLine> Lines, bool BeginsDocument)
{
    /// <summary>The words, with the spaces that the words and the ranges around them tell of.</summary>
    public GivenWord[] Words()
    {
        var words = new List<GivenWord>();
        var range = default(ConlluLine);
        foreach (var line in Lines)
        {
            if (line.IsRange)
            {
                range = line;
                continue;
            }

            var inRange = range.Last >= line.First;
            words.Add(new GivenWord(line.Form, inRange ? line.First == range.Last && range.SpaceAfter : line.SpaceAfter));
        }

        return [.. words];
    }
}

/// <summary>A word or range of a CoNLL-U file.</summary>
/// <param name="First">Number of the word, or of the first word of the range.</param>
/// <param name="Last">Number of the last word of the range; that of the word itself if it is none.</param>
/// <param name="Form">As it is written.</param>
/// <param name="Misc">The last column, without names.</param>
internal readonly record struct ConlluLine(int First, int Last, string Form, string Misc)
{
    public bool IsRange => Last > First;

    public bool SpaceAfter => !Misc.Contains(ConlluWriter.NoSpaceAfter, StringComparison.Ordinal);
}
