using Annals.Actors;
using Annals.Documents;
using Annals.Language;
using Annals.Numbers;
using Annals.Places;
using Annals.Statements;
using Annals.Times;

namespace Annals.Coding;

/// <summary>Finds events by the frame lexicon and fills their parts; joins the tellings of one happening.</summary>
/// <param name="lexicon">All that is known about events.</param>
/// <param name="ranker">Fills the parts of deeds that the frames leave empty; null for none.</param>
internal sealed class EventFinder(EventLexicon lexicon, RoleModel? ranker) : IAnnotator
{
    public IReadOnlyList<Layer> Needs =>
    [
        LanguageLayers.Words, LanguageLayers.Sentences, LanguageLayers.Tags, LanguageLayers.Arcs, LanguageLayers.Lemmas,
        ActorLayers.Actors, ActorLayers.Mentions, PlaceLayers.Places, TimeLayers.Times, TimeLayers.Published, NumberLayers.Numbers,
        StatementLayers.Statements, CodingLayers.CountedWords, CodingLayers.StationedWords,
    ];

    public IReadOnlyList<Layer> Adds => [CodingLayers.Events];

    public void Annotate(Analysis analysis)
    {
        var (view, drafts) = Draft(analysis);
        EventDraft[] linked = [.. drafts];
        drafts.RemoveAll(IsBare);
        if (ranker is not null)
        {
            new RoleFiller(view, lexicon, ranker).Fill(new RoleCandidateReader(view, lexicon, drafts).Read());
        }

        new MeansCarrier(view, lexicon, drafts).Carry();
        new ResponseReader(view, lexicon, drafts, linked).Read();
        new NarrativeTime(view, drafts).Fill();
        new ContextReader(view, lexicon, drafts).Read();
        var events = Freeze(drafts);
        if (view.IsExplained)
        {
            EventReasons.Note(view, lexicon, drafts, events);
        }

        analysis.Add(CodingLayers.Events, events);
    }

    /// <summary>What the ranker chooses from, as the frames leave it.</summary>
    internal List<RoleCandidate> Candidates(Analysis analysis)
    {
        var (view, drafts) = Draft(analysis);
        drafts.RemoveAll(IsBare);
        return new RoleCandidateReader(view, lexicon, drafts).Read();
    }

    // The tellings that the frames find, joined into happenings.
    private (ReportView View, List<EventDraft> Drafts) Draft(Analysis analysis)
    {
        var view = new ReportView(analysis);
        var participants = new Participants(view, lexicon);
        HashSet<int> taken = [.. analysis.Get(CodingLayers.CountedWords), .. analysis.Get(CodingLayers.StationedWords)];
        var drafts = new EventDrafter(view, lexicon, participants, taken).Draft();
        new AimReader(view, lexicon, participants, drafts).Read();
        new CircumstanceReader(view, lexicon, participants, drafts, taken).Read();
        var figures = new FigureReader(view, lexicon, participants, drafts);
        figures.Read();
        drafts.AddRange(figures.Rivals);
        drafts.Sort((a, b) => a.Word.CompareTo(b.Word));
        new ResponsibilityReader(view, lexicon, participants, drafts).Read();
        drafts.RemoveAll(draft => !IsTold(draft));
        new IncidentLinker(view, lexicon, participants, drafts).Link();
        return (view, drafts);
    }

    // Incidents are numbered in order of the text once the bare repetitions are gone.
    private Event[] Freeze(List<EventDraft> drafts)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var draft in drafts)
        {
            numbers.TryAdd(draft.Incident, numbers.Count);
            draft.Incident = numbers[draft.Incident];
        }

        var ids = drafts.Select((draft, i) => (draft, i)).ToDictionary(pair => pair.draft, pair => $"e{pair.i + 1}");
        return [.. drafts.Select((draft, i) => draft.Freeze(i + 1, other => ids[other], lexicon))];
    }

    // An event noun must bring something of its own; a definite one may point back.
    private static bool IsTold(EventDraft draft) => !draft.IsNoun || draft.IsDefinite || !IsBare(draft);

    // What a verb of its own tells is told: "an inquiry was opened".
    private static bool IsBare(EventDraft draft) => draft.IsNoun && IsEmpty(draft) && (EventTypes.IsMaterial(draft.Type) || draft.Carrier == draft.Word);

    private static bool IsEmpty(EventDraft draft) => draft.Sources.Count == 0 && draft.Targets.Count == 0 && draft.Where is null
        && draft.When is null && draft.Figures.Count == 0 && draft.Responsibility.Count == 0
        && draft.Means.All(means => means.Span == draft.Trigger);
}
