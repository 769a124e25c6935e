using System.Collections.Immutable;

namespace Annals.Documents;

/// <summary>Turns UTF-16 offsets into Unicode code points. Built once per text; without astral characters it costs nothing.</summary>
internal sealed class CodePointMap
{
    private readonly ImmutableArray<int> lowSurrogates;

    public CodePointMap(string text)
    {
        var builder = ImmutableArray.CreateBuilder<int>();
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i < text.Length - 1; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                builder.Add(++i);
            }
        }

        lowSurrogates = builder.DrainToImmutable();
    }

    /// <summary>The number of code points before a UTF-16 offset.</summary>
    public int CodePoint(int utf16Offset)
    {
        if (lowSurrogates.IsEmpty)
        {
            return utf16Offset;
        }

        var before = lowSurrogates.BinarySearch(utf16Offset);
        return utf16Offset - (before >= 0 ? before : ~before);
    }
}
