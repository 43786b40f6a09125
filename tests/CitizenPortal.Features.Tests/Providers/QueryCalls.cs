using System.Data.Common;
using System.Reflection;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Desk;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Providers;

/// <summary>
/// Calls every asynchronous method of every query object of Features with values of the demonstration. Only what the database or the
/// translation to SQL says counts as a failure; that a made-up value is refused does not.
/// </summary>
internal sealed class QueryCalls(PortalHost portal)
{
    private static readonly string[] Endings = ["Query", "Queue", "Search", "Reader"];

    private static readonly string[] Engines = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Npgsql"];

    public int Made { get; private set; }

    public SortedSet<string> NotCallable { get; } = new(StringComparer.Ordinal);

    public List<string> Failures { get; } = [];

    private static IEnumerable<Type> Queries => typeof(PortalDb).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false, IsPublic: true } && Endings.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal)));

    public async Task CallAllAsync(string? account, CancellationToken ct)
    {
        foreach (var type in Queries)
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(m => typeof(Task).IsAssignableFrom(m.ReturnType)))
            {
                await CallAsync(type, method, account, ct);
            }
        }
    }

    private async Task CallAsync(Type type, MethodInfo method, string? account, CancellationToken ct)
    {
        await using var scope = portal.Scope();
        var values = new SampleValues(scope, account is null ? Actor.Anonymous : await scope.ActorAsync(account), await scope.Db().Cases(Actor.Anonymous).OrderBy(q => q.Id).FirstAsync(ct), ct);
        var name = $"{type.Name}.{method.Name}";
        object?[] arguments;
        try
        {
            arguments = await values.ForAsync(method.GetParameters());
        }
        catch (NotSupportedException none)
        {
            NotCallable.Add($"{name}: {none.Message}");
            return;
        }

        var query = scope.ServiceProvider.GetRequiredService(type);
        Made++;
        try
        {
            await (Task)method.Invoke(query, arguments)!;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (OfDatabase(failure) is { } said)
            {
                Failures.Add($"{name} for {account ?? "anyone"}: {said}");
            }
        }
    }

    private static string? OfDatabase(Exception? failure) =>
        failure is null ? null
        : failure is DbException or DbUpdateException || (Engines.Any(e => failure.Source?.StartsWith(e, StringComparison.Ordinal) == true) && failure.Message != "Sequence contains no elements.")
            ? failure.Message
            : OfDatabase(failure.InnerException);
}
