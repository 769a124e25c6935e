using System.IO.Compression;
using Annals.Language;

namespace Annals.Training;

/// <summary>A word of a treebank.</summary>
/// <param name="Written">As it stands in the text.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Universal">Universal tag.</param>
/// <param name="Penn">Penn tag.</param>
/// <param name="Head">0-based head in its sentence, or -1 for the root.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="SpaceAfter">True if white space follows.</param>
/// <param name="Entity">The Entity value of GUM's MISC column, or empty.</param>
internal sealed record TreebankWord(
    string Written, string Lemma, UniversalTag Universal, string Penn, int Head, Relation Relation, bool SpaceAfter, string Entity);

/// <summary>A sentence of a treebank.</summary>
/// <param name="Document">Name of its document.</param>
/// <param name="Words">Syntactic words; ranges and empty nodes are left out.</param>
internal sealed record TreebankSentence(string Document, TreebankWord[] Words);

/// <summary>Reads CoNLL-U, plain or gzipped.</summary>
internal static class Treebank
{
    public static List<TreebankSentence> Load(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        return [.. Read(reader)];
    }

    public static IEnumerable<TreebankSentence> Read(TextReader reader)
    {
        var document = "";
        var words = new List<TreebankWord>();
        var (rangeEnd, spaceAfterRange) = (0, true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return new TreebankSentence(document, [.. words]);
                    words.Clear();
                    rangeEnd = 0;
                }
            }
            else if (line[0] == '#')
            {
                const string newDocument = "# newdoc id = ";
                document = line.StartsWith(newDocument, StringComparison.Ordinal) ? line[newDocument.Length..] : document;
            }
            else
            {
                var fields = line.Split('\t');
                if (fields.Length < 10)
                {
                    continue;
                }

                // Words of a range ("don't") stand without space between them; the range's own line says what follows it.
                var spaceAfter = !fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                if (int.TryParse(fields[0], out var number))
                {
                    spaceAfter = number > rangeEnd ? spaceAfter : number == rangeEnd && spaceAfterRange;
                    words.Add(new TreebankWord(
                        fields[1], fields[2], ReadTag(fields[3]), fields[4], (int.TryParse(fields[6], out var head) ? head : 0) - 1,
                        ReadRelation(fields[7]), spaceAfter, EntityOf(fields[9])));
                }
                else if (fields[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && int.TryParse(fields[0].AsSpan(dash + 1), out number))
                {
                    (rangeEnd, spaceAfterRange) = (number, spaceAfter);
                }
            }
        }

        if (words.Count > 0)
        {
            yield return new TreebankSentence(document, [.. words]);
        }
    }

    /// <summary>The relation of the library that stands for a relation of a treebank.</summary>
    public static Relation ReadRelation(string name)
    {
        var canonical = name switch
        {
            "obl:npmod" or "obl:tmod" => "obl:unmarked",
            "nmod:npmod" or "nmod:tmod" => "nmod:unmarked",
            _ => name,
        };
        if (Enum.TryParse<Relation>(canonical.Replace(":", "", StringComparison.Ordinal), ignoreCase: true, out var relation))
        {
            return relation;
        }

        return Enum.TryParse(canonical.Split(':')[0], ignoreCase: true, out relation) ? relation : Relation.Dep;
    }

    private static UniversalTag ReadTag(string name) => Enum.TryParse<UniversalTag>(name, ignoreCase: true, out var tag) ? tag : UniversalTag.X;

    private static string EntityOf(string misc)
    {
        const string key = "Entity=";
        return misc.Split('|').FirstOrDefault(item => item.StartsWith(key, StringComparison.Ordinal)) is { } item ? item[key.Length..] : "";
    }
}
