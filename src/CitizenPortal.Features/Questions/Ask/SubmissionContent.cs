using System.Text.Json;

namespace CitizenPortal.Features.Questions.Ask;

/// <summary>What the resident has typed so far, screen by screen. Everything is kept as typed, also what is wrong.</summary>
public sealed record SubmissionContent
{
    public string? Text { get; init; }
    public string? Locality { get; init; }
    public string? Hamlet { get; init; }
    public string? Topic { get; init; }
    public string? NamedAgency { get; init; }
    public bool? ConsentsToPublication { get; init; }
    public bool OnBehalfOfOrganisation { get; init; }
    public string? Organisation { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public bool CodeOnly { get; init; }
    public bool HidesNameFromAgency { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Default);

    public static SubmissionContent FromJson(string json) => JsonSerializer.Deserialize<SubmissionContent>(json, JsonSerializerOptions.Default)!;
}
