namespace Annals;

/// <summary>Why a field of a reading has its value.</summary>
/// <param name="Field">The field, as the contract names it: "status".</param>
/// <param name="Rule">What decided, in words.</param>
/// <param name="Origin">File and line of the lexicon that it rests on, or null.</param>
/// <param name="Evidence">The words that it rests on, or null.</param>
/// <param name="Path">The way through the tree from the item's own word to the evidence ("killed -obj-> people"), or null.</param>
public sealed record Reason(string Field, string Rule, string? Origin, TextSpan? Evidence, string? Path);
