using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CitizenPortal.Components.Tests;

internal static class CompatLoader
{
    private const string Diffing = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Register() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == Diffing
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "compat", $"{Diffing}.dll"))
            : null;
}
