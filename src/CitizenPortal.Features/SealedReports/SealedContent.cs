using System.Text.Json;
using CitizenPortal.Domain.SealedReports;

namespace CitizenPortal.Features.SealedReports;

/// <summary>What the sender has typed so far, screen by screen. Everything is kept as typed, also what is wrong; it lies encrypted until it is sent.</summary>
public sealed record SealedContent
{
    public SealedActs Acts { get; init; }
    public string? Agency { get; init; }

    /// <summary>The official chosen from the register; null while nothing is chosen or when he is unknown.</summary>
    public long? Official { get; init; }
    public bool IsUnknown { get; init; }
    public string? NameGiven { get; init; }
    public string? Counter { get; init; }
    public string? Place { get; init; }
    public string? Day { get; init; }
    public string? Time { get; init; }
    public string? Text { get; init; }
    public bool? IsAnonymous { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public bool HidesFromUnit { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Default);

    internal static SealedContent FromJson(string json) => JsonSerializer.Deserialize<SealedContent>(json, JsonSerializerOptions.Default)!;
}
