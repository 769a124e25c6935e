namespace Annals.Language;

/// <summary>Tests a run of characters for several beginnings.</summary>
internal static class SpanPrefixes
{
    public static bool StartsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
