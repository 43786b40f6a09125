using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>One term as it stands; <c>Months</c> null is for good.</summary>
public sealed record RetentionRowView(CaseKind Kind, PersonalPart Part, int? Months, string Basis, DateTimeOffset? ChangedAt, string? ChangedBy, string? Reason);

/// <summary>The terms, and the last run that erased by them: when, how many parts of cases.</summary>
public sealed record RetentionView(IReadOnlyList<RetentionRowView> Rows, DateTimeOffset? LastRun, int LastErased);

public sealed class RetentionQuery(PortalDb db)
{
    public async Task<RetentionView> ReadAsync(CancellationToken ct)
    {
        var rows = await db.RetentionRows.AsNoTracking().ToListAsync(ct);
        var run = await db.SweepRuns.AsNoTracking().Where(r => r.Sweep == nameof(Retain) && r.EndedAt != null && r.Error == null).OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        return new RetentionView([.. rows.OrderBy(r => r.Kind).ThenBy(r => r.Part).Select(r => new RetentionRowView(r.Kind, r.Part, r.Months, r.Basis, r.ChangedAt, r.ChangedBy, r.Reason))], run?.OfficeTime, run?.Acted ?? 0);
    }
}
