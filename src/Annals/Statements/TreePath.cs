using System.Text;
using Annals.Language;

namespace Annals.Statements;

/// <summary>Says in words how a tree leads from one word to another: "killed -obj-> people", "three &lt;-nummod- people".</summary>
internal static class TreePath
{
    private const int Longest = 12;

    /// <summary>The way, or null where it leads through another sentence or is too long to help anyone.</summary>
    public static string? Between(Syntax syntax, int from, int to)
    {
        if (from < 0 || to < 0 || from == to || syntax.Word(from).Sentence != syntax.Word(to).Sentence)
        {
            return null;
        }

        var down = new List<int>();
        for (var word = to; word >= 0 && word != from && down.Count <= Longest; word = syntax.Head(word))
        {
            down.Add(word);
        }

        var path = new StringBuilder(syntax.Form(from));
        var at = from;
        for (var climbed = 0; climbed <= Longest; climbed++)
        {
            var met = down.IndexOf(at);
            if (at == from && (down.Count == 0 || syntax.Head(down[^1]) == from))
            {
                met = down.Count;
            }

            if (met >= 0)
            {
                for (var i = met - 1; i >= 0; i--)
                {
                    path.Append(" -").Append(Spelling(syntax.Relation(down[i]))).Append("-> ").Append(syntax.Form(down[i]));
                }

                return path.ToString();
            }

            path.Append(" <-").Append(Spelling(syntax.Relation(at))).Append("- ");
            at = syntax.Head(at);
            if (at < 0)
            {
                return null;
            }

            path.Append(syntax.Form(at));
        }

        return null;
    }

    // As Universal Dependencies spell it: "nsubj:pass".
    private static string Spelling(Relation relation)
    {
        var name = relation.ToString();
        var second = name.AsSpan(1).IndexOfAnyInRange('A', 'Z');
        return (second < 0 ? name : name.Insert(second + 1, ":")).ToLowerInvariant();
    }
}
