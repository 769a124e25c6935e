namespace Annals.Language;

/// <summary>Gives equal words one shared lower-cased string; words known beforehand cost no allocation.</summary>
internal sealed class FormTable
{
    /// <summary>Longer words are not shared.</summary>
    public const int LongestShared = 64;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known;

    public FormTable(IEnumerable<string> knownForms) =>
        known = new HashSet<string>(knownForms, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The forms of all words of a text.</summary>
    public string[] FormsOf(string text, ReadOnlySpan<Word> words)
    {
        var forms = new string[words.Length];
        var strange = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[LongestShared];
        for (var i = 0; i < words.Length; i++)
        {
            var written = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            if (written.Length > LongestShared)
            {
                forms[i] = string.Create(written.Length, written, static (form, source) => Characters.Lower(source, form));
                continue;
            }

            var form = WithoutInvisible(Characters.Lower(written, buffer), buffer);
            if (!known.TryGetValue(form, out var shared) && !strange.TryGetValue(form, out shared))
            {
                shared = form.ToString();
                strange.Set.Add(shared);
            }

            forms[i] = shared;
        }

        return forms;
    }

    // "Ba<soft hyphen>ghdad" is no other word than "Baghdad".
    private static ReadOnlySpan<char> WithoutInvisible(ReadOnlySpan<char> form, Span<char> buffer)
    {
        if (form.IndexOfAny('\u00AD', '\u200C', '\u200D') < 0)
        {
            return form;
        }

        var length = 0;
        foreach (var c in form)
        {
            if (!Characters.IsInvisible(c))
            {
                buffer[length++] = c;
            }
        }

        return length == 0 ? form : buffer[..length];
    }

    /// <summary>True if a lower-cased form was known beforehand.</summary>
    public bool Contains(ReadOnlySpan<char> form) => known.Contains(form);

    /// <summary>The shared string of a lower-cased form, or a new one.</summary>
    public string Share(ReadOnlySpan<char> form) => known.TryGetValue(form, out var shared) ? shared : form.ToString();
}
