namespace Annals.Coding;

/// <summary>Words that may tell where something happened: a name, or words that stand for a place told before ("the city").</summary>
/// <param name="Place">The mention of the place.</param>
/// <param name="Head">The head of the words.</param>
/// <param name="Span">The words, with what makes them approximate.</param>
/// <param name="Precision">How precisely they place it.</param>
internal readonly record struct Scene(PlaceMention Place, int Head, TextSpan Span, PlacePrecision Precision)
{
    public EventPlace Where => new(Place.Id, Precision, Span);
}
