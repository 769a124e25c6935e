using Annals.Documents;

namespace Annals.Actors;

/// <summary>One mention of an actor.</summary>
/// <param name="Head">Index of the head word of the phrase.</param>
/// <param name="FirstWord">Index of the first word.</param>
/// <param name="EndWord">Index after the last word.</param>
/// <param name="Span">The words.</param>
/// <param name="Actor">Index into the layer of actors.</param>
/// <param name="IsPronoun">True for "he", "they", "who".</param>
internal readonly record struct ActorMention(int Head, int FirstWord, int EndWord, TextSpan Span, int Actor, bool IsPronoun);

/// <summary>The layers of actors.</summary>
internal static class ActorLayers
{
    /// <summary>Who is named or described, in order of first mention; ids are "a1", "a2", …</summary>
    public static readonly Layer<Actor> Actors = new("actors");

    /// <summary>Every mention, in order of the text; at most one per head word.</summary>
    public static readonly Layer<ActorMention> Mentions = new("actor mentions");
}
