using Annals.Language;

namespace Annals.Coding;

/// <summary>Finds the phrases that stand in or near the sentences of deeds of violence, for the ranker.</summary>
internal sealed class RoleCandidateReader(ReportView view, EventLexicon lexicon, IReadOnlyList<EventDraft> drafts)
{
    private const int SentencesBack = 4;

    private readonly Syntax syntax = view.Syntax;
    private readonly RoleFeatureReader features = new(view, lexicon, drafts);
    private readonly ILookup<int, EventDraft> deeds = drafts
        .Where(draft => draft is { Type: "ASSAULT", CountOf: null, Status: not (EventStatus.Denied or EventStatus.Demanded or EventStatus.Conditional) })
        .ToLookup(draft => view.Syntax.Word(draft.Word).Sentence);

    private readonly HashSet<int> triggers = [.. drafts.Select(draft => draft.Word)];

    public List<RoleCandidate> Read()
    {
        var found = new List<RoleCandidate>();
        if (deeds.Count == 0)
        {
            return found;
        }

        for (var word = 0; word < syntax.Count;)
        {
            var next = word + 1;
            if (lexicon.Means.TryMatch(syntax, word, out var kind, out var end) && syntax.Tag(word) is not (UniversalTag.Adp or UniversalTag.Det or UniversalTag.Verb))
            {
                var head = HeadOf(word, end);
                if (view.ActorAt(head) is null && NearestDeed(head) is { } deed)
                {
                    found.Add(new RoleCandidate(head, new ActorRef(null, syntax.SpanOf(word, end)), kind, deed, features.Read(head, kind, deed)));
                    next = end;
                }
            }
            else if (IsPhrase(word) && NearestDeed(word) is { } deed)
            {
                found.Add(new RoleCandidate(word, view.Reference(word), null, deed, features.Read(word, null, deed)));
            }

            word = next;
        }

        return found;
    }

    private bool IsPhrase(int word)
    {
        if (view.MentionAt(word) is { } mention)
        {
            return !mention.IsPronoun;
        }

        return syntax.Tag(word) is UniversalTag.Noun or UniversalTag.Propn && !triggers.Contains(word) && view.TimeAt(word) is null && view.NumberAt(word) is null
            && syntax.Relation(word) is not (Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Amod or Relation.Nummod or Relation.Goeswith)
            && view.PlaceAt(word) is not { Kind: not PlaceKind.Site };
    }

    private EventDraft? NearestDeed(int word)
    {
        var sentence = syntax.Word(word).Sentence;
        if (deeds[sentence].MinBy(draft => Math.Abs(draft.Word - word)) is { } here)
        {
            return here;
        }

        for (var back = 1; back <= SentencesBack; back++)
        {
            if (deeds[sentence - back].LastOrDefault() is { } before)
            {
                return before;
            }
        }

        return deeds[sentence + 1].FirstOrDefault();
    }

    private int HeadOf(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (syntax.Head(word) < first || syntax.Head(word) >= end)
            {
                return word;
            }
        }

        return end - 1;
    }
}
