using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CitizenPortal.Features.Tests.Providers.SqlServer;

internal static class TSql
{
    /// <summary>What Microsoft's own parser (grammar of SQL Server 2019) finds wrong with a script.</summary>
    public static IReadOnlyList<string> Faults(string script)
    {
        using var text = new StringReader(script);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
    }
}
