using System.Reflection;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Providers;

/// <summary>A value of any parameter of a query: the viewer, a case of the demonstration, or something small that is made of such.</summary>
internal sealed class SampleValues(AsyncServiceScope scope, Actor viewer, Question known, CancellationToken ct)
{
    public async Task<object?[]> ForAsync(ParameterInfo[] parameters)
    {
        var values = new object?[parameters.Length];
        foreach (var parameter in parameters)
        {
            values[parameter.Position] = await OfAsync(parameter.ParameterType, parameter.Name!, 0);
        }

        return values;
    }

    private async Task<object?> OfAsync(Type type, string name, int depth) => type switch
    {
        _ when type == typeof(Actor) => viewer,
        _ when type == typeof(CancellationToken) => ct,
        _ when type == typeof(string) => name.Contains("reference", StringComparison.OrdinalIgnoreCase) ? known.Reference : known.Lead ?? "so-tn-mt",
        _ when type == typeof(long) => known.Id,
        _ when type == typeof(int) => 2,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateOnly) => known.ReceivedOn,
        _ when type == typeof(DateTimeOffset) => known.ReceivedAt,
        _ when type == typeof(DeskCaseView) => await CaseAsync(),
        _ when type == typeof(CalendarChange) => new CalendarChange.ApproveYear(known.ReceivedOn.Year),
        _ when type == typeof(CaseKey) => new CaseKey(known.Reference, known.Version),
        _ when type == typeof(IQueryable<Question>) => scope.Db().HandledCases(viewer).OrderBy(q => q.Id).Take(5),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ when Nullable.GetUnderlyingType(type) is { } plain => await OfAsync(plain, name, depth),
        _ when type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType()) => Array.CreateInstance(item, 0),
        _ when type.IsClass && !type.IsAbstract && depth < 3 => await MadeAsync(type, depth),
        _ => throw new NotSupportedException($"no sample of {type.Name} {name}"),
    };

    private async Task<DeskCaseView?> CaseAsync()
    {
        var coordinator = await scope.ActorAsync("dieuphoi");
        var reference = await scope.Db().HandledCases(coordinator).OrderByDescending(q => q.Id).Select(q => q.Reference).FirstAsync(ct);
        return await scope.Get<DeskCaseQuery>().ReadAsync(reference, coordinator, ct);
    }

    private async Task<object> MadeAsync(Type type, int depth)
    {
        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).FirstOrDefault()
            ?? throw new NotSupportedException($"nothing makes a {type.Name}");
        List<object?> values = [];
        foreach (var parameter in constructor.GetParameters())
        {
            values.Add(await OfAsync(parameter.ParameterType, parameter.Name!, depth + 1));
        }

        return constructor.Invoke([.. values]);
    }
}
