using Xunit;

namespace Annals.Tests.House;

public sealed class LayeringTests
{
    [Fact]
    public void No_file_of_the_library_names_a_type_to_its_right()
    {
        var root = Repository.PathOf("src", "Annals");
        var files = Repository.Sources(Path.Combine("src", "Annals"))
            .Select(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar))
            .Where(parts => parts.Length > 1)
            .Select(parts => (parts[0], string.Join('/', parts[1..]), File.ReadAllText(Path.Combine([root, .. parts]))))
            .ToList();

        Assert.True(files.Count > 30);
        Assert.Empty(Layering.Violations(files));
    }

    [Fact]
    public void A_type_to_the_right_is_caught()
    {
        (string, string, string)[] files =
        [
            ("Times", "Clock.cs", "namespace Annals.Times; internal sealed class Clock { private Incident? of; }"),
            ("Coding", "Incident.cs", "namespace Annals.Coding; internal sealed record Incident(Clock When);"),
        ];

        Assert.Equal(["Times/Clock.cs names Incident, which lies in Coding"], Layering.Violations(files));
    }

    [Fact]
    public void Comments_strings_and_members_of_that_name_are_no_dependency()
    {
        (string, string, string)[] files =
        [
            ("Times", "Clock.cs", "/// <see cref=\"Incident\"/>\nclass Clock { string s = \"Incident\"; /* Incident */ int x = other.Incident; int Incident { get; } }"),
            ("Coding", "Incident.cs", "record Incident;"),
        ];

        Assert.Empty(Layering.Violations(files));
    }

    [Fact]
    public void A_folder_outside_the_order_is_caught() =>
        Assert.Equal(["Extras: has no place in the order"], Layering.Violations([("Extras", "A.cs", "class A;")]));
}
