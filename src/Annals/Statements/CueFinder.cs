using Annals.Language;

namespace Annals.Statements;

/// <summary>Finds the cues of a text.</summary>
internal sealed class CueFinder(StatementWords words)
{
    // A sentence with more is a list of verbs, or no sentence.
    private const int CuesPerSentence = 48;

    private readonly Syntax syntax = words.Syntax;
    private readonly CueLexicon lexicon = words.Lexicon;

    public List<Cue> Find()
    {
        var cues = new List<Cue>();
        foreach (var sentence in syntax.Sentences)
        {
            if (IsBoilerplate(sentence))
            {
                continue;
            }

            var limit = cues.Count + CuesPerSentence;
            for (var i = sentence.FirstWord; i < sentence.EndWord && cues.Count < limit; i++)
            {
                if (According(i, sentence.EndWord) is { } according)
                {
                    cues.Add(according);
                    i = according.EndWord - 1;
                }
                else if (IsVerbal(i, sentence) && Verb(i, sentence) is { } verb)
                {
                    cues.Add(verb);
                }
                else if (syntax.Tag(i) is UniversalTag.Noun && Noun(i) is { } noun)
                {
                    cues.Add(noun);
                }
            }
        }

        return cues;
    }

    /// <summary>Takes any verb for a cue, for quotations that lean on one that the lexicon does not know.</summary>
    public Cue Any(int verb) => new(
        CueKind.Verb, verb, FirstOf(verb), verb + 1, lexicon.AnyVerb, -1, IsSaid: true);

    private bool IsVerbal(int i, Sentence sentence)
    {
        if (syntax.Tag(i) == UniversalTag.Verb)
        {
            return syntax.Relation(i) != Relation.Amod;
        }

        // ", reports the Gazette", ", the Gazette reports.": a plural noun in form, a verb in place.
        if (syntax.Tag(i) != UniversalTag.Noun || !syntax.Form(i).EndsWith('s') || i < sentence.FirstWord + 3
            || i + 1 >= sentence.EndWord)
        {
            return false;
        }

        var ends = words.IsPunctuation(i + 1);
        return words.IsPunctuation(i - 1)
            ? !ends && syntax.Tag(i + 1) is UniversalTag.Propn or UniversalTag.Det
            : syntax.Tag(i - 1) == UniversalTag.Propn && ((ends && syntax.Form(i + 1) is not ",") || syntax.Tag(i + 1) == UniversalTag.Adp) && FollowsBreak(i, sentence);
    }

    private bool FollowsBreak(int i, Sentence sentence)
    {
        for (var k = i - 1; k > sentence.FirstWord + 2 && k > i - 8; k--)
        {
            if (words.IsPunctuation(k))
            {
                return true;
            }
        }

        return false;
    }

    // "Read more: …" and its kin quote nobody.
    private bool IsBoilerplate(Sentence sentence)
    {
        var first = syntax.Form(sentence.FirstWord);
        return sentence.EndWord - sentence.FirstWord > 2 && ((syntax.Form(sentence.FirstWord + 1) == ":" && lexicon.Is("boilerplate openers", first))
            || (syntax.Form(sentence.FirstWord + 2) == ":"
                && lexicon.Is("boilerplate openers", $"{first} {syntax.Form(sentence.FirstWord + 1)}")));
    }

    private Cue? Verb(int i, Sentence sentence)
    {
        var lemma = VerbLemma(i);
        if (syntax.Penn(i) == "VBG" && lexicon.Is("citing", lemma))
        {
            return null; // "Reuters reported, citing officials": a further source
        }

        var noun = -1;
        if (lexicon.IsLightVerb(lemma) && words.Child(i, Relation.Obj, Relation.Obj) is >= 0 and var thing
            && lexicon.Noun(syntax.Lemma(thing)) is { } saying)
        {
            noun = thing;
            return new Cue(CueKind.Verb, i, FirstOf(i), i + 1, saying, noun, IsSaid(i));
        }

        foreach (var entry in lexicon.Verb(lemma))
        {
            var end = i + 1;
            if (entry.Particle.Length > 0)
            {
                while (end < sentence.EndWord && end < i + 2 && syntax.Form(end) != entry.Particle)
                {
                    end++;
                }

                if (end >= sentence.EndWord || syntax.Form(end) != entry.Particle
                    || (end == i + 2 && syntax.Tag(i + 1) is not (UniversalTag.Adv or UniversalTag.Pron)))
                {
                    continue;
                }

                end++;
            }

            return new Cue(CueKind.Verb, i, FirstOf(i), end, entry, noun, IsSaid(i));
        }

        return null;
    }

