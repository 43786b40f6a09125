namespace CitizenPortal.Features.Desk.Absences;

/// <summary>Somebody is away from one local date to another, both within, and a colleague of the same agency stands in. <c>EndedAt</c>: taken back.</summary>
public sealed class Absence
{
    public long Id { get; private set; }
    public required string Agency { get; init; }
    public required long UserId { get; init; }
    public required long SubstituteId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required long EnteredBy { get; init; }
    public required string EnteredByName { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}
