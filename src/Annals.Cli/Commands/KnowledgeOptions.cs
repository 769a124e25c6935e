using System.CommandLine;
using System.Text;
using Annals.Cli.Intake;

namespace Annals.Cli.Commands;

/// <summary>The options that say with what knowledge reports are read.</summary>
internal sealed class KnowledgeOptions
{
    private readonly Option<string[]> lexicons = new("--lexicon")
    {
        Description = "Lines of your own, in the form of the files under lexicon/: actors, frames, places, words of saying. They win over those that ship. May be given several times; the last file wins.",
        HelpName = "FILE",
    };

    private readonly Option<string?> gazetteer = new("--gazetteer")
    {
        Description = "Look places up in this file, made by annals gazetteer build, instead of the one that ships.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(lexicons);
        command.Add(gazetteer);
    }

    /// <summary>The pipeline that the options ask for, or null when a file is at fault, which is named on standard error.</summary>
    public Pipeline? Build(ParseResult parsed, Terminal terminal)
    {
        var places = parsed.GetValue(gazetteer);
        var files = parsed.GetValue(lexicons) ?? [];
        if (places is null && files.Length == 0)
        {
            return Pipeline.Default;
        }

        var file = "";
        try
        {
            var lexicon = Lexicon.Shipped;
            foreach (var own in files)
            {
                file = own;
                lexicon = lexicon.With(Path.GetFileName(own), Read(own));
            }

            file = places ?? "";
            return new PipelineBuilder().UseDefaults(lexicon, places is null ? null : File.ReadAllBytes(places)).Build();
        }
        catch (LexiconException wrong)
        {
            terminal.Error.WriteLine(Fault.OneLine($"annals: {wrong.Message}"));
        }
        catch (DecoderFallbackException)
        {
            terminal.Error.WriteLine($"annals: {new Fault(file, 0, "is no text in UTF-8", "save it as UTF-8")}");
        }
        catch (InvalidDataException)
        {
            terminal.Error.WriteLine($"annals: {new Fault(file, 0, "is no gazetteer, cut short or damaged", "make it anew with annals gazetteer build")}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"annals: {new Fault(file, 0, $"cannot be read ({error.Message})", "check the name")}");
        }

        return null;
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
