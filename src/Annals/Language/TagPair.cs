namespace Annals.Language;

/// <summary>A Penn Treebank tag with a universal one.</summary>
internal readonly record struct TagPair(string Penn, UniversalTag Universal);
