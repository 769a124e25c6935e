namespace Annals.Times;

/// <summary>The pieces that a pattern took, by class.</summary>
internal struct TimeMatch
{
    private Bindings bindings;
    private int count;

    public TimeRule Kind { get; set; }

    public int Order { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public readonly int Count => count;

    /// <summary>True if it tells the first of some units: "the first six months".</summary>
    public bool HasOpening { get; set; }

    /// <summary>True if it tells the last of some units: "the last six months of 2019".</summary>
    public bool HasClosing { get; set; }

    /// <summary>Adds what a piece is taken for; false if the pattern is too long.</summary>
    public bool Push(Sense sense, int at)
    {
        if (count == Bindings.Size)
        {
            return false;
        }

        bindings[count++] = new Binding(sense.Symbol, sense.Value, at, sense.IsWeak);
        return true;
    }

    public void Pop() => count--;

    /// <summary>True if all that was taken is weak.</summary>
    public readonly bool AllWeak()
    {
        for (var i = 0; i < count; i++)
        {
            if (!bindings[i].IsWeak)
            {
                return false;
            }
        }

        return count > 0;
    }

    public readonly bool Has(TimeClass symbol, int nth = 0) => IndexOf(symbol, nth) >= 0;

    /// <summary>The value of a class, where it was taken for the first or the nth time.</summary>
    public readonly double? Value(TimeClass symbol, int nth = 0)
    {
        var i = IndexOf(symbol, nth);
        return i < 0 ? null : bindings[i].Value;
    }

    public readonly int? Whole(TimeClass symbol, int nth = 0) => Value(symbol, nth) is { } value && !double.IsNaN(value) ? (int)value : null;

    /// <summary>The piece at which a class was taken, or -1.</summary>
    public readonly int PieceOf(TimeClass symbol, int nth = 0)
    {
        var i = IndexOf(symbol, nth);
        return i < 0 ? -1 : bindings[i].At;
    }

    /// <summary>True if a literal word of the patterns was taken.</summary>
    public readonly bool HasLiteral(short symbol) => IndexOf(symbol, 0) >= 0;

    private readonly int IndexOf(TimeClass symbol, int nth) => IndexOf((short)symbol, nth);

    private readonly int IndexOf(short symbol, int nth)
    {
        for (var i = 0; i < count; i++)
        {
            if (bindings[i].Symbol == symbol && nth-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private readonly record struct Binding(short Symbol, double Value, int At, bool IsWeak);

    [System.Runtime.CompilerServices.InlineArray(Size)]
    private struct Bindings
    {
        public const int Size = 20;
        private Binding first;
    }
}
