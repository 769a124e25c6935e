using System.Text;
using AngleSharp.Dom;

namespace Annals.Cli.Intake;

/// <summary>Turns the tree of an article into plain text: a blank line between paragraphs, one space between words.</summary>
internal static class ArticleText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "caption", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    // Captions and controls are not the report's own telling.
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "audio", "button", "canvas", "figcaption", "figure", "iframe", "input", "noscript", "object", "script", "select", "style", "svg", "template",
        "textarea", "video",
    };

    /// <summary>Walks without recursion: pages nest as deep as they like.</summary>
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        var paragraph = new StringBuilder();
        var node = root.FirstChild;
        while (node is not null)
        {
            var tag = (node as IElement)?.LocalName;
            var skipped = tag is not null && Left.Contains(tag);
            if (node is IText words)
            {
                paragraph.Append(words.Data);
            }
            else if (tag is "br")
            {
                paragraph.Append('\u2028');
            }
            else if (tag is "td" or "th")
            {
                paragraph.Append(' ');
            }
            else if (tag is not null && !skipped && Blocks.Contains(tag))
            {
                Close(paragraph, text);
            }

            if (node.FirstChild is { } child && !skipped)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement left && node != root && Blocks.Contains(left.LocalName))
                {
                    Close(paragraph, text);
                }
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        Close(paragraph, text);
        return text.ToString();
    }

    private static void Close(StringBuilder paragraph, StringBuilder text)
    {
        var before = text.Length;
        foreach (var line in paragraph.ToString().Split('\u2028'))
        {
            var start = text.Length;
            foreach (var word in line.AsSpan().SplitAny(" \t\r\n\f\u00a0\u200b\ufeff"))
            {
                if (word.Start.Value == word.End.Value)
                {
                    continue;
                }

                if (text.Length == start)
                {
                    text.Append(start == 0 ? "" : start == before ? "\n\n" : "\n");
                }
                else
                {
                    text.Append(' ');
                }

                text.Append(line.AsSpan(word));
            }
        }

        paragraph.Clear();
    }
}
