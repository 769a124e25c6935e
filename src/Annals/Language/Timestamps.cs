namespace Annals.Language;

/// <summary>Finds the stamps of messages: "08/16/2000 12:05 PM".</summary>
internal static class Timestamps
{
    /// <summary>The number of words of the stamp that begins at a word, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i)
    {
        if (words[i].Length is < 6 or > 10 || !char.IsAsciiDigit(text[words[i].Start]) || i + 1 >= words.Length
            || text[words[i].Start..words[i].End].Count('/') != 2
            || words[i + 1].Length is < 4 or > 8 || !char.IsAsciiDigit(text[words[i + 1].Start]) || !text[words[i + 1].Start..words[i + 1].End].Contains(':'))
        {
            return 0;
        }

        return i + 2 < words.Length && text[words[i + 2].Start..words[i + 2].End] is "AM" or "PM" or "am" or "pm" ? 3 : 2;
    }

    /// <summary>True if a stamp follows a name or an address, not "on" or "at".</summary>
    public static bool StandsAlone(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int i)
    {
        var before = text[words[i - 1].Start..words[i - 1].End];
        return char.IsUpper(before[0]) || before.Contains('@') || before is ">";
    }
}
