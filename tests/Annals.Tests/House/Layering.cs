namespace Annals.Tests.House;

/// <summary>The one direction of the library: a file names types of its own folder and of folders to the left of it.</summary>
internal static class Layering
{
    public static readonly string[] Order =
        ["Reports", "Documents", "Lexicons", "Language", "Numbers", "Times", "Places", "Actors", "Statements", "Coding", "Readings", "Linking"];

    /// <summary>What breaks the direction, one line for each file and type.</summary>
    /// <param name="files">Folder, name and source of each file.</param>
    public static IReadOnlyList<string> Violations(IReadOnlyList<(string Folder, string Name, string Source)> files)
    {
        var unknown = files.Select(file => file.Folder).Distinct().Except(Order).Select(folder => $"{folder}: has no place in the order");
        var code = files.Select(file => (file.Folder, file.Name, Code: SourceText.CodeOnly(file.Source))).ToList();

        // A name that two folders declare says nothing about the direction.
        var homes = code
            .SelectMany(file => SourceText.Declared(file.Code).Select(type => (type, file.Folder)))
            .GroupBy(item => item.type, item => item.Folder)
            .Where(group => group.Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First());
        var backward =
            from file in code
            from name in SourceText.Named(file.Code).Distinct()
            where homes.TryGetValue(name, out var home) && Array.IndexOf(Order, home) > Array.IndexOf(Order, file.Folder)
            where !IsOwnMember(file.Code, name)
            select $"{file.Folder}/{file.Name} names {name}, which lies in {homes[name]}";
        return [.. unknown, .. backward];
    }

    // "public string Event { get; }" names no type Event.
    private static bool IsOwnMember(string code, string name) =>
        System.Text.RegularExpressions.Regex.IsMatch(code, $@"\b[\w>\]?]+\s+{name}\s*(?:\{{|=>|=|;|,|\))")
        && !System.Text.RegularExpressions.Regex.IsMatch(code, $@"\b(?:new|typeof\(|is|as)\s*{name}\b|<{name}>|\b{name}\[\]|\b{name}\s+\w+\s*[=;,)]");
}
