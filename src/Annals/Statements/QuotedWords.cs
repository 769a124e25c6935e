using Annals.Language;

namespace Annals.Statements;

/// <summary>Which words stand in which quotation.</summary>
internal sealed class QuotedWords
{
    // Shorter ones may be no more than a reporter's distance from a word.
    private const int ScareWords = 3;

    private readonly int[] quotationOf;
    private readonly int[] first;
    private readonly int[] end;
    private readonly bool[] isScare;

    public QuotedWords(Syntax syntax, IReadOnlyList<Quotation> quotations)
    {
        Quotations = quotations;
        quotationOf = new int[syntax.Count];
        first = new int[quotations.Count];
        end = new int[quotations.Count];
        isScare = new bool[quotations.Count];
        Array.Fill(quotationOf, -1);
        var word = 0;
        for (var q = 0; q < quotations.Count; q++)
        {
            var inner = quotations[q].Inner;
            while (word < syntax.Count && syntax.Word(word).End <= inner.Start)
            {
                word++;
            }

            first[q] = word;
            var spoken = 0;
            while (word < syntax.Count && syntax.Word(word).Start < inner.End)
            {
                spoken += syntax.Tag(word) == UniversalTag.Punct ? 0 : 1;
                quotationOf[word++] = q;
            }

            end[q] = word;
            isScare[q] = spoken <= ScareWords;
        }
    }

    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The quotation that a word stands in, or -1.</summary>
    public int QuotationOf(int word) => quotationOf[word];

    /// <summary>The first word within a quotation.</summary>
    public int FirstWord(int quotation) => first[quotation];

    /// <summary>Index after the last word within a quotation.</summary>
    public int EndWord(int quotation) => end[quotation];

    /// <summary>True if nothing but a word or three is quoted.</summary>
    public bool IsScare(int quotation) => isScare[quotation];

    public bool IsEmpty(int quotation) => first[quotation] >= end[quotation];
}
