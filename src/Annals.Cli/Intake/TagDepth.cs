using System.Buffers;

namespace Annals.Cli.Intake;

/// <summary>Bounds how deep the tags of a page nest, in one pass: parsing takes time in proportion to size times depth.</summary>
internal static class TagDepth
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    // These have no content, or end by themselves where the next begins.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta", "optgroup", "option",
        "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    /// <summary>The most tags that are open at once.</summary>
    public static int Deepest(ReadOnlySpan<char> page)
    {
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, deepest) = (0, 0);
        for (var at = page.IndexOf('<'); at >= 0; at = page.IndexOf('<'))
        {
            page = page[(at + 1)..];
            var closes = page.StartsWith("/");
            var rest = closes ? page[1..] : page;
            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
            {
                continue;
            }

            var end = rest.IndexOfAny(NameEnds);
            if (end < 0 || flat.Contains(rest[..end]))
            {
                continue;
            }

            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
