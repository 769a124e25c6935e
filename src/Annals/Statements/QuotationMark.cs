namespace Annals.Statements;

/// <summary>A quotation mark of the text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character; doubled marks are one.</param>
/// <param name="Side">Which side of a quotation its form or its neighbours speak for.</param>
/// <param name="IsSingle">True for marks that may be apostrophes.</param>
internal readonly record struct QuotationMark(int Start, int End, QuotationSide Side, bool IsSingle);

/// <summary>The side of a quotation that a mark stands on.</summary>
internal enum QuotationSide : byte
{
    Either,
    Opening,
    Closing,
}
