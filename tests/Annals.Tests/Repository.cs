namespace Annals.Tests;

/// <summary>Finds the files of the repository; compiled-in paths do not survive deterministic builds.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Annals.slnx</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Annals.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No Annals.slnx above the test binaries: run the tests from a clone.");
    }
}
