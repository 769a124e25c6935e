using Annals.Documents;

namespace Annals.Times;

/// <summary>The layer of time expressions; they do not overlap.</summary>
public static class TimeLayers
{
    /// <summary>Time expressions in order of the text.</summary>
    public static readonly Layer<TimeExpression> Times = new("times");

    /// <summary>The published date, given with the report or else found in its dateline or head line; one or none.</summary>
    public static readonly Layer<PublicationDate> Published = new("published dates");
}
