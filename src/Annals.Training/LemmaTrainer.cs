using Annals.Language;

namespace Annals.Training;

/// <summary>Gathers the words of the treebanks and the lemmas that the rules do not give.</summary>
internal static class LemmaTrainer
{
    private const int LongestForm = 40;

    public static LemmaModel Train(IEnumerable<TreebankSentence> sentences)
    {
        var seen = sentences.SelectMany(Words).ToList();
        // What is seen once is not worth sharing between texts.
        var forms = seen.GroupBy(word => word.Form, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key);
        var words = seen.Where(word => word.Penn is not ("NNP" or "NNPS" or "ADD") && !word.Lemma.Any(char.IsUpper)).Select(word => word.Lemma)
            .Distinct(StringComparer.Ordinal).ToList();
        var rules = new LemmaRules(new FormTable(words));
        var none = new FormTable([]);
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in seen.Where(word => !rules.IsSettled(word.Form, word.Penn)).GroupBy(word => LemmaModel.Key(word.Penn, word.Form), StringComparer.Ordinal))
        {
            var regular = group.Count(word => rules.Lemma(word.Written, word.Form, word.Penn, word.Place, none) == word.Lemma);
            var best = group.GroupBy(word => word.Lemma, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First();
            if (best.Count() > regular)
            {
                exceptions.Add(group.Key, best.Key);
            }
        }

        return new LemmaModel(forms, words, exceptions);
    }

    private static IEnumerable<LemmaWord> Words(TreebankSentence sentence)
    {
        var place = new LemmaPlace(LetterCases.AreCapitals(string.Join(' ', sentence.Words.Select(word => word.Written))), Opens: true);
        foreach (var word in sentence.Words)
        {
            // The parts of words that are torn apart have the lemma of the whole.
            if (word is { Lemma: not "_", Penn: not "GW", Written.Length: <= LongestForm })
            {
                yield return new LemmaWord(word.Written, Spelling.FormOf(word.Written), word.Lemma, word.Penn, place);
            }

            place = place with { Opens = place.Opens && !char.IsLetter(word.Written[0]) };
        }
    }

    private readonly record struct LemmaWord(string Written, string Form, string Lemma, string Penn, LemmaPlace Place);
}
