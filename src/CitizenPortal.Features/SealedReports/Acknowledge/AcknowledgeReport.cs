using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Acknowledge;

/// <summary>Tells the sender that it has been read and is being looked into.</summary>
public sealed record AcknowledgeReport(CaseKey Report);

public sealed class AcknowledgeReportValidator : AbstractValidator<AcknowledgeReport>
{
    public AcknowledgeReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
    }
}

public sealed class AcknowledgeReportHandler(SealedActKeeping acts, IValidator<AcknowledgeReport> validator)
{
    public async Task HandleAsync(AcknowledgeReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.Acknowledge(by, at), ct);
    }
}
