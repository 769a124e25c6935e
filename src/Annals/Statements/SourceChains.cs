using Annals.Language;

namespace Annals.Statements;

/// <summary>Joins the statement that an outlet passes on with the outlet's own: "X confirmed the raid, the agency reported" is
/// X's statement, according to the agency.</summary>
internal static class SourceChains
{
    // The share of the outer content that the inner one must fill to be the point of it.
    private const double Share = 0.5;

    /// <summary>Drops outer statements whose point is an inner one and notes their speakers there.</summary>
    public static void Join(List<StatementDraft> drafts, Syntax syntax)
    {
        var ordered = drafts.OrderBy(draft => draft.Content.Start).ThenByDescending(draft => draft.Content.End).ToList();
        var dropped = new HashSet<StatementDraft>();
        var open = new List<StatementDraft>();
        foreach (var inner in ordered)
        {
            open.RemoveAll(outer => outer.Content.End <= inner.Content.Start);
            for (var i = open.Count - 1; i >= 0; i--)
            {
                var outer = open[i];
                if (inner.Cue is { } cue && outer.Form is null && outer.Speaker is { } source && !dropped.Contains(outer)
                    && (source.Actor is null || source.Actor != inner.Speaker?.Actor)
                    && outer.Content.Contains(inner.Content) && outer.Cue is { } outerCue && outerCue.Word != cue.Word
                    && Told(inner, cue, syntax).Length >= Share * outer.Content.Length)
                {
                    inner.AccordingTo.Add(source);
                    inner.AccordingTo.AddRange(outer.AccordingTo);
                    if (outer.IsTrailing || outerCue.Kind == CueKind.According)
                    {
                        dropped.Add(outer);
                    }

                    break;
                }
            }

            if (open.Count < StatementWords.Reach)
            {
                open.Add(inner);
            }
        }

        drafts.RemoveAll(dropped.Contains);
    }

    // All that tells the inner statement: who speaks, the cue and what is said.
    private static TextSpan Told(StatementDraft inner, Cue cue, Syntax syntax)
    {
        var told = inner.Content.Union(cue.Span(syntax));
        return inner.Speaker is { } speaker && syntax.Word(cue.Word).Sentence == syntax.Word(syntax.WordAt(speaker.Span.Start)).Sentence
            ? told.Union(speaker.Span)
            : told;
    }
}
