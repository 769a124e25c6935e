namespace Annals;

/// <summary>Something that the reader could not settle.</summary>
/// <param name="Span">The words concerned, or null for the whole report.</param>
/// <param name="Why">What is wrong, in words for a person.</param>
public sealed record Warning(TextSpan? Span, string Why);
