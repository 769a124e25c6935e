using Annals.Actors;
using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds the sources that "according to" and "citing" name, from the nearest to the origin.</summary>
internal sealed class SourceFinder(StatementWords words, PlainReader plain, ActorTable actors)
{
    private readonly Syntax syntax = words.Syntax;

    /// <summary>The words of a phrase, with the actor that its head or a word beside it mentions.</summary>
    public ActorRef Mention(int head, int first, int end)
    {
        var span = syntax.SpanOf(first, end);
        return actors.TryAtOrBeside(syntax, head, out var mention) || actors.TryCovering(head, out mention)
            ? new ActorRef(actors.ActorOf(mention).Id, span)
            : new ActorRef(null, span);
    }

    /// <summary>"According to a tally reported by AFP from an official": AFP speaks, the official is behind it.</summary>
    public void Complete(in Cue cue, StatementDraft draft)
    {
        var firstWord = cue.EndWord;
        var run = plain.Nouns(firstWord);
        var head = words.SourceHead(firstWord);
        if (!words.IsNominal(head))
        {
            head = plain.HeadOf(run.First, run.End);
        }

        var (first, end) = words.SourcePhrase(firstWord);
        end = words.FullPhrase(head) is var full && full.End > end && !draft.Content.Overlaps(syntax.SpanOf(first, full.End)) ? full.End : end;
        draft.Speaker = Mention(head, first, Math.Max(end, head + 1));
        var document = Document(run.First, run.End);
        if (document < 0)
        {
            return;
        }

        var chain = Origins(document);
        if (words.Child(document, Relation.NmodPoss, Relation.NmodPoss) is >= 0 and var owner)
        {
            var (ownerFirst, ownerEnd) = words.Phrase(owner);
            chain.Insert(0, Mention(owner, ownerFirst, ownerEnd));
        }

        if (chain.Count > 0)
        {
            draft.Speaker = chain[0];
            draft.AccordingTo.AddRange(chain.Skip(1));
        }
    }

    // The thing said or written that a source phrase begins with, before any preposition.
    private int Document(int first, int end)
    {
        for (var i = first; i < end && syntax.Tag(i) != UniversalTag.Adp; i++)
        {
            if (words.Lexicon.Is("documents", syntax.Lemma(i)) && (i + 1 >= end || !words.IsNominal(i + 1)))
            {
                return i;
            }
        }

        return -1;
    }

    // "reported by AFP from an official", "on Monday by the minister": read word by word, for trees hang these anywhere.
    private List<ActorRef> Origins(int document)
    {
        var chain = new List<ActorRef>();
        var limit = Math.Min(syntax.SentenceOf(document).EndWord, document + StatementWords.Reach);
        for (var i = document + 1; i < limit && syntax.Form(i) is not ("," or ";"); i++)
        {
            if (words.Is("origin markers", i) && i + 1 < limit)
            {
                var (first, end) = plain.Nouns(i + 1);
                if (end > first)
                {
                    chain.Add(Mention(plain.HeadOf(first, end), first, end));
                    i = end - 1;
                }
            }
        }

        return chain;
    }

    /// <summary>"According to the envoy, his staff were informed that …": the staff passed it on to him.</summary>
    public void Relayed(StatementDraft draft)
    {
        const int reach = 14;
        var first = syntax.WordAt(draft.Content.Start);
        var limit = Math.Min(syntax.SentenceOf(first).EndWord, first + reach);
        for (var verb = first; verb < limit; verb++)
        {
            if (syntax.Tag(verb) != UniversalTag.Verb || syntax.Relation(verb) is Relation.Amod or Relation.Acl or Relation.AclRelcl)
            {
                continue;
            }

            if (words.IsPassive(verb) && words.Lexicon.Is("relaying", syntax.Lemma(verb)) && words.Child(verb, Relation.Ccomp, Relation.Ccomp) > verb
                && words.Subject(verb) is >= 0 and var hearer && hearer >= first && hearer < verb && syntax.Tag(hearer) != UniversalTag.Pron)
            {
                var (from, end) = words.Phrase(hearer);
                draft.AccordingTo.Add(Mention(hearer, from, end));
            }

            return;
        }
    }

    /// <summary>"Reuters reported, citing officials".</summary>
    public void Cited(in Cue cue, StatementDraft draft)
    {
        var budget = StatementWords.Reach;
        foreach (var child in syntax.Children(cue.Word))
        {
            if (--budget == 0)
            {
                break;
            }

            if (child > cue.Word && syntax.Relation(child) == Relation.Advcl && syntax.Penn(child) == "VBG"
                && words.Lexicon.Is("citing", syntax.Lemma(child)) && words.Child(child, Relation.Obj, Relation.Obj) is >= 0 and var origin)
            {
                var (first, end) = words.Phrase(origin);
                draft.AccordingTo.Add(Mention(origin, first, end));
            }
        }
    }
}
