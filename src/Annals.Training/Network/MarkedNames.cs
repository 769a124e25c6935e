using System.Text;
using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Reads sentences in which names are marked: "[PER Salwa Bakr] went to [LOC Tanta]".</summary>
internal sealed class MarkedNames(RawText rawText)
{
    /// <summary>The words of the sentences of a file with their name labels.</summary>
    public IEnumerable<(string[] Written, byte[] Labels)> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var (text, marks) = Unmark(line);
            foreach (var (written, spans) in rawText.Sentences(text))
            {
                yield return (written, RawText.Label(spans, marks));
            }
        }
    }

    private static (string Text, List<(TextSpan Span, int Label)> Marks) Unmark(string line)
    {
        var text = new StringBuilder(line.Length);
        var marks = new List<(TextSpan, int)>();
        for (var at = 0; at < line.Length;)
        {
            var space = line[at] == '[' ? line.IndexOf(' ', at) : -1;
            var type = space < 0 ? null : line[(at + 1)..space];
            int? label = type switch
            {
                "PER" => NameLabels.Begin(NameType.Person),
                "ORG" => NameLabels.Begin(NameType.Organisation),
                "LOC" or "FAC" => NameLabels.Begin(NameType.Place),
                "NORP" => 0,
                _ => null,
            };
            var end = label is null ? -1 : line.IndexOf(']', space);
            if (end < 0)
            {
                text.Append(line[at++]);
                continue;
            }

            if (label > 0)
            {
                marks.Add((new TextSpan(text.Length, text.Length + end - space - 1), label.Value));
            }

            text.Append(line, space + 1, end - space - 1);
            at = end + 1;
        }

        return (text.ToString(), marks);
    }
}
