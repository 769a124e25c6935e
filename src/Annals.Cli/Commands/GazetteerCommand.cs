using System.CommandLine;
using Annals.Cli.Gazetteers;

namespace Annals.Cli.Commands;

/// <summary><c>annals gazetteer build</c>: a larger gazetteer from the user's own GeoNames dump.</summary>
internal static class GazetteerCommand
{
    private const string Unfinished = ".part";

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Holds allCountries.txt, alternateNamesV2.txt and admin1CodesASCII.txt, unzipped, from download.geonames.org/export/dump.",
        };
        var output = new Option<string>("--out", "-o") { Description = "Where the gazetteer is written.", HelpName = "FILE", Required = true };
        var least = new Option<long>("--least-inhabitants")
        {
            Description = "Leaves out settlements with fewer, unless they are the seat of a division.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        least.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() < 0)
            {
                result.AddError("--least-inhabitants: give 0 or more.");
            }
        });
        var build = new Command("build", "Compiles a gazetteer from a GeoNames dump. It reads some 500,000 lines a second and needs 500 bytes of memory per place kept.") { folder, output, least };
        build.SetAction(parsed => Build(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), parsed.GetValue(least)));
        return new Command("gazetteer", "Makes the list of places that names are looked up in.") { build };
    }

    // The gazetteer appears whole or not at all.
    private static int Build(Terminal terminal, string folder, string file, long least)
    {
        var part = file + Unfinished;
        try
        {
            var draft = new GeoNamesDump(terminal, folder, least).Read();
            using (var stream = File.Create(part))
            {
                draft.Write(stream);
            }

            File.Move(part, file, overwrite: true);
            terminal.Error.WriteLine($"annals: {file}: {Words.Count(draft.Count, "place")}; read with it: annals read --gazetteer {file} …");
            return ExitCode.Done;
        }
        catch (DumpException wrong)
        {
            terminal.Error.WriteLine($"annals: {wrong.Fault}");
        }
        catch (ArgumentOutOfRangeException)
        {
            terminal.Error.WriteLine($"annals: {file}: the names do not fit the file; leave small settlements out with --least-inhabitants");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"annals: {file}: cannot be made ({error.Message}); check the folders and the disk");
        }

        Discard(part);
        return ExitCode.Faults;
    }

    private static void Discard(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It was never there, or nobody may touch it; the fault is named already.
        }
    }
}
