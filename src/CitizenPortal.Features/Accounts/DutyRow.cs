using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Accounts;

public sealed class DutyRow
{
    public long Id { get; private set; }
    public required long UserId { get; init; }
    public required Duty Duty { get; init; }
    public required string Agency { get; init; }
}
