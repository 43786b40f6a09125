using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Recuse;

/// <summary>The handler stands back; it goes to another at once.</summary>
public sealed record RecuseReport(CaseKey Report, string? Reason);

public sealed class RecuseReportValidator : AbstractValidator<RecuseReport>
{
    public RecuseReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Reason).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoReason"]).Clean(CleanText.LongLimit);
    }
}

public sealed class RecuseReportHandler(SealedActKeeping acts, IValidator<RecuseReport> validator)
{
    public async Task HandleAsync(RecuseReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.Recuse(by, at, input.Reason!), ct);
    }
}
