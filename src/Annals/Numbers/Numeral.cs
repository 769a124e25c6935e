namespace Annals.Numbers;

/// <summary>A number as it stands, without the words that bound it.</summary>
/// <param name="Value">What it says; for a loose number the least.</param>
/// <param name="Most">The most, which a loose number may leave open.</param>
/// <param name="IsLoose">True for "several" or "dozens".</param>
/// <param name="Scale">The scale word it ends in, as "million"; else 1.</param>
/// <param name="Head">Index of the piece that carries it.</param>
/// <param name="End">Index after its last piece.</param>
internal readonly record struct Numeral(double Value, double? Most, bool IsLoose, double Scale, int Head, int End);
