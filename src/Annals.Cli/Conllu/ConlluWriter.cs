using System.Globalization;
using Annals.Language;
using Annals.Readings;

namespace Annals.Cli.Conllu;

/// <summary>Writes parsed text as CoNLL-U.</summary>
internal sealed class ConlluWriter(TextWriter output)
{
    /// <summary>What MISC says of a word that no space follows.</summary>
    public const string NoSpaceAfter = "SpaceAfter=No";

    /// <summary>What MISC says of a word of a name goes after this: <c>Name=B-PER</c> for its first word, <c>Name=I-PER</c> for the others.</summary>
    public const string Name = "Name=";

    private static readonly string[] Tags = [.. Enum.GetNames<UniversalTag>().Select(name => name.ToUpperInvariant())];
    private static readonly string[] Relations = [.. Enum.GetNames<Relation>().Select(Spelling)];

    /// <summary>Writes a text under the id of its document.</summary>
    public void Write(ParsedText text, string id)
    {
        id = WithoutBlanks(id, '_');
        var paragraph = -1;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Index == 0)
            {
                output.Write($"# newdoc id = {id}\n");
            }

            if (sentence.Paragraph != paragraph)
            {
                output.Write("# newpar\n");
                paragraph = sentence.Paragraph;
            }

            output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{sentence.Index + 1}\n# text = {WithoutBlanks(sentence.Text, ' ')}\n"));
            var words = sentence.Words;
            for (int i = 0, end = 0; i < words.Length; i++)
            {
                if (i >= end)
                {
                    end = i + 1;
                    while (end < words.Length && words[end].ContinuesToken)
                    {
                        end++;
                    }

                    if (end > i + 1)
                    {
                        var form = text.Text[words[i].Span.Start..words[end - 1].Span.End];
                        WriteRange(i + 1, end, form, words[end - 1].SpaceAfter ? "_" : NoSpaceAfter);
                    }
                }

                var inRange = end > i + 1 || words[i].ContinuesToken;
                Write(words[i], words[0].Index, inRange || words[i].SpaceAfter ? "_" : NoSpaceAfter);
            }

            output.Write('\n');
        }
    }

    /// <summary>Writes given words annotated anew.</summary>
    public void Write(ParsedSentence sentence, ConlluSentence given)
    {
        foreach (var comment in given.Comments)
        {
            output.Write(comment);
            output.Write('\n');
        }

        var words = sentence.Words;
        foreach (var line in given.Lines)
        {
            if (line.IsRange)
            {
                WriteRange(line.First, line.Last, line.Form, line.Misc);
            }
            else
            {
                Write(words[line.First - 1], words[0].Index, line.Misc);
            }
        }

        output.Write('\n');
    }

    /// <summary>A relation as Universal Dependencies spell it: "nsubj:pass".</summary>
    public static string Spelling(Relation relation) => Relations[(int)relation];

    private void WriteRange(int first, int last, string form, string misc) =>
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{first}-{last}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"));

    private void Write(ParsedWord word, int firstOfSentence, string misc)
    {
        var head = word.Head is { } found ? found.Index - firstOfSentence + 1 : 0;
        if (word.Name is { } name)
        {
            var label = $"{Name}{(name.FirstWord == word.Index ? 'B' : 'I')}-{ContractWords.Code(name.Type)}";
            misc = misc == "_" ? label : string.CompareOrdinal(misc, Name) < 0 ? $"{misc}|{label}" : $"{label}|{misc}";
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{word.Index - firstOfSentence + 1}\t{word.Text}\t{word.Lemma}\t{Tags[(int)word.Tag]}\t{word.PennTag}\t_\t{head}\t{Relations[(int)word.Relation]}\t_\t{misc}\n"));
    }

    // "NsubjPass" is "nsubj:pass"
    private static string Spelling(string pascal)
    {
        var second = pascal.AsSpan(1).IndexOfAnyInRange('A', 'Z');
        return second < 0 ? pascal.ToLowerInvariant() : $"{pascal[..(second + 1)].ToLowerInvariant()}:{pascal[(second + 1)..].ToLowerInvariant()}";
    }

    // A comment is one line; ids are read by tools that part columns at blanks.
    private static string WithoutBlanks(string text, char instead)
    {
        var line = new System.Text.StringBuilder(text.Length);
        var blank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                blank = true;
                continue;
            }

            if (blank)
            {
                line.Append(instead);
                blank = false;
            }

            line.Append(c);
        }

        return line.ToString();
    }
}
