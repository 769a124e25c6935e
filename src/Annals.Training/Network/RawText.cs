using System.Text.Json;
using Annals.Documents;
using Annals.Language;

namespace Annals.Training.Network;

/// <summary>Parts running text into words as the library does.</summary>
internal sealed class RawText
{
    private readonly Segmenter segmenter = new(SegmentationLexicon.Load(), new FormTable([]));

    /// <summary>The sentences of a text, each with its words and where they stand.</summary>
    public IEnumerable<(string[] Written, TextSpan[] Spans)> Sentences(string text)
    {
        var analysis = new Analysis(new Document(new Report { Id = "r", Text = text }));
        segmenter.Annotate(analysis);
        var words = analysis.Items(LanguageLayers.Words);
        foreach (var sentence in analysis.Items(LanguageLayers.Sentences))
        {
            var part = words[sentence.FirstWord..sentence.EndWord];
            yield return ([.. part.Select(word => text[word.Start..word.End])], [.. part.Select(word => word.Span)]);
        }
    }

    /// <summary>The name labels of words, by the names' own stretches of the text.</summary>
    /// <param name="words">Where the words stand.</param>
    /// <param name="names">Where names stand, each with the label that begins it.</param>
    public static byte[] Label(TextSpan[] words, IReadOnlyList<(TextSpan Span, int Label)> names)
    {
        var labels = new byte[words.Length];
        foreach (var (span, label) in names)
        {
            var isFirst = true;
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Start >= span.Start && words[i].End <= span.End)
                {
                    labels[i] = (byte)(isFirst ? label : label + 1);
                    isFirst = false;
                }
            }
        }

        return labels;
    }

    /// <summary>The values of "text" in a file of JSON lines.</summary>
    public static IEnumerable<string> ReadJsonLines(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("text").GetString() is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }
}
