using System.Text;

namespace Annals.Cli.Pages;

/// <summary>Writes HTML so that no text gets in unescaped: tags and attributes have their own methods, all else is text.</summary>
internal sealed class MarkupWriter
{
    private readonly StringBuilder markup = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element.</summary>
    /// <param name="tag">Its name: never text of a report.</param>
    /// <param name="style">Its classes, or null.</param>
    /// <param name="attributes">Names, never text of a report, and values, which are escaped.</param>
    public MarkupWriter Open(string tag, string? style = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        open.Push(tag);
        markup.Append('<').Append(tag);
        if (style is not null)
        {
            Attribute("class", style);
        }

        foreach (var (name, value) in attributes)
        {
            Attribute(name, value);
        }

        markup.Append('>');
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public MarkupWriter Close()
    {
        markup.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public MarkupWriter Text(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            Escape(c);
        }

        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public MarkupWriter Element(string tag, string? style, string text) => Open(tag, style).Text(text).Close();

    /// <summary>What another writer has written; it must have closed all it opened.</summary>
    public MarkupWriter Append(MarkupWriter other)
    {
        markup.Append(other.ToString());
        return this;
    }

    /// <summary>A line break in the source, for those who read it.</summary>
    public MarkupWriter Line()
    {
        markup.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => open.Count == 0
        ? markup.ToString()
        : throw new InvalidOperationException($"The element '{open.Peek()}' is open.");

    private void Attribute(string name, string value)
    {
        markup.Append(' ').Append(name).Append("=\"");
        Text(value);
        markup.Append('"');
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '<':
                markup.Append("&lt;");
                break;
            case '>':
                markup.Append("&gt;");
                break;
            case '&':
                markup.Append("&amp;");
                break;
            case '"':
                markup.Append("&quot;");
                break;
            case '\'':
                markup.Append("&#39;");
                break;
            default:
                // HTML has no place for control characters; show that something stands there.
                markup.Append(char.IsControl(c) && c is not ('\n' or '\t' or '\r') ? '\uFFFD' : c);
                break;
        }
    }
}
