using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

public interface IDatabaseProvider
{
    string Name { get; }

    void Configure(DbContextOptionsBuilder options, string connectionString);

    bool IsUniqueViolation(DbUpdateException failure);
}
