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
