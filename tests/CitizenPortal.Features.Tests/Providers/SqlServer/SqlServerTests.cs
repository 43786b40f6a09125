using System.Text.RegularExpressions;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Reading.Search;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Desk;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CitizenPortal.Features.Tests.Providers.SqlServer;

/// <summary>What SQL Server would be told, without one: compared with the reviewed files beside this one, and parsed.</summary>
public sealed partial class SqlServerTests : IDisposable
{
    private const string Rewrite = "WRITE_SQL";
    private readonly NoServer _server = new();
    private readonly PortalHost _reference = PortalHost.On("Sqlite");
    private readonly WebApplication _portal;

    public SqlServerTests() => _portal = TestDatabase.ForCommands("SqlServer", "Server=nowhere;Database=portal", services => services
        .Replace(ServiceDescriptor.Singleton(_reference.Services.GetRequiredService<ReferenceBook>()))
        .Replace(ServiceDescriptor.Singleton(_reference.Services.GetRequiredService<PortalClock>()))
        .ConfigureDbContext<PortalDb>(options => options.AddInterceptors(_server)));

    public static TheoryData<string> Sweeps => [.. Timetable.Names];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        ((IDisposable)_portal).Dispose();
        _reference.Dispose();
    }

    [Fact]
    public void Script_of_the_migrations_is_T_SQL()
    {
        using var db = new CitizenPortal.Migrations.SqlServer.DesignTime().CreateDbContext([]);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [Questions]", script, StringComparison.Ordinal);
        Assert.Empty(TSql.Faults(script));
    }

    [Fact]
    public void Parser_finds_what_other_engines_say() =>
        Assert.NotEmpty(TSql.Faults("SELECT id FROM question_search ORDER BY id LIMIT 5"));

    [Theory]
    [MemberData(nameof(Sweeps))]
    public async Task Sweep_asks_what_was_reviewed(string sweep)
    {
        var now = new Moment(_reference.Clock.GetUtcNow().AddHours(1), _reference.Services.GetRequiredService<ReferenceBook>().Current.Clock);

        await _portal.Services.GetServices<ISweep>().Single(s => s.Name == sweep).RunAsync(new SweepPass(now, _ => Task.CompletedTask), Cancel);

        Compare(sweep);
    }

    [Fact]
    public async Task Leases_ask_what_was_reviewed()
    {
        var leases = _portal.Services.GetRequiredService<SweepLeases>();
        var holder = await leases.TakeAsync(nameof(SendLetters), Cancel);
        await leases.KeepAsync(nameof(SendLetters), holder!, Cancel);
        await leases.ReleaseAsync(nameof(SendLetters), holder!, Cancel);
        await _portal.Services.GetRequiredService<SweepRuns>().LastAsync(nameof(SendLetters), Cancel);

        Compare("Leases");
    }

    [Fact]
    public async Task Search_asks_what_was_reviewed()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var index = scope.Get<IQuestionSearch>();
        await index.CreateAsync(scope.Db(), Cancel);
        await index.PutAsync(scope.Db(), SearchDocument.Of(1, "Đường liên thôn"), Cancel);
        await scope.Get<PublicSearch>().FindAsync("đường liên thôn", 10, Cancel);

        Compare("Search");
    }

    /// <summary>What the compiler puts before the name of a captured variable; it differs between Debug and Release.</summary>
    [GeneratedRegex(@"@_\d+__locals\d+_")]
    private static partial Regex CompilerNames();

    private void Compare(string name)
    {
        Assert.NotEmpty(_server.Heard);
        var said = string.Join("\nGO\n\n", _server.Heard.Select(sql => CompilerNames().Replace(sql.ReplaceLineEndings("\n").Trim(), "@"))) + "\n";
        Assert.Empty(TSql.Faults(said));
        var file = Repository.File("tests", "CitizenPortal.Features.Tests", "Providers", "SqlServer", $"{name}.sql");
        if (Environment.GetEnvironmentVariable(Rewrite) is { Length: > 0 })
        {
            File.WriteAllText(file, said);
        }

        Assert.True(File.Exists(file), $"{file} is missing; write it with {Rewrite}=1, then review it");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), said);
    }
}
