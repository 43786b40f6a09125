using System.Reflection;
using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CitizenPortal.Architecture.Tests;

/// <summary>A component is given records and draws them: nothing in it reaches for data, the request, a clock or a verb.</summary>
public static class ComponentRules
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Type[] Forbidden =
        [typeof(PortalDb), typeof(HttpContext), typeof(IHttpContextAccessor), typeof(TimeProvider), typeof(PortalClock), typeof(OfficeClock), typeof(IServiceProvider)];

    public static IEnumerable<string> Breaches(IEnumerable<Type> types) => types
        .Where(type => type.IsAssignableTo(typeof(ComponentBase)))
        .SelectMany(type => Given(type).Where(Reaches).Select(given => $"{type.Name} has {given.Name}"))
        .Distinct();

    private static IEnumerable<Type> Given(Type component) => component.GetFields(All).Select(f => f.FieldType)
        .Concat(component.GetProperties(All).Select(p => p.PropertyType))
        .Concat(component.GetConstructors(All).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType));

    private static bool Reaches(Type given) =>
        Forbidden.Any(f => given.IsAssignableTo(f))
        || (given.Namespace ?? "").StartsWith("CitizenPortal", StringComparison.Ordinal) && given.Name.EndsWith("Handler", StringComparison.Ordinal)
        || given.IsArray && Reaches(given.GetElementType()!)
        || given.GetGenericArguments().Any(Reaches);
}
