using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Features.Storage;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.OpenIdentity;

/// <summary>Shows once who sent a report, after a second person has agreed.</summary>
public sealed record OpenIdentityReport(CaseKey Report);

public sealed class OpenIdentityReportValidator : AbstractValidator<OpenIdentityReport>
{
    public OpenIdentityReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
    }
}

/// <summary>The opening is on record and spent before anything is decrypted: what cannot be recorded is not shown.</summary>
public sealed class OpenIdentityReportHandler(PortalDb db, ISealedVault vault, ReadingKeeping readings, SealedActKeeping acts, IValidator<OpenIdentityReport> validator)
{
    public async Task<SealedSenderView> HandleAsync(OpenIdentityReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        SealedReport? opened = null;
        await acts.DoAsync(input.Report, by, (report, at, _) =>
        {
            report.OpenIdentity(by, at);
            opened = report;
        }, ct);
        await readings.NoteAsync(by, [new(AuditAct.OpenSealedIdentity, opened!.Reference)], ct);
        var identity = await db.SealedIdentities.AsNoTracking().SingleOrDefaultAsync(i => i.ReportId == opened.Id, ct);
        return new SealedSenderView(Open(identity?.Name), Open(identity?.Email), Open(identity?.Phone));
    }

    private string? Open(byte[]? text) => text is null ? null : vault.Open(text);
}
