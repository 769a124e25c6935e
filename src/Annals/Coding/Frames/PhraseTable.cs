using Annals.Language;
using Annals.Lexicons;

namespace Annals.Coding;

/// <summary>Finds words and runs of words in a text, by form or by lemma; the longest run wins.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> byFirst = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return;
        }

        if (!byFirst.TryGetValue(words[0], out var list))
        {
            byFirst.Add(words[0], list = []);
        }

        // Longest first, and in order of the file among equals.
        var at = list.FindIndex(other => other.Words.Length < words.Length);
        list.Insert(at < 0 ? list.Count : at, (words, value));
    }

    /// <summary>Adds every item of the first field of each entry, valued by its second.</summary>
    public void AddAll(IEnumerable<LexiconEntry> entries, Func<LexiconEntry, T> value)
    {
        foreach (var entry in entries)
        {
            foreach (var phrase in entry.List(0))
            {
                Add(phrase, value(entry));
            }
        }
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    public bool TryMatch(Syntax syntax, int word, out T value, out int endWord)
    {
        if (Match(syntax, word, syntax.Form(word), out value, out endWord))
        {
            return true;
        }

        var lemma = syntax.Lemma(word);
        return lemma != syntax.Form(word) && Match(syntax, word, lemma, out value, out endWord);
    }

    private bool Match(Syntax syntax, int word, string first, out T value, out int endWord)
    {
        if (byFirst.TryGetValue(first, out var list))
        {
            foreach (var (words, there) in list)
            {
                var k = 1;
                while (k < words.Length && word + k < syntax.Count
                    && (syntax.Form(word + k) == words[k] || syntax.Lemma(word + k) == words[k]))
                {
                    k++;
                }

                if (k == words.Length)
                {
                    value = there;
                    endWord = word + k;
                    return true;
                }
            }
        }

        value = default!;
        endWord = word;
        return false;
    }
}
