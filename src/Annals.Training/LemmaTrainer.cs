using Annals.Language;

namespace Annals.Training;

/// <summary>Counts how forms become lemmas, by Penn tag: whole forms that were seen, and endings for those that were not.</summary>
internal static class LemmaTrainer
{
    public static LemmaModel Train(IEnumerable<TreebankSentence> sentences)
    {
        var known = new Dictionary<string, Dictionary<LemmaEdit, int>>(StringComparer.Ordinal);
        var endings = new Dictionary<string, Dictionary<LemmaEdit, int>>(StringComparer.Ordinal);
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            var form = TrainingSentence.FormOf(word.Written);
            forms.Add(form);
            var lemma = word.Lemma == "_" ? form : word.Lemma.ToLowerInvariant();
            var edit = Edit(form, lemma);
            // Names stay as they are; their endings would cut names that nobody has seen.
            if (edit is null || form.Length > 40 || Lemmatiser.IsProper(word.Penn))
            {
                continue;
            }

            Count(known, LemmaModel.Key(word.Penn, form), edit.Value);
            for (var length = 0; length <= Math.Min(LemmaModel.LongestEnding, form.Length); length++)
            {
                Count(endings, LemmaModel.Key(word.Penn, form.AsSpan(form.Length - length)), edit.Value);
            }
        }

        var edits = new Dictionary<LemmaEdit, int>();
        var endingTable = Decide(endings, edits, least: 2);
        // A form that its ending already brings to the right lemma needs no entry of its own.
        var trimmed = new LemmaModel([], [.. edits.Keys], [], endingTable);
        var knownTable = Decide(known, edits, least: 1);
        var all = edits.Keys.ToArray();
        foreach (var (key, edit) in knownTable.ToArray())
        {
            var (penn, form) = (key[..key.IndexOf(' ', StringComparison.Ordinal)], key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            var byEnding = trimmed.Find(form, penn);
            if (byEnding.Cut == all[edit].Cut && (byEnding.Add ?? "") == all[edit].Add)
            {
                knownTable.Remove(key);
            }
        }

        return new LemmaModel([.. forms], all, knownTable, endingTable);
    }

    /// <summary>The edit from a form to a lemma, or null when they share no beginning and the edit would be no rule.</summary>
    private static LemmaEdit? Edit(string form, string lemma)
    {
        var shared = 0;
        while (shared < form.Length && shared < lemma.Length && form[shared] == lemma[shared])
        {
            shared++;
        }

        return form.Length - shared > 250 ? null : new LemmaEdit(form.Length - shared, lemma[shared..]);
    }

    private static void Count(Dictionary<string, Dictionary<LemmaEdit, int>> table, string key, LemmaEdit edit)
    {
        if (!table.TryGetValue(key, out var counts))
        {
            table.Add(key, counts = []);
        }

        counts[edit] = counts.GetValueOrDefault(edit) + 1;
    }

    private static Dictionary<string, int> Decide(Dictionary<string, Dictionary<LemmaEdit, int>> table, Dictionary<LemmaEdit, int> edits, int least)
    {
        var decided = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, counts) in table.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (counts.Values.Sum() < least)
            {
                continue;
            }

            var best = counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Cut).ThenBy(entry => entry.Key.Add, StringComparer.Ordinal).First().Key;
            if (!edits.TryGetValue(best, out var index))
            {
                edits.Add(best, index = edits.Count);
            }

            decided.Add(key, index);
        }

        return decided;
    }
}
