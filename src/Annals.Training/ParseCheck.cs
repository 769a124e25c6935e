using System.Globalization;
using Annals.Language;

namespace Annals.Training;

/// <summary>Annotates the words of a treebank anew and writes CoNLL-U, so that tagger, lemmatiser and parser can be scored.</summary>
internal static class ParseCheck
{
    public static void Run(string models, string file, TextWriter output)
    {
        var tagger = Read(models, "tagger", TagModel.Read);
        var lemmas = Read(models, "lemmas", LemmaModel.Read);
        var parser = Read(models, "parser", ParseModel.Read);
        var space = new ParserWorkspace();
        foreach (var sentence in Treebank.Load(file))
        {
            var training = TrainingSentence.Of(sentence);
            var tags = new byte[training.Words.Length];
            tagger.Tag(training.Words, tags);
            parser.Parse(space, training.Words, tags, tagger.Tags);
            for (var i = 0; i < tags.Length; i++)
            {
                var word = sentence.Words[i];
                var head = space.State.Heads[i];
                var relation = (Relation)(space.State.Labels[i] - 1);
                var form = TrainingSentence.FormOf(word.Written);
                var edit = lemmas.Find(form, tagger.Tags[tags[i]].Penn);
                var source = Lemmatiser.IsProper(tagger.Tags[tags[i]].Penn) ? word.Written : form;
                output.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i + 1}\t{word.Written}\t{source[..^edit.Cut]}{edit.Add}\t{tagger.Tags[tags[i]].Universal.ToString().ToUpperInvariant()}\t{tagger.Tags[tags[i]].Penn}\t_\t{(head == space.State.Root ? 0 : head + 1)}\t{Name(relation)}\t_\t{(word.SpaceAfter ? "_" : "SpaceAfter=No")}\n"));
            }

            output.Write('\n');
        }
    }

    private static T Read<T>(string folder, string name, Func<BinaryReader, T> read)
    {
        using var file = File.OpenRead(Path.Combine(folder, name + ".bin"));
        using var reader = ModelFile.Start(file, name);
        return read(reader);
    }

    private static string Name(Relation relation)
    {
        var pascal = relation.ToString();
        var second = pascal.AsSpan(1).IndexOfAnyInRange('A', 'Z');
        return second < 0 ? pascal.ToLowerInvariant() : $"{pascal[..(second + 1)].ToLowerInvariant()}:{pascal[(second + 1)..].ToLowerInvariant()}";
    }
}
