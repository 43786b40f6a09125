using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CitizenPortal.Architecture.Tests.Reading;

/// <summary>What a compiled assembly really uses, read from its metadata: a reference that no code uses is not in it.</summary>
public sealed record UsedReferences(IReadOnlyList<string> Assemblies, IReadOnlyList<string> Types)
{
    public static UsedReferences Of(Assembly assembly)
    {
        using var file = File.OpenRead(assembly.Location);
        using var pe = new PEReader(file);
        var metadata = pe.GetMetadataReader();
        return new(
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).Order(StringComparer.Ordinal)],
            [.. metadata.TypeReferences.Select(handle => NameOf(metadata, metadata.GetTypeReference(handle))).Order(StringComparer.Ordinal)]);
    }

    private static string NameOf(MetadataReader metadata, TypeReference type)
    {
        var home = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) + ":"
            : "";
        return $"{home}{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
