namespace Annals.Statements;

/// <summary>A stretch of text between quotation marks.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="IsClosed">False where the closing mark is missing and a line break ended it.</param>
internal readonly record struct Quotation(TextSpan Span, TextSpan Inner, bool IsClosed);
