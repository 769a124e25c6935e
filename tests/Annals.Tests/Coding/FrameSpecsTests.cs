using System.Collections.Concurrent;
using Annals.Coding;
using Annals.Documents;
using Annals.Language;
using Xunit;

namespace Annals.Tests.Coding;

/// <summary>Runs the cases of <c>specs/frames.md</c>, and sees to it that the frames of the lexicon have one each way.</summary>
public sealed class FrameSpecsTests
{
    private const string NotYet = "(not yet)";

    // These may only fall: sentences that cannot be read yet, and lines of the lexicon that lack a sentence.
    private const int MostGaps = 27;
    private const int MostUnread = 80;
    private const int MostUnkept = 6;

    private static readonly Lazy<IReadOnlyList<Outcome>> Outcomes = new(Read);

    [Fact]
    public void Sentences_are_read_as_they_say()
    {
        var mismarked = Outcomes.Value.Where(outcome => outcome.IsRight == outcome.Case.IsGap).ToList();
        if (House.Approval.IsAsked)
        {
            Mark(mismarked);
            return;
        }

        Assert.True(
            mismarked.Count == 0 && Outcomes.Value.Count(outcome => !outcome.IsRight) <= MostGaps,
            $"{mismarked.Count} sentences of specs/frames.md are marked wrongly; look at them, then ANNALS_APPROVE=1 sets the marks. At most {MostGaps} may be '{NotYet}'."
            + string.Concat(mismarked.Select(outcome => $"{Environment.NewLine}line {outcome.Case.Line}: {outcome.Case.Expected} | {outcome.Case.Sentence} → {(outcome.IsRight ? "can be read now" : outcome.Told)}")));
    }

    [Fact]
    public void Every_frame_is_read_in_one_sentence_and_kept_from_another()
    {
        var lexicon = new EventLexicon(Lexicon.Shipped);
        var read = Outcomes.Value.Where(outcome => outcome.IsRight).SelectMany(outcome => outcome.Origins).ToHashSet();
        var kept = new HashSet<string>();
        foreach (var outcome in Outcomes.Value.Where(outcome => outcome.IsRight))
        {
            foreach (var (form, lemma) in outcome.Words)
            {
                foreach (var frame in (Frame[])[.. lexicon.Verb(lemma, form), .. lexicon.Noun(lemma)])
                {
                    if (!outcome.Origins.Contains(frame.Origin))
                    {
                        kept.Add(frame.Origin);
                    }
                }
            }
        }

        var frames = Lexicon.Shipped.Load("frames/verbs.txt").Concat(Lexicon.Shipped.Load("frames/nouns.txt")).Select(Frame.Read).ToList();
        var unread = frames.Where(frame => (frame.Type != "-" || frame.IsLight) && !read.Contains(frame.Origin)).ToList();
        var unkept = frames.Where(frame => !kept.Contains(frame.Origin)).ToList();
        Assert.True(
            unread.Count <= MostUnread && unkept.Count <= MostUnkept,
            $"Write sentences into specs/frames.md. {unread.Count} lines are read in none ({MostUnread} may be): {Names(unread)}{Environment.NewLine}{unkept.Count} lines are kept from none ({MostUnkept} may be): {Names(unkept)}");
    }

    private static string Names(IEnumerable<Frame> frames) =>
        string.Concat(frames.Select(frame => $"{Environment.NewLine}{frame.Origin} {string.Join(", ", frame.Lemmas.Take(3))} | {frame.Line} | {string.Join(' ', frame.Conditions)}"));

    // Sets the marks to what is true.
    private static void Mark(IEnumerable<Outcome> mismarked)
    {
        var file = Path.Combine(Repository.Root, "specs", "frames.md");
        var lines = File.ReadAllLines(file);
        foreach (var outcome in mismarked)
        {
            ref var line = ref lines[outcome.Case.Line - 1];
            line = outcome.Case.IsGap ? line.Replace(NotYet, "", StringComparison.Ordinal).TrimEnd() : $"{line} {NotYet}";
        }

        File.WriteAllText(file, string.Join('\n', lines) + "\n");
    }

    private static List<Case> Cases()
    {
        var cases = new List<Case>();
        var isCase = false;
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "specs", "frames.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                isCase = true;
            }
            else if (isCase && lines[i].Split(" | ") is [var expected, var sentence])
            {
                cases.Add(new Case(i + 1, expected.Trim(), sentence.Replace(NotYet, "", StringComparison.Ordinal).Trim(), sentence.EndsWith(NotYet, StringComparison.Ordinal)));
            }
        }

        return cases;
    }

    private static List<Outcome> Read()
    {
        var stages = DefaultStages.All();
        var outcomes = new ConcurrentBag<Outcome>();
        Parallel.ForEach(Cases(), item => outcomes.Add(Read(item, stages)));
        return [.. outcomes.OrderBy(outcome => outcome.Case.Line)];
    }

    private static Outcome Read(Case item, IReadOnlyList<IAnnotator> stages)
    {
        var reasons = new ReasonBook();
        var analysis = new Analysis(new Document(new Report { Id = "spec", Text = item.Sentence, Published = PublicationDate.TryRead("2024-05-16") }), reasons);
        foreach (var stage in stages)
        {
            stage.Annotate(analysis);
        }

        var events = analysis.Items(CodingLayers.Events);
        var parts = item.Expected.Split('"');
        var type = parts[0].Trim();
        var told = Array.FindAll(events, e => analysis.Document.Quote(e.Trigger).Contains(parts[1], StringComparison.OrdinalIgnoreCase)
            && (type == "no" || (e.Mode is null ? e.Type : $"{e.Type}/{e.Mode}").StartsWith(type, StringComparison.Ordinal)));
        return new Outcome(
            item,
            told.Length == 0 == (type == "no"),
            string.Join(", ", events.Select(e => $"{e.Type}/{e.Mode} “{analysis.Document.Quote(e.Trigger)}”")),
            [.. events.SelectMany(e => reasons.Of(e.Id)).Where(reason => reason.Field == "type").Select(reason => reason.Origin).OfType<string>()],
            [.. analysis.Items(LanguageLayers.Forms).Zip(analysis.Items(LanguageLayers.Lemmas))]);
    }

    private sealed record Case(int Line, string Expected, string Sentence, bool IsGap);

    private sealed record Outcome(Case Case, bool IsRight, string Told, HashSet<string> Origins, (string Form, string Lemma)[] Words);
}
