using System.Text;
using Annals.Actors;
using Annals.Documents;
using Annals.Language;
using Annals.Places;
using Annals.Statements;
using Annals.Times;

namespace Annals.Tests.Statements;

/// <summary>Builds analyses from trees written by hand, so that tests of statements do not hang on a parser.</summary>
internal static class Trees
{
    /// <summary>One word a line: <c>form lemma TAG PENN head relation</c>, the head as in CoNLL-U; an empty line ends a
    /// sentence, a line with <c>¶</c> a paragraph. A form ending in <c>_</c> has no space after it.</summary>
    public static Analysis Read(string trees)
    {
        var text = new StringBuilder();
        var words = new List<Word>();
        var sentences = new List<Sentence>();
        var forms = new List<string>();
        var lemmas = new List<string>();
        var penn = new List<string>();
        var tags = new List<UniversalTag>();
        var arcs = new List<Arc>();
        int first = 0, paragraph = 0;
        foreach (var line in trees.Split('\n').Append(""))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 6)
            {
                if (words.Count > first)
                {
                    sentences.Add(new Sentence(new TextSpan(words[first].Start, words[^1].End), first, words.Count, paragraph));
                    first = words.Count;
                }

                if (line.Trim() == "¶")
                {
                    paragraph++;
                    text.Append('\n');
                }

                continue;
            }

            var glued = fields[0].EndsWith('_');
            var form = glued ? fields[0][..^1] : fields[0];
            words.Add(new Word(text.Length, text.Length + form.Length, sentences.Count, !glued));
            text.Append(form).Append(glued ? "" : " ");
            forms.Add(form.ToLowerInvariant().Replace('’', '\'').Replace('“', '"').Replace('”', '"'));
            lemmas.Add(fields[1]);
            tags.Add(Enum.Parse<UniversalTag>(fields[2], ignoreCase: true));
            penn.Add(fields[3]);
            var head = int.Parse(fields[4], System.Globalization.CultureInfo.InvariantCulture);
            arcs.Add(new Arc(head == 0 ? -1 : first + head - 1, Enum.Parse<Relation>(fields[5].Replace(":", "", StringComparison.Ordinal), ignoreCase: true)));
        }

        var analysis = new Analysis(new Document(new Report { Id = "r", Text = text.ToString() }));
        analysis.Add(LanguageLayers.Words, [.. words]);
        analysis.Add(LanguageLayers.Sentences, [.. sentences]);
        analysis.Add(LanguageLayers.Forms, [.. forms]);
        analysis.Add(LanguageLayers.Lemmas, [.. lemmas]);
        analysis.Add(LanguageLayers.PennTags, [.. penn]);
        analysis.Add(LanguageLayers.Tags, [.. tags]);
        analysis.Add(LanguageLayers.Arcs, [.. arcs]);
        analysis.Add(ActorLayers.Actors, []);
        analysis.Add(ActorLayers.Mentions, []);
        analysis.Add(TimeLayers.Times, []);
        analysis.Add(PlaceLayers.Places, []);
        return analysis;
    }

    /// <summary>The statements of an analysis, each as <c>speaker | cue | content | form act</c>.</summary>
    public static string[] Statements(string trees)
    {
        var (analysis, statements) = Find(trees);
        return
        [
            .. statements.Select(statement =>
                $"{Quote(analysis, statement.Speaker?.Span)} | {Quote(analysis, statement.Cue)} | "
                + $"{Quote(analysis, statement.Content)} | {statement.Form} {statement.Act}"),
        ];
    }

    /// <summary>An analysis and its statements.</summary>
    public static (Analysis Analysis, Statement[] Statements) Find(string trees)
    {
        var analysis = Read(trees);
        new StatementFinder(new CueLexicon(Lexicon.Shipped)).Annotate(analysis);
        return (analysis, analysis.Items(StatementLayers.Statements));
    }

    public static string Quote(Analysis analysis, TextSpan? span) => span is { } there ? analysis.Document.Quote(there) : "?";
}
