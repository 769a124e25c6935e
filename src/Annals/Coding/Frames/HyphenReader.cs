using Annals.Language;

namespace Annals.Coding;

/// <summary>Puts words together again that a hyphen parts: "cease-fire", "pull-out", "counter-attacked".</summary>
internal static class HyphenReader
{
    /// <summary>The whole word that ends at a part, its last part as a lemma; or null.</summary>
    public static string? Whole(Syntax syntax, int word) => First(syntax, word) is var first and >= 0
        ? $"{syntax.Form(first)}-{syntax.Lemma(word)}"
        : null;

    /// <summary>The part before the hyphen, or -1.</summary>
    public static int First(Syntax syntax, int word) => word >= 2 && syntax.Form(word - 1) == "-"
        && syntax.Word(word - 2).Span.End == syntax.Word(word - 1).Span.Start && syntax.Word(word - 1).Span.End == syntax.Word(word).Span.Start
        ? word - 2
        : -1;
}
