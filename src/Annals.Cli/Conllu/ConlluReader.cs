using System.Globalization;
using System.Text;
using Annals.Cli.Intake;
using Annals.Language;

namespace Annals.Cli.Conllu;

/// <summary>Reads CoNLL-U sentence by sentence, holding one at a time.</summary>
internal sealed class ConlluReader(Stream stream)
{
    private const int LongestLine = 1 << 20;
    private const int Columns = 10;
    private const string WhatItIs = "CoNLL-U has ten columns parted by tabs; see universaldependencies.org/format";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly LineReader lines = new(stream, LongestLine);

    /// <summary>1-based number of the line read last.</summary>
    public int Line => lines.Number;

    /// <summary>All sentences that have words.</summary>
    /// <exception cref="FaultException">A line is no CoNLL-U; <see cref="Line"/> tells which.</exception>
    public IEnumerable<ConlluSentence> Read()
    {
        var comments = new List<string>();
        var words = new List<ConlluLine>();
        while (lines.TryRead(out var bytes))
        {
            var line = Decode(bytes.Span);
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                {
                    yield return Sentence(comments, words);
                    comments.Clear();
                    words.Clear();
                }
            }
            else if (line[0] == '#')
            {
                comments.Add(line);
            }
            else if (Parse(line, words) is { } word)
            {
                words.Add(word);
            }
        }

        if (words.Count > 0)
        {
            yield return Sentence(comments, words);
        }
    }

    private static ConlluSentence Sentence(List<string> comments, List<ConlluLine> words)
    {
        if (words[^1].IsRange || words.Exists(word => word.IsRange && word.Last > words[^1].First))
        {
            throw new FaultException("has a range that goes beyond the last word", WhatItIs);
        }

        return new ConlluSentence([.. comments], [.. words], comments.Exists(comment => comment.AsSpan(1).TrimStart().StartsWith("newdoc")));
    }

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        if (lines.TooLong)
        {
            throw new FaultException($"is longer than {LongestLine >> 20} MiB", WhatItIs);
        }

        try
        {
            return Utf8.GetString(lines.Number == 1 && bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FaultException("is not valid UTF-8", "convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE");
        }
    }

    /// <summary>The word or range of a line, or null for an empty node, which annotation anew has no use for.</summary>
    private static ConlluLine? Parse(string line, List<ConlluLine> before)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns)
        {
            throw new FaultException($"has {Words.Count(columns.Length, "column")} instead of {Columns}", WhatItIs);
        }

        var (id, form) = (columns[0], columns[1]);
        if (id.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        if (form.Length is 0 or > LanguageCore.LongestGivenWord)
        {
            throw new FaultException(
                form.Length == 0 ? "has no word in its second column" : $"has a word of {Words.Count(form.Length)} characters",
                $"a word has 1 to {Words.Count(LanguageCore.LongestGivenWord)}");
        }

        // After a range stands its first word; after a word the next number.
        var next = before.Count == 0 ? 1 : before[^1].IsRange ? before[^1].First : before[^1].Last + 1;
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        var first = Number(dash < 0 ? id : id[..dash]);
        var last = dash < 0 ? first : Number(id[(dash + 1)..]);
        if (first != next || (dash >= 0 && (last <= first || before is [.., { IsRange: true }])))
        {
            throw new FaultException($"has the word number '{Words.Short(id)}' where {next} is due", WhatItIs);
        }

        return last <= LanguageCore.MostGivenWords
            ? new ConlluLine(first, last, form, WithoutNames(columns[9]))
            : throw new FaultException("belongs to a sentence that is too long", $"a sentence can have {Words.Count(LanguageCore.MostGivenWords)} words");
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string WithoutNames(string misc)
    {
        if (!misc.Contains(ConlluWriter.Name, StringComparison.Ordinal))
        {
            return misc.Length == 0 ? "_" : misc;
        }

        var kept = string.Join('|', misc.Split('|').Where(item => !item.StartsWith(ConlluWriter.Name, StringComparison.Ordinal)));
        return kept.Length == 0 ? "_" : kept;
    }
}
