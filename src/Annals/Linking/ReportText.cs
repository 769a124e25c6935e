namespace Annals.Linking;

/// <summary>The text of a stored report with its sentences, by code points.</summary>
internal sealed class ReportText
{
    private readonly (int Start, int End)[] sentences;
    private readonly int[]? units;

    public ReportText(string text, (int Start, int End)[] sentences)
    {
        Text = text;
        this.sentences = sentences;
        units = Units(text);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The sentence around a code point, or "".</summary>
    public string SentenceAt(int codePoint)
    {
        var index = Array.BinarySearch(sentences, (codePoint, int.MaxValue));
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 && codePoint < sentences[index].End ? Text[Unit(sentences[index].Start)..Unit(sentences[index].End)] : "";
    }

    /// <summary>Where the sentences before a code point end in the text, from 0 (the beginning) to 1.</summary>
    public double Depth(int codePoint) => Text.Length == 0 ? 0 : Math.Min(1, (double)Unit(codePoint) / Text.Length);

    private int Unit(int codePoint) => Math.Clamp(units is null ? codePoint : units[Math.Clamp(codePoint, 0, units.Length - 1)], 0, Text.Length);

    // Where each code point starts; null where all take one unit.
    private static int[]? Units(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
        {
            return null;
        }

        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            starts.Add(i);
            i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        starts.Add(text.Length);
        return [.. starts];
    }
}
