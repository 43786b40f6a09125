using CitizenPortal.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>The seam between the portal and one database engine; nothing outside its project names the engine.</summary>
public interface IDatabaseProvider
{
    string Name { get; }

    void Configure(DbContextOptionsBuilder options, string connectionString);

    IQuestionSearch Search { get; }

    bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>What must be put right before `Migrate`, e.g. a stale migration lock of a killed process.</summary>
    Task PrepareAsync(PortalDb db, CancellationToken ct);

    /// <summary>The database's own time (UTC), which leases are measured by.</summary>
    Task<DateTimeOffset> NowAsync(PortalDb db, CancellationToken ct);
}
