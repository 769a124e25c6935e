using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds the event that a figure belongs to, and keeps where figures were given: a rival count stands beside the first.</summary>
internal sealed class FigureOwner(ReportView view, IReadOnlyList<EventDraft> drafts)
{
    // How far back a count may mean the last deed; what somebody is named for may come later in the report.
    private const int SentencesBack = 2;
    private const int VoicedSentencesBack = 8;

    private readonly Syntax syntax = view.Syntax;
    private readonly ILookup<int, EventDraft> bySentence = drafts.ToLookup(draft => view.Syntax.Word(draft.Word).Sentence);
    private readonly Dictionary<int, List<(EventDraft Draft, string What)>> given = [];

    public ClauseOwner Owners { get; } = new(view, drafts);

    /// <summary>Notes that a figure was given for an event in the sentence of a word.</summary>
    public void Note(int word, EventDraft draft, string what)
    {
        var sentence = syntax.Word(word).Sentence;
        if (!given.TryGetValue(sentence, out var there))
        {
            given[sentence] = there = [];
        }

        there.Add((draft, what));
    }

    /// <summary>The assault that a word of harm belongs to: above it, beside it, or told before.</summary>
    public EventDraft? Of(int word, string what)
    {
        var owner = Owners.At(word) is null ? Owners.Climb(word) : word;
        for (var climbed = 0; owner >= 0 && climbed < 6; climbed++)
        {
            if (Owners.At(owner) is { Type: "ASSAULT" } draft)
            {
                return draft;
            }

            foreach (var child in syntax.Children(owner))
            {
                if (Owners.At(child) is { Type: "ASSAULT" } beside)
                {
                    return beside;
                }
            }

            owner = Owners.Climb(owner);
        }

        return Before(word, what);
    }

    /// <summary>The assault told before a word that a count without one means: the last with such a figure, else the last that
    /// was done, else one that is told later in the sentence.</summary>
    public EventDraft? Before(int word, string what)
    {
        var sentence = syntax.Word(word).Sentence;
        var reach = view.StatementAt(word)?.Speaker is null ? SentencesBack : VoicedSentencesBack;
        for (var back = 0; back <= reach && sentence - back >= 0; back++)
        {
            if (LastGiven(sentence - back, what) is { } rival)
            {
                return rival;
            }

            if (bySentence[sentence - back].LastOrDefault(draft => draft.Word < word && IsDone(draft)) is { } before)
            {
                return before;
            }
        }

        return bySentence[sentence].FirstOrDefault(draft => draft.Type == "ASSAULT");
    }

    /// <summary>What the last figure near a word counts ("revised it to 13"), or null.</summary>
    public string? LastKind(int word)
    {
        var sentence = syntax.Word(word).Sentence;
        for (var back = 0; back <= SentencesBack + 1; back++)
        {
            if (given.TryGetValue(sentence - back, out var there))
            {
                return there[^1].What;
            }
        }

        return null;
    }

    private EventDraft? LastGiven(int sentence, string what)
    {
        if (given.TryGetValue(sentence, out var there))
        {
            for (var i = there.Count - 1; i >= 0; i--)
            {
                if (there[i].What == what)
                {
                    return there[i].Draft;
                }
            }
        }

        return null;
    }

    private static bool IsDone(EventDraft draft) => draft.Type == "ASSAULT" && draft.Status is EventStatus.Happened or EventStatus.Ongoing;
}
