using Annals.Documents;
using Annals.Language;

namespace Annals.Actors;

/// <summary>Answers who is meant at a word. Later stages look actors up here by the head words of their trees.</summary>
/// <remarks>Cheap to make; borrows the layers of actors.</remarks>
internal sealed class ActorTable
{
    private const int MostSiblings = 64;

    private readonly Actor[] actors;
    private readonly ActorMention[] mentions;
    private readonly int[] atHead;
    private readonly int[] covering;

    public ActorTable(Analysis analysis)
    {
        actors = analysis.Items(ActorLayers.Actors);
        mentions = analysis.Items(ActorLayers.Mentions);
        var count = analysis.Items(LanguageLayers.Words).Length;
        atHead = new int[count];
        covering = new int[count];
        Array.Fill(atHead, -1);
        Array.Fill(covering, -1);
        for (var m = 0; m < mentions.Length; m++)
        {
            atHead[mentions[m].Head] = m;
            for (var word = mentions[m].FirstWord; word < mentions[m].EndWord; word++)
            {
                if (covering[word] < 0 || Width(covering[word]) > Width(m))
                {
                    covering[word] = m;
                }
            }
        }
    }

    /// <summary>All mentions, in order of the text.</summary>
    public ReadOnlySpan<ActorMention> Mentions => mentions;

    /// <summary>The actor that a mention stands for.</summary>
    public Actor ActorOf(in ActorMention mention) => actors[mention.Actor];

    /// <summary>The mention as it stands in a part of an event or statement.</summary>
    public ActorRef Ref(in ActorMention mention) => new(actors[mention.Actor].Id, mention.Span);

    /// <summary>The mention whose phrase is headed by a word.</summary>
    public bool TryAt(int headWord, out ActorMention mention) => TryIn(atHead, headWord, out mention);

    /// <summary>The narrowest mention that a word is part of, be it its head or not.</summary>
    public bool TryCovering(int word, out ActorMention mention) => TryIn(covering, word, out mention);

    /// <summary>The mention at a word, or at the nearest word that stands beside it in apposition: "the ship, the Alina,".</summary>
    public bool TryAtOrBeside(Syntax syntax, int headWord, out ActorMention mention)
    {
        if (TryAt(headWord, out mention))
        {
            return true;
        }

        foreach (var child in syntax.Children(headWord))
        {
            if (syntax.Relation(child) is Relation.Appos or Relation.Flat or Relation.Compound && TryAt(child, out mention))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the mention at a word and those that "and", "or" or a comma put beside it: "Iraq, Spain and the UN".</summary>
    public void AddAll(Syntax syntax, int headWord, ICollection<ActorMention> into)
    {
        if (TryAtOrBeside(syntax, headWord, out var first))
        {
            into.Add(first);
        }

        var left = MostSiblings;
        foreach (var child in syntax.Children(headWord))
        {
            if (syntax.Relation(child) == Relation.Conj && left-- > 0 && TryAtOrBeside(syntax, child, out var next))
            {
                into.Add(next);
            }
        }
    }

    private int Width(int mention) => mentions[mention].EndWord - mentions[mention].FirstWord;

    private bool TryIn(int[] table, int word, out ActorMention mention)
    {
        var found = (uint)word < (uint)table.Length ? table[word] : -1;
        mention = found < 0 ? default : mentions[found];
        return found >= 0;
    }
}
