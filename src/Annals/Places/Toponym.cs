using Annals.Language;

namespace Annals.Places;

/// <summary>A place name of a report while it is being read.</summary>
internal sealed class Toponym
{
    public required int FirstWord { get; init; }

    public required int EndWord { get; set; }

    /// <summary>The words as they stand.</summary>
    public required string Surface { get; init; }

    /// <summary>Equal for all names of the report that are spelt alike.</summary>
    public required string Key { get; init; }

    /// <summary>What it may stand for; empty if nobody knows the name.</summary>
    public required KnownPlace[] Candidates { get; init; }

    /// <summary>True for "Iraqi" and "Iraqis".</summary>
    public bool IsAdjective { get; init; }

    /// <summary>How surely it names a place at all; see <see cref="PlaceEvidence"/>.</summary>
    public double Evidence { get; set; }

    /// <summary>The kind that a word beside it says: "province".</summary>
    public PlaceKind? SaidKind { get; set; }

    /// <summary>True if it stands within a longer name of something else.</summary>
    public bool IsEmbedded { get; set; }

    /// <summary>True after "near" and the like.</summary>
    public bool IsNear { get; set; }

    /// <summary>True after "northern" and the like.</summary>
    public bool IsPart { get; set; }

    /// <summary>The name that the text says it lies in.</summary>
    public Toponym? Container { get; set; }

    /// <summary>What it stands for, once resolved.</summary>
    public KnownPlace? Place { get; set; }

    /// <summary>What the name may mean in the report; null if nobody knows it.</summary>
    public PlaceSense? Sense { get; set; }

    /// <summary>True if nobody knows the name and <see cref="Place"/> is only where it must lie.</summary>
    public bool IsPlacedByFocus { get; set; }

    /// <summary>Its syntactic head among its words.</summary>
    public int HeadWord(Syntax syntax)
    {
        for (var i = FirstWord; i < EndWord; i++)
        {
            var head = syntax.Head(i);
            if (head < FirstWord || head >= EndWord)
            {
                return i;
            }
        }

        return EndWord - 1;
    }
}
