namespace Annals.Statements;

/// <summary>Reads the quotation marks of one line and tells which side of a quotation each stands on.</summary>
internal static class QuotationMarks
{
    private static readonly System.Buffers.SearchValues<char> Candidates =
        System.Buffers.SearchValues.Create("\"“”„‟«»＂'‘’‚‛`");

    public static void Read(string text, int start, int end, List<QuotationMark> marks)
    {
        var doubled = IsCsvField(text, ref start, ref end);
        for (var i = start; i < end;)
        {
            var next = text.AsSpan(i, end - i).IndexOfAny(Candidates);
            if (next < 0)
            {
                return;
            }

            i += next;
            var length = LengthOf(text, i, end, doubled);
            if (length > 0 && SideOf(text, i, i + length) is { } side)
            {
                marks.Add(new QuotationMark(i, i + length, side, length == 1 && text[i] is '\'' or '‘' or '’' or '‚' or '‛'));
            }

            i += Math.Max(length, 1);
        }
    }

    // A field of a CSV file stands in straight marks and doubles those within. The outer ones quote nobody.
    private static bool IsCsvField(string text, ref int start, ref int end)
    {
        var line = text.AsSpan(start, end - start);
        var trimmed = line.Trim();
        if (trimmed.Length < 6 || trimmed[0] != '"' || trimmed[^1] != '"' || trimmed[1..^1].IndexOf("\"\"") < 0)
        {
            return false;
        }

        start += line.Length - line.TrimStart().Length + 1;
        end = start + trimmed.Length - 2;
        return true;
    }

    private static int LengthOf(string text, int i, int end, bool doubled)
    {
        var twice = i + 1 < end && text[i + 1] == text[i];
        return text[i] switch
        {
            '`' => twice ? 2 : 0,
            '\'' or '’' or '‘' => twice ? 2 : 1,
            '"' => twice && (doubled || !IsWordStart(text, i + 2) || !IsSpace(text, i - 1)) ? 2 : 1,
            _ => 1,
        };
    }

    private static QuotationSide? SideOf(string text, int start, int end)
    {
        switch (text[start])
        {
            case '“' or '‟' or '„' or '«' or '`':
                return QuotationSide.Opening;
            case '”' or '»':
                return QuotationSide.Closing;
            case '‘' or '‚' or '‛':
                return end - start == 2 || IsWordStart(text, end) ? QuotationSide.Opening : null;
        }

        var single = end - start == 1 && text[start] is '\'' or '’';
        var before = IsSpace(text, start - 1) || (start > 0 && IsOpener(text[start - 1]));
        var after = IsSpace(text, end) || !IsWordStart(text, end);
        if (single)
        {
            // Within a word, or before a number, it is an apostrophe.
            return (before, after) switch
            {
                (true, false) when text[start] == '\'' && char.IsLetter(text[end]) => QuotationSide.Opening,
                (false, true) => QuotationSide.Closing,
                _ => null,
            };
        }

        return (before, after) switch
        {
            (true, false) => QuotationSide.Opening,
            (false, true) => QuotationSide.Closing,
            _ => QuotationSide.Either,
        };
    }

    private static bool IsSpace(string text, int i) => i < 0 || i >= text.Length || char.IsWhiteSpace(text[i]);

    private static bool IsOpener(char c) => c is '(' or '[' or '{' or '—' or '–' or '-' or ':' or '"' or '“' or '‘' or '\'';

    // What may follow an opening mark.
    private static bool IsWordStart(string text, int i) =>
        i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])
            || text[i] is '[' or '(' or '“' or '‘' or '"' or '\'' or '#' or '@' or '$' or '…' or '.' or '¿' or '¡' or '-' or '—');
}
