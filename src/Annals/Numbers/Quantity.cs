namespace Annals;

/// <summary>A number as the words give it: "more than 19" is low 20, no high; "no casualties" is 0 to 0.</summary>
/// <param name="Low">The least that the words allow, or null.</param>
/// <param name="High">The most that the words allow, or null.</param>
/// <param name="Basis">How the words bound it.</param>
public readonly record struct Quantity(long? Low, long? High, QuantityBasis Basis)
{
    /// <summary>An exact number.</summary>
    public static Quantity Exactly(long value) => new(value, value, QuantityBasis.Exact);
}

/// <summary>How words bound a number.</summary>
public enum QuantityBasis : byte
{
    /// <summary>"19".</summary>
    Exact,

    /// <summary>"about 900", "some 40".</summary>
    About,

    /// <summary>"at least 19".</summary>
    AtLeast,

    /// <summary>"at most 19", "up to 19".</summary>
    AtMost,

    /// <summary>"more than 19".</summary>
    MoreThan,

    /// <summary>"fewer than 19".</summary>
    LessThan,

    /// <summary>"between 10 and 19".</summary>
    Range,

    /// <summary>"several", "dozens".</summary>
    Word,
}
