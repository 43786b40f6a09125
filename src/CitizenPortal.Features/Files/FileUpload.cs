using CitizenPortal.Domain.Files;

namespace CitizenPortal.Features.Files;

/// <summary>A file as it came in, under the name its sender gave it; nothing of it is believed yet. <paramref name="Open"/> can be called once.</summary>
public sealed record FileUpload(string? Name, Func<Stream> Open, FileFault? Fault = null);

/// <summary>Why one file was not taken; the others of the same form were.</summary>
public sealed record FileRefusal(string Name, FileFault Fault);

/// <summary>A file that may be kept: its cleaned bytes.</summary>
public sealed record CheckedContent(FileKind Kind, ReadOnlyMemory<byte> Bytes);
