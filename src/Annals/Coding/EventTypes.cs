namespace Annals.Coding;

/// <summary>The kinds of PLOVER types (PLOVER manual 2.0, quad classes).</summary>
internal static class EventTypes
{
    /// <summary>True for deeds, false for acts of speech.</summary>
    public static bool IsMaterial(string type) => type is "ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE" or "RETREAT" or "AID"
        or "SANCTION" or "COOPERATE";
}
