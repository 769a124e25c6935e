using System.Text.RegularExpressions;

namespace Annals.Tests.House;

/// <summary>Reads C# sources just well enough to see which types they declare and name.</summary>
internal static partial class SourceText
{
    /// <summary>The code without comments, strings and characters.</summary>
    public static string CodeOnly(string source) => Comments().Replace(source, " ");

    /// <summary>Names of the types that the code declares.</summary>
    public static IEnumerable<string> Declared(string code) => Declarations().Matches(code).Select(match => match.Groups[1].Value);

    /// <summary>All names that the code uses, except members that are reached through something else.</summary>
    public static IEnumerable<string> Named(string code) => Names().Matches(code).Select(match => match.Value);

    [GeneratedRegex(""""
        //[^\n]* | /\*[\s\S]*?\*/ | "{3,}[\s\S]*?"{3,} | \$*@?\$*"(?:\\.|""|[^"\\\n])*" | '(?:\\.[^']*|[^'\\\n])'
        """", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+([A-Z]\w*)")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*")]
    private static partial Regex Names();
}
