using System.Xml.Linq;
using CitizenPortal.Architecture.Tests.Reading;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CitizenPortal.Architecture.Tests;

/// <summary>Which foreign assemblies an inner project may use, and which one project names each engine.</summary>
public static class UsedReferenceRules
{
    private static readonly string[] NotInFeatures =
    [
        "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Razor", "Microsoft.AspNetCore.Components", "Quartz", "Hangfire", "MailKit", "MimeKit", "Npgsql",
        "Microsoft.Data.", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer", "SQLitePCL",
    ];

    private static readonly (string Name, string Project)[] Engines =
    [
        ("Quartz", "CitizenPortal.Infrastructure"), ("Hangfire", "CitizenPortal.Hangfire"), ("MailKit", "CitizenPortal.MailKit"), ("MimeKit", "CitizenPortal.MailKit"),
        ("Microsoft.EntityFrameworkCore.Sqlite", "CitizenPortal.Migrations.Sqlite"), ("Microsoft.Data.Sqlite", "CitizenPortal.Migrations.Sqlite"),
        ("Microsoft.EntityFrameworkCore.SqlServer", "CitizenPortal.Migrations.SqlServer"), ("Microsoft.Data.SqlClient", "CitizenPortal.Migrations.SqlServer"),
        ("Npgsql", "CitizenPortal.Migrations.PostgreSql"),
    ];

    public static IEnumerable<string> AgainstDomain(UsedReferences used) => used.Assemblies.Where(name => name.Split('.')[0] != "System");

    /// <summary>Of System.Net.Mail, Features may read an address; sending is behind a port.</summary>
    public static IEnumerable<string> AgainstFeatures(UsedReferences used) => used.Assemblies
        .Where(name => NotInFeatures.Any(n => name.StartsWith(n, StringComparison.Ordinal)))
        .Concat(used.Types.Where(t => t.StartsWith("System.Net.Mail:", StringComparison.Ordinal) && !t.EndsWith(".MailAddress", StringComparison.Ordinal)));

    /// <summary>Components take records, enums and words of Features; nothing there that acts.</summary>
    public static IEnumerable<string> AgainstComponents(UsedReferences used) => used.Types
        .Where(t => t.StartsWith("CitizenPortal.Features:", StringComparison.Ordinal))
        .Select(t => typeof(PortalDb).Assembly.GetType(t.Split(':')[1], throwOnError: true)!)
        .Where(t => t.Namespace != typeof(Say).Namespace && !t.IsEnum && t.GetMethod("<Clone>$") is null)
        .Select(t => t.FullName!);

    /// <summary>Engines named, as package or as namespace, by a project that is not theirs.</summary>
    public static IEnumerable<string> AgainstEngines(Sources sources) => sources.Under("src/", "migrations/")
        .SelectMany(file => NamesIn(file).SelectMany(name => Engines
            .Where(e => (name == e.Name || name.StartsWith(e.Name + ".", StringComparison.Ordinal)) && !file.IsUnder($"src/{e.Project}/", $"migrations/{e.Project}/"))
            .Select(_ => $"{file.Path} names {name}")))
        .Distinct();

    private static IEnumerable<string> NamesIn(SourceFile file) => file.Extension switch
    {
        ".csproj" => XDocument.Parse(file.Text).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value),
        ".cs" => file.Syntax.DescendantNodes().Select(node => node switch
        {
            UsingDirectiveSyntax { NamespaceOrType: { } name } => name.ToString(),
            QualifiedNameSyntax { Parent: not QualifiedNameSyntax } name => name.ToString(),
            _ => "",
        }),
        _ => [],
    };
}