    private string VerbLemma(int i)
    {
        var lemma = syntax.Lemma(i);
        return syntax.Tag(i) == UniversalTag.Noun && lexicon.Verb(lemma).IsEmpty ? syntax.Form(i)[..^1] : lemma;
    }

    // "his claim that", "a warning by the army that": somebody must own it.
    private Cue? Noun(int i)
    {
        if (lexicon.Noun(syntax.Lemma(i)) is not { } entry || (words.Child(i, Relation.NmodPoss, Relation.NmodPoss) < 0
            && words.LedBy(i, "origin markers") < 0))
        {
            return null;
        }

        var head = syntax.Head(i);
        var carried = head >= 0 && syntax.Relation(i) == Relation.Obj && lexicon.IsLightVerb(syntax.Lemma(head));
        return carried ? null : new Cue(CueKind.Noun, i, i, i + 1, entry, i, IsSaid: true);
    }

    private Cue? According(int i, int limit)
    {
        foreach (var phrase in lexicon.According(syntax.Form(i)))
        {
            var length = 0;
            while (length < phrase.Length && i + length < limit && syntax.Form(i + length) == phrase[length])
            {
                length++;
            }

            if (length == phrase.Length && i + length < limit && !syntax.Form(i + length).Contains('$', StringComparison.Ordinal))
            {
                return new Cue(CueKind.According, i, i, i + length, lexicon.AccordingEntry, -1, IsSaid: true);
            }
        }

        return null;
    }

    // "has said", "has repeatedly said": auxiliaries belong to the cue.
    private int FirstOf(int verb)
    {
        var first = verb;
        for (var i = verb - 1; i >= 0 && i >= verb - 4 && syntax.Head(i) == verb; i--)
        {
            if (syntax.Relation(i) is Relation.Aux or Relation.AuxPass)
            {
                first = i;
            }
            else if (syntax.Relation(i) != Relation.Advmod)
            {
                break;
            }
        }

        // "also said", "repeatedly accused"
        while (first > 0 && syntax.Head(first - 1) == verb && syntax.Relation(first - 1) == Relation.Advmod && syntax.Penn(first - 1) == "RB"
            && !words.Is("sentence adverbs", first - 1))
        {
            first--;
        }

        return first;
    }

    // "a spokesman accused the band": what the tree takes for a participle has an object, so it is a past tense.
    private bool LeadsPhrase(int verb) => verb + 1 < syntax.Count && syntax.Word(verb + 1).Sentence == syntax.Word(verb).Sentence
        && (syntax.Tag(verb + 1) is UniversalTag.Det or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Sconj);

    private bool IsSaid(int verb)
    {
        var budget = StatementWords.Reach;
        var infinitive = false;
        foreach (var child in syntax.Children(verb))
        {
            if (child > verb || --budget == 0)
            {
                break;
            }

            if (words.Is("negations", child) || words.Is("modals", child))
            {
                return false;
            }

            infinitive |= syntax.Tag(child) == UniversalTag.Part && syntax.Relation(child) == Relation.Mark;
        }

        var head = syntax.Head(verb);
        if (infinitive && head >= 0)
        {
            var lemma = syntax.Lemma(head);
            return !lexicon.Is("unsaid", lemma) && !lexicon.Is("thoughts", syntax.Lemma(verb)) && syntax.Relation(verb) != Relation.Acl
                && (syntax.Relation(verb) == Relation.Advcl || lexicon.Verb(lemma).IsEmpty || lexicon.Verb(lemma)[0].Takes(ContentSlots.Quote)
                    && !lexicon.Verb(lemma)[0].Takes(ContentSlots.Infinitive));
        }

        var subject = words.Subject(verb);
        if (words.IsBareParticiple(verb) && !LeadsPhrase(verb) && syntax.Relation(verb) is Relation.Acl or Relation.Advcl or Relation.Amod)
        {
            return false;
        }

        if (subject < 0)
        {
            // Orders to the reader ("Read more: …") have a bare verb and nobody who says it.
            return head >= 0 || syntax.Penn(verb) != "VB";
        }

        return !words.Is("first and second person", subject);
    }
}
