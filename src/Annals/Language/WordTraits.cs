namespace Annals.Language;

/// <summary>What the network sees of a word's spelling, as hashes.</summary>
internal readonly record struct WordTraits
{
    /// <summary>The lower-cased form; digits count as 0.</summary>
    public uint Form { get; private init; }

    public uint Prefix3 { get; private init; }

    public uint Suffix2 { get; private init; }

    public uint Suffix3 { get; private init; }

    /// <summary>Capitals, small letters, digits and signs, runs of each counted once: "Xx", "d.d".</summary>
    public uint Shape { get; private init; }

    /// <param name="written">The word as it stands in the text.</param>
    /// <param name="form">Its lower-cased form.</param>
    /// <param name="inCapitals">True if the whole sentence is in capitals, so that capitals tell nothing.</param>
    public static WordTraits Of(ReadOnlySpan<char> written, ReadOnlySpan<char> form, bool inCapitals) => new()
    {
        Form = FeatureHash.TextWithoutDigits(form),
        Prefix3 = Affix(form, 3, false),
        Suffix2 = Affix(form, 2, true),
        Suffix3 = Affix(form, 3, true),
        Shape = ShapeOf(written, inCapitals),
    };

    /// <summary>True if the letters of a sentence are capitals almost throughout, as in headlines and telegrams.</summary>
    public static bool AreInCapitals(ReadOnlySpan<char> sentence)
    {
        int capitals = 0, small = 0;
        foreach (var c in sentence)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }

        return capitals >= 8 && small * 9 < capitals;
    }

    private static uint Affix(ReadOnlySpan<char> form, int length, bool atEnd) =>
        form.Length < length ? 0
        : FeatureHash.TextWithoutDigits(atEnd ? form[^length..] : form[..length]);

    private static uint ShapeOf(ReadOnlySpan<char> written, bool inCapitals)
    {
        const int enough = 12;
        Span<char> shape = stackalloc char[enough];
        var length = 0;
        foreach (var c in written)
        {
            var sign = char.IsUpper(c) ? (inCapitals ? 'A' : 'X')
                : char.IsLower(c) ? (inCapitals ? 'A' : 'x')
                : char.IsDigit(c) ? 'd'
                : char.IsLetter(c) ? 'l'
                : c;
            if ((length == 0 || shape[length - 1] != sign) && length < enough)
            {
                shape[length++] = sign;
            }
        }

        // A lone capital ("A.", "I") differs from a word in capitals ("UN").
        return FeatureHash.Text(shape[..length]) + (written.Length == 1 ? 1u : 0u);
    }
}
