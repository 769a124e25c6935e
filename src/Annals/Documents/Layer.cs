namespace Annals.Documents;

/// <summary>Names one kind of annotation, such as words or times. Two layers are the same only if they are the same object.</summary>
/// <param name="name">The name shown in messages, in plural: "words".</param>
public abstract class Layer(string name)
{
    /// <summary>The name shown in messages.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A layer whose annotations are of type <typeparamref name="T"/>, in order of the text.</summary>
/// <param name="name">The name shown in messages, in plural.</param>
public sealed class Layer<T>(string name) : Layer(name);
