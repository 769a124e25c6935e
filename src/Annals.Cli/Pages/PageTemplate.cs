using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Cli.Pages;

/// <summary>The page around the reports: Pages/page.html with its style and script, which are the only ones that the page may run.</summary>
internal static class PageTemplate
{
    private const string Reports = "{{reports}}";
    private const string List = "{{list}}";

    private static readonly Lazy<string[]> Parts = new(Load);

    /// <summary>What stands before the reports.</summary>
    public static string Opening => Parts.Value[0];

    /// <summary>What stands between the reports and their list.</summary>
    public static string BeforeList => Parts.Value[1];

    /// <summary>What stands after the list.</summary>
    public static string Closing => Parts.Value[2];

    private static string[] Load()
    {
        var style = Resource("page.css");
        var script = Resource("page.js");
        return Resource("page.html")
            .Replace("{{style-hash}}", Hash(style), StringComparison.Ordinal)
            .Replace("{{script-hash}}", Hash(script), StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal)
            .Replace("{{version}}", EngineInfo.Current.Version, StringComparison.Ordinal)
            .Split([Reports, List], StringSplitOptions.None);
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("pages/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
