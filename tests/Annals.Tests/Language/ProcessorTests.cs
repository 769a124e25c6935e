using System.Diagnostics;
using System.Text;
using Xunit;

namespace Annals.Tests.Language;

/// <summary>A processor with narrower vectors, or none, gives the same result. What a processor has is settled when a process starts, so these
/// tests start processes.</summary>
public class ProcessorTests
{
    private const string Text = """
        Drones struck a fuel depot outside Port Sudan overnight, killing two guards, the Transport Ministry said on Sunday. "We had no
        warning," said Amal Idris, who lives nearby.

        THREE SOLDIERS WERE KIDNAPPED NEAR SANTA MARTA BY MEN WHO CLAIMED TO BELONG TO THE ARMY.
        """;

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task The_same_text_is_parsed_to_the_same_bytes(string switchedOff)
    {
        Assert.Equal(await Run(null, Text, "Annals.Cli.dll", "parse", "-"), await Run(switchedOff, Text, "Annals.Cli.dll", "parse", "-"));
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Every_product_has_the_same_bits(string switchedOff)
    {
        var output = await Run(switchedOff, "", "Annals.Tests.dll", "-class", "Annals.Tests.Language.Network.MatrixProductTests");
        Assert.Contains("Failed: 0", output, StringComparison.Ordinal);
    }

    private static async Task<string> Run(string? switchedOff, string input, string program, params string[] arguments)
    {
        var folder = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])
            ["exec", "--runtimeconfig", "Annals.Tests.runtimeconfig.json", "--depsfile", "Annals.Tests.deps.json", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        if (switchedOff is not null)
        {
            start.Environment[switchedOff] = "0";
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
