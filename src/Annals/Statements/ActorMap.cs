using Annals.Actors;
using Annals.Documents;
using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds the actor that a phrase mentions.</summary>
internal sealed class ActorMap
{
    private readonly Syntax syntax;
    private readonly Actor[] actors;
    private readonly ActorMention[] mentions;
    private readonly int[] mentionAt;

    public ActorMap(Analysis analysis, Syntax syntax)
    {
        this.syntax = syntax;
        actors = analysis.Items(ActorLayers.Actors);
        mentions = analysis.Items(ActorLayers.Mentions);
        mentionAt = new int[syntax.Count];
        Array.Fill(mentionAt, -1);
        for (var i = mentions.Length - 1; i >= 0; i--)
        {
            mentionAt[mentions[i].Head] = i;
        }
    }

    /// <summary>The actor of a phrase: that of its head, else that of the first mention within, else none.</summary>
    public ActorRef Refer(int head, int first, int end)
    {
        var span = syntax.SpanOf(first, end);
        if (At(head) is { } actor)
        {
            return new ActorRef(actor, span);
        }

        for (var i = first; i < end; i++)
        {
            if (mentionAt[i] >= 0 && syntax.Relation(i) is not (Relation.NmodPoss or Relation.Nmod or Relation.Amod))
            {
                return new ActorRef(At(i), span);
            }
        }

        return new ActorRef(null, span);
    }

    private string? At(int head) => mentionAt[head] is >= 0 and var mention ? actors[mentions[mention].Actor].Id : null;
}
