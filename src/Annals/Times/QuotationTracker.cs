using Annals.Language;
using Annals.Numbers;

namespace Annals.Times;

/// <summary>Tells whether a piece stands within quotation marks. Asked from left to right; marks are forgotten at each paragraph.</summary>
internal sealed class QuotationTracker(Piece[] pieces, Word[] words, Sentence[] sentences)
{
    private int at;
    private int paragraph = -1;
    private bool isQuoted;

    public bool IsQuoted(int piece)
    {
        for (; at <= piece; at++)
        {
            var current = sentences[words[pieces[at].Word].Sentence].Paragraph;
            isQuoted &= current == paragraph;
            paragraph = current;
            isQuoted = pieces[at].Form switch
            {
                "\u201C" or "``" => true,
                "\u201D" or "''" => false,
                "\"" => !isQuoted,
                _ => isQuoted,
            };
        }

        return isQuoted;
    }
}
