using Annals.Language;

namespace Annals.Statements;

/// <summary>Tells which statement a word lies in.</summary>
internal sealed class StatementTable
{
    private readonly int[] innermost;

    /// <summary>Builds the table: shorter contents first, each word taken once.</summary>
    public StatementTable(Syntax syntax, ReadOnlySpan<Statement> statements)
    {
        innermost = new int[syntax.Count];
        Array.Fill(innermost, -1);
        var free = new int[syntax.Count + 1]; // the next word at or after an index that no statement has taken
        for (var i = 0; i < free.Length; i++)
        {
            free[i] = i;
        }

        var order = new int[statements.Length];
        var lengths = new int[statements.Length];
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], lengths[i]) = (i, statements[i].Content.Length);
        }

        Array.Sort(lengths, order);
        foreach (var statement in order)
        {
            var content = statements[statement].Content;
            for (var word = Next(free, syntax.WordAt(content.Start));
                word < syntax.Count && syntax.Word(word).Start < content.End;
                word = Next(free, word))
            {
                innermost[word] = statement;
                free[word] = word + 1;
            }
        }
    }

    /// <summary>Index of the innermost statement whose content a word lies in, or -1.</summary>
    public int At(int word) => innermost[word];

    private static int Next(int[] free, int word)
    {
        var end = word;
        while (free[end] != end)
        {
            end = free[end];
        }

        while (free[word] != end)
        {
            (free[word], word) = (end, free[word]);
        }

        return end;
    }
}
