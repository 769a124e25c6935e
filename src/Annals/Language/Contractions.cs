namespace Annals.Language;

/// <summary>Tells which words are written as one token ("don't", "Ann's", "cannot"): what CoNLL-U writes as a range.</summary>
internal sealed class Contractions(SegmentationLexicon lexicon)
{
    private const int MostParts = 3;

    /// <summary>For every word, whether it is written in one with the word before it.</summary>
    public bool[] Continuations(ReadOnlySpan<Word> words, ReadOnlySpan<string> forms, ReadOnlySpan<string> pennTags)
    {
        var continues = new bool[words.Length];
        for (var i = 1; i < words.Length; i++)
        {
            if (!Adjoin(words, i))
            {
                continue;
            }

            continues[i] |= IsClitic(forms[i], pennTags[i]) && char.IsLetterOrDigit(forms[i - 1][^1]);
            for (var parts = 2; parts <= MostParts && i - 1 + parts <= words.Length; parts++)
            {
                if (parts > 2 && !Adjoin(words, i + parts - 2))
                {
                    break;
                }

                if (IsFused(forms.Slice(i - 1, parts)))
                {
                    continues.AsSpan(i, parts - 1).Fill(true);
                }
            }
        }

        return continues;
    }

    private static bool Adjoin(ReadOnlySpan<Word> words, int i) => words[i].Start == words[i - 1].End && words[i].Sentence == words[i - 1].Sentence;

    private bool IsClitic(string form, string penn) =>
        form == "n't" || (form[0] == '\'' && (form.Length == 1 ? penn == "POS" : lexicon.Clitics.Contains(form.AsSpan(1))));

    private bool IsFused(ReadOnlySpan<string> parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            length += part.Length;
        }

        Span<char> joined = stackalloc char[SegmentationLexicon.LongestFused];
        if (length > joined.Length)
        {
            return false;
        }

        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(joined[at..]);
            at += part.Length;
        }

        if (lexicon.PartsOf(joined[..length]) is not { } lengths || lengths.Length != parts.Length)
        {
            return false;
        }

        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] != parts[i].Length)
            {
                return false;
            }
        }

        return true;
    }
}
