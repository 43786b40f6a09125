using System.Text.Json;

namespace CitizenPortal.Features.Seed;

/// <summary>Reads one of the seed files that travel inside the assembly.</summary>
internal static class SeedFile
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static T Read<T>(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream($"CitizenPortal.Features.Seed.{name}.json")
            ?? throw new InvalidOperationException($"Seed file {name}.json is not in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Web) ?? throw new InvalidOperationException($"Seed file {name}.json is empty.");
    }
}
