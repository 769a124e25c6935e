using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training;

/// <summary>Takes proper names of persons, organisations and places from the entity column of GUM.</summary>
internal static class GumNames
{
    private sealed record Open(string Id, string Type, int Start, int Head);

    public static byte[] Label(TreebankSentence sentence)
    {
        var words = sentence.Words;
        var labels = new byte[words.Length];
        var open = new List<Open>();
        for (var i = 0; i < words.Length; i++)
        {
            var value = words[i].Entity;
            for (var at = 0; at < value.Length;)
            {
                if (value[at] == '(')
                {
                    var end = value.AsSpan(at + 1).IndexOfAny("()") is var k and >= 0 ? at + 1 + k : value.Length;
                    var fields = value[(at + 1)..end].Split('-');
                    if (fields.Length > 5)
                    {
                        var head = int.TryParse(fields[5].Split(',')[0], out var offset) ? i + offset - 1 : i;
                        open.Add(new Open(fields[0], fields[1], i, head));
                    }

                    at = end;
                    if (at < value.Length && value[at] == ')' && open.Count > 0)
                    {
                        Close(open[^1], i + 1, words, labels);
                        open.RemoveAt(open.Count - 1);
                        at++;
                    }
                }
                else
                {
                    var end = value.IndexOf(')', at);
                    if (end < 0)
                    {
                        break;
                    }

                    var last = open.FindLastIndex(entity => entity.Id == value[at..end].TrimStart('-'));
                    if (last >= 0)
                    {
                        Close(open[last], i + 1, words, labels);
                        open.RemoveAt(last);
                    }

                    at = end + 1;
                }
            }
        }

        return labels;
    }

    private static void Close(Open entity, int end, TreebankWord[] words, byte[] labels)
    {
        NameType? type = entity.Type switch
        {
            "person" => NameType.Person,
            "organization" => NameType.Organisation,
            "place" => NameType.Place,
            _ => null,
        };
        if (type is null || entity.Head >= end || words[entity.Head].Universal != UniversalTag.Propn)
        {
            return;
        }

        // From the head outward as long as the words are part of the name; a title is none.
        int first = entity.Head, after = entity.Head + 1;
        while (first > entity.Start && IsPart(words[first - 1]))
        {
            first--;
        }

        while (after < end && (IsPart(words[after]) || (type != NameType.Person && IsLink(words, after, end))))
        {
            after++;
        }

        if (labels.AsSpan(first, after - first).ContainsAnyExcept((byte)0))
        {
            // The wider entity is closed later and wins ("University of Portsmouth").
            labels.AsSpan(first, after - first).Clear();
        }

        labels.AsSpan(first, after - first).Fill((byte)(NameLabels.Begin(type.Value) + 1));
        labels[first] = (byte)NameLabels.Begin(type.Value);
    }

    private static bool IsPart(TreebankWord word) => (word.Universal == UniversalTag.Propn && word.Relation != Relation.NmodDesc)
        || word.Penn is "HYPH" or "NNP" or "NNPS" || (word.Universal == UniversalTag.Num && word.Relation == Relation.Flat);

    private static bool IsLink(TreebankWord[] words, int at, int end) =>
        words[at].Lemma is "of" or "for" or "and" or "the" or "&"
        && at + 1 < end && (IsPart(words[at + 1]) || (at + 2 < end && words[at + 1].Lemma == "the" && IsPart(words[at + 2])));
}
