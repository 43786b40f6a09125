using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

internal static class WholeCommit
{
    /// <summary>Several saves that stand or fall together, for rows that need the numbers of others. <paramref name="work"/> may run again from the start.</summary>
    public static Task InOneCommitAsync(this PortalDb db, Func<Task> work, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await work();
        await whole.CommitAsync(ct);
    });
}
