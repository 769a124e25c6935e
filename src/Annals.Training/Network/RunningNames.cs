using System.Text;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Reads the names of treebank documents in running text, parted as the library parts it: without line breaks a signature runs into the
/// next letter, and a network that has seen only whole sentences takes the pair for one name.</summary>
internal sealed class RunningNames(RawText rawText)
{
    /// <summary>The sentences that the library makes of the documents and that the treebank does not have, with their name labels.</summary>
    /// <param name="sentences">Whole documents, one after another.</param>
    /// <param name="names">Name labels by sentence (<see cref="Examples.ReadNames"/>).</param>
    public IEnumerable<(string[] Written, byte[] Labels)> Read(IReadOnlyList<TreebankSentence> sentences, Dictionary<string, byte[]> names)
    {
        for (var from = 0; from < sentences.Count;)
        {
            var end = from + 1;
            while (end < sentences.Count && sentences[end].Document == sentences[from].Document)
            {
                end++;
            }

            foreach (var sentence in Document([.. sentences.Take(from..end)], names))
            {
                yield return sentence;
            }

            from = end;
        }
    }

    private IEnumerable<(string[] Written, byte[] Labels)> Document(TreebankSentence[] sentences, Dictionary<string, byte[]> names)
    {
        var text = new StringBuilder();
        var marks = new List<(TextSpan, int)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var isMarked = true;
        foreach (var sentence in sentences)
        {
            var labels = Examples.NamesOf(sentence, names);
            isMarked &= labels.Length > 0;
            known.Add(Join(sentence.Words.Select(word => word.Written)));
            var start = -1;
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var label = labels.Length > 0 ? labels[i] : 0;
                start = label == 0 ? -1 : NameLabels.GoesOn(label) && start >= 0 ? start : text.Length;
                text.Append(sentence.Words[i].Written);
                var goesOn = i + 1 < labels.Length && labels[i + 1] != 0 && NameLabels.GoesOn(labels[i + 1]);
                if (start >= 0 && !goesOn)
                {
                    marks.Add((new TextSpan(start, text.Length), NameLabels.Begin(NameLabels.TypeOf(label))));
                }

                if (sentence.Words[i].SpaceAfter || i + 1 == sentence.Words.Length)
                {
                    text.Append(' ');
                }
            }
        }

        // Where one sentence was left unmarked, nothing could be said of what runs into it.
        return isMarked
            ? rawText.Sentences(text.ToString()).Where(sentence => !known.Contains(Join(sentence.Written)))
                .Select(sentence => (sentence.Written, RawText.Label(sentence.Spans, marks)))
            : [];
    }

    private static string Join(IEnumerable<string> written) => string.Join(' ', written);
}
