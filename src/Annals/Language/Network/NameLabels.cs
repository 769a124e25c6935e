namespace Annals.Language.Network;

/// <summary>The labels that words of names take: 0 outside; then for persons, organisations and places one that begins it and one that goes on with it.</summary>
internal static class NameLabels
{
    /// <summary>Number of labels.</summary>
    public const int Count = 7;

    /// <summary>The label that begins a name of a type; facilities count as places.</summary>
    public static int Begin(NameType type) => (Math.Min((int)type, (int)NameType.Place) * 2) + 1;

    /// <summary>The type of a label; 0 has none.</summary>
    public static NameType TypeOf(int label) => (NameType)(Math.Max(label - 1, 0) / 2);

    /// <summary>True for a label that goes on with a name.</summary>
    public static bool GoesOn(int label) => label != 0 && label % 2 == 0;

    /// <summary>True if a label may follow another: a name goes on only as what it began as.</summary>
    public static bool Follows(int before, int label) => !GoesOn(label) || (before != 0 && (before + 1) / 2 == label / 2);
}
