using Annals.Language;

namespace Annals.Statements;

/// <summary>Questions about words and phrases that statements turn on.</summary>
internal sealed class StatementWords(Syntax syntax, CueLexicon lexicon)
{
    /// <summary>Children, steps and words looked at around one cue; beyond it the text is no prose.</summary>
    public const int Reach = 64;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\"“”„‟«»‘’'`");

    public Syntax Syntax => syntax;

    public CueLexicon Lexicon => lexicon;

    public bool Is(string section, int word) => lexicon.Is(section, syntax.Form(word));

    public bool IsPunctuation(int word) => syntax.Tag(word) == UniversalTag.Punct;

    /// <summary>True for verbs, but not for the "according" of "according to".</summary>
    public bool IsVerb(int word) =>
        syntax.Tag(word) is UniversalTag.Verb or UniversalTag.Aux && lexicon.According(syntax.Form(word)).IsEmpty;

    /// <summary>True for a participle that nothing helps to be a predicate: "the band called the Owls".</summary>
    public bool IsBareParticiple(int verb) => syntax.Penn(verb) == "VBN" && Child(verb, Relation.Aux, Relation.AuxPass) < 0;

    public bool IsNominal(int word) =>
        syntax.Tag(word) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num or UniversalTag.X;

    /// <summary>The first child with one of two relations, among the nearest.</summary>
    public int Child(int word, Relation relation, Relation other)
    {
        var budget = Reach;
        foreach (var child in syntax.Children(word))
        {
            if (syntax.Relation(child) == relation || syntax.Relation(child) == other)
            {
                return child;
            }

            if (--budget == 0)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The subject that hangs on a word, or -1.</summary>
    public int Subject(int word) => Child(word, Relation.Nsubj, Relation.NsubjPass);

    /// <summary>True if an auxiliary makes a verb passive.</summary>
    public bool IsPassive(int verb) => Child(verb, Relation.AuxPass, Relation.AuxPass) >= 0;

    /// <summary>The preposition that leads a noun, or -1.</summary>
    public int Preposition(int noun) => Child(noun, Relation.Case, Relation.Case);

    /// <summary>A nominal child that a word of a section leads ("by the army"), or -1.</summary>
    public int LedBy(int word, string section)
    {
        var budget = Reach;
        foreach (var child in syntax.Children(word))
        {
            if (syntax.Relation(child) is Relation.Obl or Relation.Nmod or Relation.OblAgent
                && Preposition(child) is >= 0 and var preposition && Is(section, preposition))
            {
                return child;
            }

            if (--budget == 0)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>A noun phrase without its preposition and without clauses that hang on it.</summary>
    public (int First, int End) Phrase(int head)
    {
        int first = head, end = head + 1, budget = Reach;
        var closed = false;
        foreach (var child in syntax.Children(head))
        {
            var relation = syntax.Relation(child);
            if (child < head)
            {
                if (relation is not (Relation.Case or Relation.Mark or Relation.Cc or Relation.Punct or Relation.Advmod
                    or Relation.Nsubj or Relation.Cop or Relation.Advcl or Relation.Parataxis or Relation.Aux))
                {
                    first = Math.Min(first, syntax.SubtreeFirst(child));
                }
            }
            else if (!closed && relation is not Relation.Punct)
            {
                closed = relation is Relation.AclRelcl or Relation.Acl or Relation.Parataxis or Relation.Advcl or Relation.Ccomp
                    or Relation.Obl || syntax.SubtreeEnd(child) - head > Reach;
                end = closed ? end : Math.Max(end, syntax.SubtreeEnd(child));
            }

            if (--budget == 0)
            {
                break;
            }
        }

        return Trim(first, end, head);
    }

    /// <summary>A noun phrase with all that hangs on it: "Lee, who chairs the board", "the poll released on Friday".</summary>
    public (int First, int End) FullPhrase(int head)
    {
        var (first, end) = Phrase(head);
        foreach (var child in syntax.Children(head))
        {
            if (child > head && syntax.SubtreeEnd(child) > end && syntax.SubtreeEnd(child) - head <= Reach
                && syntax.Relation(child) is Relation.Appos or Relation.Acl or Relation.AclRelcl or Relation.Nmod or Relation.Flat or Relation.Conj)
            {
                end = syntax.SubtreeEnd(child);
            }
        }

        return Trim(first, end, head);
    }

    /// <summary>Cuts marks at both ends of a run of words that holds <paramref name="head"/>.</summary>
    public (int First, int End) Trim(int first, int end, int head)
    {
        while (first < head && IsPunctuation(first))
        {
            first++;
        }

        while (end > head + 1 && IsPunctuation(end - 1))
        {
            end--;
        }

        return (first, end);
    }

    /// <summary>True for a word of nothing but quotation marks.</summary>
    public bool IsMark(int word)
    {
        var (start, end) = (syntax.Word(word).Start, syntax.Word(word).End);
        return syntax.Document.Text.AsSpan(start, end - start).IndexOfAnyExcept(Marks) < 0;
    }

    /// <summary>True if some word between two is a verb.</summary>
    public bool HasVerb(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + Reach); i++)
        {
            if (IsVerb(i))
            {
                return true;
            }
        }

        return to - from > Reach;
    }

    /// <summary>The head of the noun phrase that begins at a word.</summary>
    public int SourceHead(int first)
    {
        var sentence = syntax.SentenceOf(first);
        var head = first;
        for (var steps = 0; steps < Reach; steps++)
        {
            var next = syntax.Head(head);
            if (next < first || next >= sentence.EndWord || IsVerb(next) || syntax.SubtreeFirst(next) < first - 3)
            {
                break;
            }

            head = next;
        }

        return head;
    }

    /// <summary>The noun phrase that begins at a word, up to the next comma outside of it.</summary>
    public (int First, int End) SourcePhrase(int first)
    {
        var (_, end) = Phrase(SourceHead(first));
        return (first, Math.Max(end, first + 1));
    }
}
