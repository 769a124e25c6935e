using Annals.Documents;

namespace Annals.Numbers;

/// <summary>A number in the text, with the words that bound it ("more than 19").</summary>
/// <param name="Span">All its words, bounds included.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index after its last word.</param>
/// <param name="Head">Index of the word that carries the number itself ("19").</param>
/// <param name="Quantity">What it says.</param>
internal readonly record struct NumberMention(TextSpan Span, int FirstWord, int EndWord, int Head, Quantity Quantity);

/// <summary>The layer of numbers.</summary>
internal static class NumberLayers
{
    public static readonly Layer<NumberMention> Numbers = new("numbers");
}
