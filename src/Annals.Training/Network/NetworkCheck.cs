using Annals.Language;
using Annals.Language.Network;

namespace Annals.Training.Network;

/// <summary>Scores a network on sentences with known tags, trees and names.</summary>
internal static class NetworkCheck
{
    public static string Score(LanguageNetwork network, IReadOnlyList<TreebankSentence> sentences, Examples examples, Dictionary<string, byte[]> names)
    {
        var space = new NetworkWorkspace();
        int words = 0, tags = 0, heads = 0, labelled = 0, found = 0, given = 0, right = 0;
        foreach (var sentence in sentences)
        {
            var example = examples.Of(sentence, names);
            var n = example.Words.Length;
            space.Clear();
            for (var i = 0; i < n; i++)
            {
                space.Rows.Add(network.RowsOf(example.Words[i], example.Lists[i]));
            }

            space.Ends.Add(n);
            network.Run(space);
            var (chosenHeads, chosenRelations, chosenNames) = (new int[n], new Relation[n], new byte[n]);
            network.Tie(space, 0, chosenHeads, chosenRelations);
            network.Label(space, 0, chosenNames);
            words += n;
            for (var i = 0; i < n; i++)
            {
                var gold = sentence.Words[i];
                tags += network.Tags[LanguageNetwork.Best(network.TagScores(space, i))].Universal == gold.Universal ? 1 : 0;
                heads += chosenHeads[i] == gold.Head ? 1 : 0;
                labelled += chosenHeads[i] == gold.Head && Coarse(chosenRelations[i]) == Coarse(gold.Relation) ? 1 : 0;
            }

            if (example.Names.Length == n)
            {
                var goldNames = Spans([.. example.Names.Select(mask => (byte)System.Numerics.BitOperations.TrailingZeroCount(mask))]);
                var systemNames = Spans(chosenNames);
                given += goldNames.Count;
                found += systemNames.Count;
                right += goldNames.Intersect(systemNames).Count();
            }
        }

        return $"UPOS {100.0 * tags / words:F2} UAS {100.0 * heads / words:F2} LAS {100.0 * labelled / words:F2} "
            + $"names P {100.0 * right / Math.Max(found, 1):F1} R {100.0 * right / Math.Max(given, 1):F1} F {200.0 * right / Math.Max(found + given, 1):F1}";
    }

    private static readonly Dictionary<Relation, string> Mains = Enum.GetValues<Relation>().ToDictionary(relation => relation, CoarseOf);

    private static string Coarse(Relation relation) => Mains[relation];

    private static string CoarseOf(Relation relation)
    {
        var name = relation.ToString();
        var second = name.Skip(1).TakeWhile(char.IsLower).Count() + 1;
        return name[..second];
    }

    private static List<(int, int, int)> Spans(byte[] labels)
    {
        var spans = new List<(int, int, int)>();
        for (var i = 0; i < labels.Length;)
        {
            var end = i + 1;
            if (labels[i] != 0)
            {
                while (end < labels.Length && NameLabels.GoesOn(labels[end]))
                {
                    end++;
                }

                spans.Add((i, end, (labels[i] + 1) / 2));
            }

            i = end;
        }

        return spans;
    }
}
