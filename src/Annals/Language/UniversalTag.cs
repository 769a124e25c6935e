namespace Annals.Language;

/// <summary>Universal parts of speech (universaldependencies.org/u/pos).</summary>
public enum UniversalTag : byte
{
#pragma warning disable CS1591 // the tag set documents itself
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
#pragma warning restore CS1591
}
