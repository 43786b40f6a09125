namespace CitizenPortal.Domain.Files;

/// <summary>Why a file is not taken; each has its sentence under <c>Fault.{value}</c>.</summary>
public enum FileFault
{
    Empty,
    TooLarge,
    TooMany,
    UnknownKind,
    ImagesOnly,
    Broken,
    TooManyPixels,
    Locked,
    Active,
    Unpacked,
    Virus,
    ScanFailed,
    Full,
    Cut,
}

internal sealed class BadFileException(FileFault fault) : Exception(fault.ToString())
{
    public FileFault Fault { get; } = fault;
}
