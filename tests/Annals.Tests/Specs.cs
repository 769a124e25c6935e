namespace Annals.Tests;

/// <summary>One case of a file under <c>specs/</c>.</summary>
public sealed record Spec(string Title, string Text, IReadOnlyList<string> Expectations);

/// <summary>Reads the cases of a Markdown file: a heading, a text, a list of expectations.</summary>
public static class Specs
{
    public static IReadOnlyList<Spec> Read(string file)
    {
        var specs = new List<Spec>();
        foreach (var block in File.ReadAllText(Path.Combine(Repository.Root, "specs", file)).ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var lines = block.Split('\n');
            specs.Add(new Spec(
                lines[0].Trim(),
                string.Join('\n', lines.Skip(1).Where(line => !line.StartsWith("- ", StringComparison.Ordinal))).Trim(),
                [.. lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Trim())]));
        }

        return specs;
    }
}
