namespace CitizenPortal.Features.Storage;

public sealed class PortalSetting
{
    public required string Key { get; init; }
    public required string Value { get; set; }
}

/// <summary>Blocks of numbers handed out to a server at a time, so that a case knows its number before it is written.</summary>
public sealed class NumberBlock
{
    public required string Name { get; init; }
    public long Next { get; set; }
}
