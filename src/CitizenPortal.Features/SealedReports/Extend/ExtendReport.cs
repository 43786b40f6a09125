using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Extend;

/// <summary>Once, by the level above, before the date to conclude.</summary>
public sealed record ExtendReport(CaseKey Report, string? Reason);

public sealed class ExtendReportValidator : AbstractValidator<ExtendReport>
{
    public ExtendReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Reason).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoReason"]).Clean(CleanText.LongLimit);
    }
}

public sealed class ExtendReportHandler(SealedActKeeping acts, IValidator<ExtendReport> validator)
{
    public async Task HandleAsync(ExtendReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoFromTermsAsync(input.Report, by, (report, at, _) => report.Extend(by, at, input.Reason!), ct);
    }
}
