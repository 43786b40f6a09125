using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>How often somebody read the same thing within one hour; the first reading has its row in the audit trail.</summary>
public sealed class AuditReading
{
    public required string Key { get; init; }
    public int Times { get; set; } = 1;

    /// <summary>Counts one more reading of each that is there already, and says how many were.</summary>
    internal static Task<int> CountAsync(PortalDb db, IReadOnlyCollection<string> keys, CancellationToken ct) =>
        db.AuditReadings.Where(r => keys.Contains(r.Key)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Times, r => r.Times + 1), ct);
}
