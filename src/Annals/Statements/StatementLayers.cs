using Annals.Documents;

namespace Annals.Statements;

/// <summary>The layer of statements.</summary>
internal static class StatementLayers
{
    public static readonly Layer<Statement> Statements = new("statements");
}
