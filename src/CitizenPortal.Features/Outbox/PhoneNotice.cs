namespace CitizenPortal.Features.Outbox;

/// <summary>A row of "Cần báo qua điện thoại": a resident who left only a telephone number must be called the same day.</summary>
public sealed class PhoneNotice
{
    public long Id { get; private set; }
    public required string Key { get; init; }
    public required long QuestionId { get; init; }
    public required string Agency { get; init; }
    public required string Letter { get; init; }
    public required string Facts { get; init; }
    public required DateOnly DueOn { get; init; }
    public DateTimeOffset? CalledAt { get; set; }
    public bool Reached { get; set; }
    public string? CallerNote { get; set; }
    public string? CallerName { get; set; }
}
