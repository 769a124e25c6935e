namespace Annals.Documents;

/// <summary>Collects why the items of one reading are as they are, while the stages make them. Kept only when somebody asks.</summary>
/// <remarks>Belongs to one thread. An item is known by any object (its draft, its word) until it has an id.</remarks>
internal sealed class ReasonBook
{
    private readonly Dictionary<object, List<Reason>> notes = [];
    private readonly Dictionary<string, object> items = new(StringComparer.Ordinal);

    /// <summary>Notes one more reason for a field that holds several values or rests on several grounds.</summary>
    public void Add(object item, Reason reason)
    {
        if (!notes.TryGetValue(item, out var list))
        {
            notes.Add(item, list = []);
        }

        if (!list.Contains(reason))
        {
            list.Add(reason);
        }
    }

    /// <summary>Notes the reason for a field that has been given a new value.</summary>
    public void Set(object item, Reason reason)
    {
        if (notes.TryGetValue(item, out var list))
        {
            list.RemoveAll(other => other.Field == reason.Field);
        }

        Add(item, reason);
    }

    /// <summary>Gives an item its id.</summary>
    public void Identify(object item, string id) => items[id] = item;

    /// <summary>The reasons of an item, in the order in which its fields were read.</summary>
    public IReadOnlyList<Reason> Of(string id) => items.TryGetValue(id, out var item) && notes.TryGetValue(item, out var list) ? list : [];
}
