using System.CommandLine;
using System.Text;
using Annals.Cli.Conllu;
using Annals.Cli.Intake;
using Annals.Cli.Outputs;
using Annals.Language;

namespace Annals.Cli.Commands;

/// <summary><c>annals parse</c>: words, lemmas, tags, trees and names as CoNLL-U.</summary>
internal static class ParseCommand
{
    /// <summary>So many sentences of a CoNLL-U file are held at once.</summary>
    private const int MostSentences = 500;

    public static Command Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("FILE") { Description = "Inputs as for read, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var input = new Option<string>("--input")
        {
            Description = "text (whatever read takes) or conllu: keeps the words, sentences, ranges and comments of CoNLL-U files and annotates them anew.",
            HelpName = "FORM",
            DefaultValueFactory = _ => "text",
        };
        input.AcceptOnlyFromAmong("text", "conllu");
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("parse", "Writes words, lemmas, tags, trees and names as CoNLL-U.") { inputs, input, output };
        command.SetAction(parsed =>
        {
            var files = parsed.GetRequiredValue(inputs);
            return OutputFile.Write(terminal, parsed.GetValue(output), files, stream =>
            {
                using var words = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
                var writer = new ConlluWriter(words);
                return parsed.GetRequiredValue(input) == "conllu" ? ParseWords(terminal, files, writer) : ParseText(terminal, files, writer);
            });
        });
        return command;
    }

    private static int ParseText(Terminal terminal, string[] files, ConlluWriter writer)
    {
        var code = ExitCode.Done;
        foreach (var arrival in new ReportIntake(terminal.In, null, emptyIsFault: false).Read(files))
        {
            if (arrival.Fault is { } fault)
            {
                terminal.Error.WriteLine($"annals: {fault}");
                code = ExitCode.Faults;
            }

            if (arrival.Report is { } report)
            {
                writer.Write(LanguageCore.Default.Parse(report.Text), report.Id);
            }
        }

        return code;
    }

    private static int ParseWords(Terminal terminal, string[] files, ConlluWriter writer)
    {
        var code = ExitCode.Done;
        foreach (var file in files)
        {
            ConlluReader? reader = null;
            try
            {
                using var stream = InputStreams.Open(file, terminal.In);
                reader = new ConlluReader(stream);
                ParseWords(reader, writer);
            }
            catch (Exception error) when (InputStreams.Explain(error) is not null)
            {
                var (what, remedy) = InputStreams.Explain(error)!.Value;
                terminal.Error.WriteLine($"annals: {new Fault(InputStreams.NameOf(file), reader?.Line ?? 0, what, remedy)}");
                code = ExitCode.Faults;
            }
        }

        return code;
    }

    // Document by document; one without end is taken in pieces.
    private static void ParseWords(ConlluReader reader, ConlluWriter writer)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in reader.Read())
        {
            if (document.Count > 0 && (sentence.BeginsDocument || document.Count == MostSentences))
            {
                Annotate(document, writer);
                document.Clear();
            }

            document.Add(sentence);
        }

        Annotate(document, writer);
    }

    private static void Annotate(List<ConlluSentence> document, ConlluWriter writer)
    {
        var parsed = LanguageCore.Default.ParseWords([.. document.Select(sentence => sentence.Words())]);
        foreach (var (sentence, given) in parsed.Sentences.Zip(document))
        {
            writer.Write(sentence, given);
        }
    }
}
