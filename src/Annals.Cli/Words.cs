using System.Globalization;

namespace Annals.Cli;

/// <summary>Words for people.</summary>
internal static class Words
{
    private const int ShortLength = 60;

    /// <summary>1234567 as "1,234,567".</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 report", "2 reports".</summary>
    public static string Count(long number, string noun) => Count(number, noun, noun + "s");

    /// <summary>"1 tally", "2 tallies".</summary>
    public static string Count(long number, string noun, string plural) => number == 1 ? $"1 {noun}" : $"{Count(number)} {plural}";

    /// <summary>The beginning of a text on one line, without control characters, never half a character.</summary>
    public static string Short(ReadOnlySpan<char> text, int longest = ShortLength)
    {
        Span<char> line = stackalloc char[Math.Min(text.Length, longest + 1)];
        var length = 0;
        var space = true;
        var more = false;
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c) || IsDirection(c);
            if (blank && space)
            {
                continue;
            }

            space = blank;
            if (length == line.Length)
            {
                more = true;
                break;
            }

            line[length++] = blank ? ' ' : c;
        }

        var words = line[..length].TrimEnd(' ');
        if (words.Length <= longest && !more)
        {
            return words.ToString();
        }

        words = words[..Math.Min(words.Length, longest - 1)];
        return string.Concat(char.IsHighSurrogate(words[^1]) ? words[..^1] : words, "…");
    }

    // Marks that turn the direction of the text could make a line say what it does not.
    private static bool IsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F';
}
