namespace Annals.Language;

/// <summary>Universal Dependencies relations, with the subtypes of the English treebanks that carry meaning for events.</summary>
public enum Relation : byte
{
#pragma warning disable CS1591 // universaldependencies.org/u/dep documents them
    Dep, Root, Acl, AclRelcl, Advcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, Ccomp, Clf, Compound, CompoundPrt, Conj, Cop,
    Csubj, CsubjPass, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodPoss,
    NmodDesc, NmodUnmarked, Nsubj, NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
#pragma warning restore CS1591
}
