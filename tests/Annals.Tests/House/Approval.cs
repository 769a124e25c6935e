using Xunit;

namespace Annals.Tests.House;

/// <summary>Compares with a file that a person has approved; ANNALS_APPROVE=1 rewrites it.</summary>
internal static class Approval
{
    /// <summary>True when what is different is meant to be so.</summary>
    public static bool IsAsked => Environment.GetEnvironmentVariable("ANNALS_APPROVE") == "1";

    public static void Check(string actual, params string[] file)
    {
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (IsAsked)
        {
            File.WriteAllText(Repository.PathOf(file), actual);
            return;
        }

        var approved = File.Exists(Repository.PathOf(file)) ? Repository.Read(file) : "";
        Assert.True(
            approved == actual,
            $"{string.Join('/', file)} differs from what is approved. If the change is meant, run the tests with ANNALS_APPROVE=1.\n{FirstDifference(approved, actual)}");
    }

    private static string FirstDifference(string approved, string actual)
    {
        var (old, now) = (approved.Split('\n'), actual.Split('\n'));
        var line = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
