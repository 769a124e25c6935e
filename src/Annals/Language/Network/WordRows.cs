namespace Annals.Language.Network;

/// <summary>The rows of the input tables that a word takes.</summary>
/// <param name="Vector">Row of the word vectors, or -1.</param>
/// <param name="Word">Row of the words learnt from the treebanks; 0 for all others.</param>
/// <param name="Lists">The name lists that it is in, a bit each.</param>
/// <param name="Prefix">Row of its first three letters.</param>
/// <param name="Suffix2">Row of its last two letters.</param>
/// <param name="Suffix3">Row of its last three letters.</param>
/// <param name="Form">Row of its shape.</param>
internal readonly record struct WordRows(int Vector, int Word, uint Lists, int Prefix, int Suffix2, int Suffix3, int Form)
{
    public static WordRows Of(in WordTraits traits, uint lists, HashIndex vectors, HashIndex words) => new(
        vectors.Find(traits.Form),
        words.Find(traits.Form) + 1,
        lists,
        Row(traits.Prefix3 != 0 ? traits.Prefix3 : traits.Form, NetworkShape.PrefixRows),
        Row(traits.Suffix2 != 0 ? traits.Suffix2 : traits.Form, NetworkShape.Suffix2Rows),
        Row(traits.Suffix3 != 0 ? traits.Suffix3 : traits.Form, NetworkShape.Suffix3Rows),
        Row(traits.Shape, NetworkShape.FormRows));

    private static int Row(uint hash, int rows) => (int)((hash * 2654435769u) >> 8) & (rows - 1);
}
