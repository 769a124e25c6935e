using Annals.Documents;

namespace Annals.Language;

/// <summary>Walks the words and trees of one analysis. Words are named by their index in the document.</summary>
/// <remarks>Cheap to make: it borrows the layers and adds one table of children. Belongs to one thread.</remarks>
internal sealed class Syntax
{
    private readonly Word[] words;
    private readonly Sentence[] sentences;
    private readonly string[] forms;
    private readonly string[] lemmas;
    private readonly string[] pennTags;
    private readonly UniversalTag[] tags;
    private readonly Arc[] arcs;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] subtreeFirst;
    private readonly int[] subtreeEnd;

    public Syntax(Analysis analysis)
    {
        Document = analysis.Document;
        words = analysis.Items(LanguageLayers.Words);
        sentences = analysis.Items(LanguageLayers.Sentences);
        forms = analysis.Items(LanguageLayers.Forms);
        lemmas = analysis.Items(LanguageLayers.Lemmas);
        pennTags = analysis.Items(LanguageLayers.PennTags);
        tags = analysis.Items(LanguageLayers.Tags);
        arcs = analysis.Items(LanguageLayers.Arcs);
        firstChild = new int[words.Length];
        nextSibling = new int[words.Length];
        subtreeFirst = new int[words.Length];
        subtreeEnd = new int[words.Length];
        Array.Fill(firstChild, -1);
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var head = arcs[i].Head;
            nextSibling[i] = head < 0 ? -1 : firstChild[head];
            if (head >= 0)
            {
                firstChild[head] = i;
            }
        }

        MeasureSubtrees();
    }

    public Document Document { get; }

    public int Count => words.Length;

    public ReadOnlySpan<Sentence> Sentences => sentences;

    public Word Word(int i) => words[i];

    public Sentence SentenceOf(int i) => sentences[words[i].Sentence];

    /// <summary>The lower-cased form.</summary>
    public string Form(int i) => forms[i];

    public string Lemma(int i) => lemmas[i];

    public string Penn(int i) => pennTags[i];

    public UniversalTag Tag(int i) => tags[i];

    /// <summary>The head word, or -1 for the root.</summary>
    public int Head(int i) => arcs[i].Head;

    public Relation Relation(int i) => arcs[i].Relation;

    /// <summary>First word of all that hangs on a word.</summary>
    public int SubtreeFirst(int i) => subtreeFirst[i];

    /// <summary>Index after the last word of all that hangs on a word.</summary>
    public int SubtreeEnd(int i) => subtreeEnd[i];

    /// <summary>The words that hang directly on a word, in order.</summary>
    public ChildWords Children(int i) => new(this, firstChild[i]);

    /// <summary>The first child with a relation, or -1.</summary>
    public int Child(int i, Relation relation)
    {
        for (var child = firstChild[i]; child >= 0; child = nextSibling[child])
        {
            if (arcs[child].Relation == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The characters from the first to the last of a run of words.</summary>
    public TextSpan SpanOf(int firstWord, int endWord) => new(words[firstWord].Start, words[endWord - 1].End);

    /// <summary>The index of the first word that ends after an offset.</summary>
    public int WordAt(int offset)
    {
        int low = 0, high = words.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (words[middle].End > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>True if <paramref name="word"/> is <paramref name="ancestor"/> or hangs on it, however deep.</summary>
    public bool IsWithin(int word, int ancestor)
    {
        for (var steps = 0; word >= 0 && steps <= words.Length; steps++)
        {
            if (word == ancestor)
            {
                return true;
            }

            word = arcs[word].Head;
        }

        return false;
    }

    // Each word widens its ancestors' subtrees. Trees of hostile text can be chains as long as the sentence, so the
    // walk goes by rounds over children-first order instead of climbing from every word.
    private void MeasureSubtrees()
    {
        for (var i = 0; i < words.Length; i++)
        {
            subtreeFirst[i] = i;
            subtreeEnd[i] = i + 1;
        }

        var order = new List<int>(words.Length);
        var stack = new Stack<int>();
        for (var i = 0; i < words.Length; i++)
        {
            if (arcs[i].Head < 0)
            {
                stack.Push(i);
                while (stack.TryPop(out var top))
                {
                    order.Add(top);
                    for (var child = firstChild[top]; child >= 0; child = nextSibling[child])
                    {
                        stack.Push(child);
                    }
                }
            }
        }

        for (var k = order.Count - 1; k >= 0; k--)
        {
            var head = arcs[order[k]].Head;
            if (head >= 0)
            {
                subtreeFirst[head] = Math.Min(subtreeFirst[head], subtreeFirst[order[k]]);
                subtreeEnd[head] = Math.Max(subtreeEnd[head], subtreeEnd[order[k]]);
            }
        }
    }

    /// <summary>Enumerates children without allocating.</summary>
    public ref struct ChildWords(Syntax syntax, int first)
    {
        private int next = first;

        public int Current { get; private set; }

        public readonly ChildWords GetEnumerator() => this;

        public bool MoveNext()
        {
            Current = next;
            if (next < 0)
            {
                return false;
            }

            next = syntax.nextSibling[next];
            return true;
        }
    }
}
