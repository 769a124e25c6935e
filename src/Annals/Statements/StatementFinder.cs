using Annals.Actors;
using Annals.Documents;
using Annals.Language;
using Annals.Places;
using Annals.Times;

namespace Annals.Statements;

/// <summary>Finds who said what, in whose words.</summary>
/// <param name="lexicon">Words that tell that somebody says something.</param>
internal sealed class StatementFinder(CueLexicon lexicon) : IAnnotator
{
    public IReadOnlyList<Layer> Needs { get; } =
    [
        LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Forms, LanguageLayers.Tags, LanguageLayers.PennTags,
        LanguageLayers.Lemmas, LanguageLayers.Arcs, ActorLayers.Actors, ActorLayers.Mentions, TimeLayers.Times,
        PlaceLayers.Places,
    ];

    public IReadOnlyList<Layer> Adds { get; } = [StatementLayers.Statements];

    public void Annotate(Analysis analysis)
    {
        var syntax = new Syntax(analysis);
        if (syntax.Count == 0)
        {
            analysis.Add(StatementLayers.Statements, []);
            return;
        }

        var words = new StatementWords(syntax, lexicon);
        var quoted = new QuotedWords(syntax, QuotationFinder.Find(analysis.Document.Text));
        var plain = new PlainReader(words);
        var cueFinder = new CueFinder(words);
        var cues = cueFinder.Find();
        var reader = new QuotationReader(words, quoted, cueFinder, cues);
        var drafts = reader.Read();
        drafts.AddRange(Indirect(words, quoted, plain, cues, reader));
        drafts.AddRange(EmbeddedPosts.Find(syntax, analysis.Items(TimeLayers.Times)));
        drafts.AddRange(Transcripts.Find(syntax));
        var speakers = new SpeakerFinder(words, quoted, plain, new ActorTable(analysis));
        var circumstances = new Circumstances(analysis, syntax);
        drafts.Sort((a, b) => Order(a, syntax).CompareTo(Order(b, syntax)));
        foreach (var draft in drafts)
        {
            speakers.Complete(draft);
            circumstances.Complete(draft);
        }

        drafts.RemoveAll(draft => !speakers.IsTold(draft) || IsNobody(draft, words));
        SourceChains.Join(drafts, syntax);
        drafts.Sort((a, b) => a.Content.CompareTo(b.Content));
        if (analysis.Reasons is { } reasons)
        {
            StatementReasons.Note(reasons, syntax, drafts);
        }

        analysis.Add(StatementLayers.Statements, [.. drafts.Select((draft, i) => Finish(draft, i, syntax, quoted))]);
    }

    // "Nobody has claimed responsibility", "no group said": then nothing is said.
    private static bool IsNobody(StatementDraft draft, StatementWords words) => draft.Speaker is { } speaker
        && words.Syntax.WordAt(speaker.Span.Start) is var first
        && (words.Is("nobody", first) || (first > 0 && words.Is("nobody", first - 1) && words.Syntax.Tag(first - 1) == UniversalTag.Det));

    // Speakers are looked for in the order in which the cues are read.
    private static int Order(StatementDraft draft, Syntax syntax) =>
        draft.Cue is { } cue ? syntax.Word(cue.Word).Start : draft.Content.Start;

    private static IEnumerable<StatementDraft> Indirect(
        StatementWords words, QuotedWords quoted, PlainReader plain, List<Cue> cues, QuotationReader reader)
    {
        var contents = new ContentFinder(words, quoted, plain);
        foreach (var cue in cues)
        {
            if (!cue.IsSaid || reader.Has(cue) || contents.Find(cue) is not { } content)
            {
                continue;
            }

            var span = words.Syntax.SpanOf(content.First, content.End);
            var last = quoted.QuotationOf(content.End - 1);
            if (last >= 0 && quoted.QuotationOf(cue.Word) != last)
            {
                span = span.Union(quoted.Quotations[last].Span with { Start = span.End });
            }

            yield return new StatementDraft
            {
                Cue = cue,
                Content = span,
                IsTrailing = content.IsTrailing,
                IsNested = quoted.QuotationOf(cue.Word) >= 0,
            };
        }
    }

    private Statement Finish(StatementDraft draft, int index, Syntax syntax, QuotedWords quoted) => new()
    {
        Id = $"s{index + 1}",
        Speaker = draft.Speaker,
        Addressee = draft.Addressee,
        Cue = draft.Cue?.Span(syntax),
        Content = draft.Content,
        Form = draft.Form ?? FormOf(draft.Content, syntax, quoted),
        Act = draft.Cue?.Entry.Act ?? SpeechAct.Says,
        About = draft.About,
        When = draft.When,
        Where = draft.Where,
        AccordingTo = draft.AccordingTo,
        CueWord = draft.Cue?.Word ?? -1,
        IsIntent = draft.Cue is { Kind: CueKind.Verb, Noun: < 0 } cue && lexicon.Is("intents", cue.Entry.Word),
    };

    // In whose words: those between marks are the speaker's.
    private static StatementForm FormOf(TextSpan content, Syntax syntax, QuotedWords quoted)
    {
        bool own = false, reported = false;
        for (var i = syntax.WordAt(content.Start); i < syntax.Count && syntax.Word(i).Start < content.End && !(own && reported); i++)
        {
            if (syntax.Tag(i) != UniversalTag.Punct)
            {
                own |= quoted.QuotationOf(i) >= 0;
                reported |= quoted.QuotationOf(i) < 0;
            }
        }

        return own ? reported ? StatementForm.Mixed : StatementForm.Direct : StatementForm.Indirect;
    }
}
