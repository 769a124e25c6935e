using Annals.Documents;

namespace Annals.Times;

/// <summary>The layer of time expressions; they do not overlap.</summary>
public static class TimeLayers
{
    /// <summary>Time expressions in order of the text.</summary>
    public static readonly Layer<TimeExpression> Times = new("times");
}
