using System.Text.Json;
using Annals.Coding;
using Annals.Documents;
using Annals.Language;

namespace Annals.Training;

/// <summary>Trains the ranker of parts in deeds of violence (<c>models/roles.bin</c>) from the filled templates of MUC-4. The same corpus, code and
/// models give the same bytes.</summary>
internal sealed class RoleTraining
{
    private const int HeldOutEvery = 5;

    private static readonly string[][] Slots =
    [
        [], ["perp_individual_id", "perp_organization_id"], ["phys_target_id", "hum_target_name", "hum_target_description"], ["instrument_id"],
    ];

    private readonly IAnnotator[] stages;
    private readonly EventFinder finder;
    private readonly string corpus;
    private readonly string output;

    public RoleTraining(string corpus, string output)
    {
        (this.corpus, this.output) = (corpus, output);
        IAnnotator[] all = [.. DefaultStages.All(Lexicon.Shipped, gazetteer: null, ranker: null)];
        (stages, finder) = (all[..^1], (EventFinder)all[^1]);
    }

    public void Run()
    {
        LabelledReport[] reports = [.. File.ReadLines(corpus).Select(Read)];
        Console.Error.WriteLine($"{reports.Length} reports, {reports.Sum(report => report.Candidates.Length)} phrases");
        var partial = new RoleLearner();
        partial.Learn(reports.Where((_, i) => i % HeldOutEvery != 0));
        Report(new RoleModel(partial.Weights(out var scale), scale), [.. reports.Where((_, i) => i % HeldOutEvery == 0)]);

        var learner = new RoleLearner();
        learner.Learn(reports);
        using var file = File.Create(Path.Combine(output, "roles.bin"));
        using var writer = ModelFile.Create(file);
        new RoleModel(learner.Weights(out scale), scale).Write(writer);
    }

    private LabelledReport Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var start = root.GetProperty("header") is { ValueKind: JsonValueKind.Object } header
            && header.GetProperty("body_start") is { ValueKind: JsonValueKind.Number } body ? body.GetInt32() : 0;
        // The words of the corpus are in capitals; the features are those of words in small letters anyway.
        var text = root.GetProperty("text").GetString()!.ToLowerInvariant();
        var analysis = new Analysis(new Document(new Report { Id = "r", Text = text[Math.Min(start, text.Length)..] }));
        foreach (var stage in stages)
        {
            stage.Annotate(analysis);
        }

        var values = Slots.Select(slots => Values(root, slots)).ToArray();
        var actors = analysis.Items(Annals.Actors.ActorLayers.Actors).ToDictionary(actor => actor.Id, actor => actor.Name, StringComparer.Ordinal);
        var candidates = finder.Candidates(analysis).Select(candidate =>
        {
            var words = Plain(analysis.Document.Quote(candidate.Reference.Span));
            var name = candidate.Reference.Actor is { } actor ? Plain(actors[actor]) : words;
            return new LabelledPhrase(candidate.Reference.Actor ?? words, candidate.Features, Label(values, words, name, candidate));
        });
        return new LabelledReport([.. candidates.Where(phrase => phrase.Role is not null)]);
    }

    // A phrase that is only part of a filler, or more than it, teaches nothing.
    private static RankedRole? Label(HashSet<string>[] values, string words, string name, RoleCandidate candidate)
    {
        RankedRole[] order = candidate.MeansKind is not null ? [RankedRole.Means]
            : candidate.Reference.Actor is null ? [RankedRole.Target]
            : [RankedRole.Source, RankedRole.Target];
        foreach (var role in order)
        {
            if (values[(int)role].Contains(words) || values[(int)role].Contains(name))
            {
                return role;
            }
        }

        return order.Any(role => values[(int)role].Any(value => EndsAlike(value, words) || EndsAlike(value, name))) ? null : RankedRole.None;
    }

    private static bool EndsAlike(string a, string b) =>
        a.EndsWith(" " + b, StringComparison.Ordinal) || b.EndsWith(" " + a, StringComparison.Ordinal);

    private static HashSet<string> Values(JsonElement report, string[] slots)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var template in report.GetProperty("templates").EnumerateArray())
        {
            foreach (var slot in slots)
            {
                if (template.GetProperty(slot) is { ValueKind: JsonValueKind.Array } fillers)
                {
                    values.UnionWith(fillers.EnumerateArray().SelectMany(filler => filler.GetProperty("values").EnumerateArray()).Select(value => Plain(value.GetString()!)));
                }
            }
        }

        return values;
    }

    private static string Plain(string text) => string.Join(' ', string.Concat(text.Where(c => !char.IsPunctuation(c))).ToLowerInvariant()
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the")));

    private static void Report(RoleModel model, LabelledReport[] reports)
    {
        foreach (var threshold in new[] { 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8 })
        {
            for (var role = RankedRole.Source; role <= RankedRole.Means; role++)
            {
                int given = 0, right = 0, wanted = 0;
                foreach (var report in reports)
                {
                    var found = report.Candidates.GroupBy(phrase => phrase.Who, StringComparer.Ordinal)
                        .Where(group => group.Max(phrase => Probability(model, phrase, role)) >= threshold).ToArray();
                    given += found.Length;
                    right += found.Count(group => group.Any(phrase => phrase.Role == role));
                    wanted += report.Candidates.Where(phrase => phrase.Role == role).Select(phrase => phrase.Who).Distinct(StringComparer.Ordinal).Count();
                }

                Console.Error.WriteLine($"{role} from {threshold:0.0}: {right} right of {given} given, {wanted} there");
            }
        }
    }

    private static double Probability(RoleModel model, LabelledPhrase phrase, RankedRole role)
    {
        Span<double> probabilities = stackalloc double[RoleModel.Roles];
        model.Score(phrase.Features, probabilities);
        return probabilities[(int)role];
    }
}

/// <summary>A phrase with the part that it plays by the templates, or null where they do not settle it.</summary>
internal sealed record LabelledPhrase(string Who, RoleFeature[] Features, RankedRole? Role);

/// <summary>The phrases of a report.</summary>
internal sealed record LabelledReport(LabelledPhrase[] Candidates);
