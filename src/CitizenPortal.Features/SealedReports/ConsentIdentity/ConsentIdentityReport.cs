using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.ConsentIdentity;

/// <summary>The second person agrees that the first reads who sent it.</summary>
public sealed record ConsentIdentityReport(CaseKey Report);

public sealed class ConsentIdentityReportValidator : AbstractValidator<ConsentIdentityReport>
{
    public ConsentIdentityReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
    }
}

public sealed class ConsentIdentityReportHandler(SealedActKeeping acts, IValidator<ConsentIdentityReport> validator)
{
    public async Task HandleAsync(ConsentIdentityReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoFromTermsAsync(input.Report, by, (report, at, _) => report.ConsentIdentity(by, at), ct);
    }
}
