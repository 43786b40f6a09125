using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.SealFurther;

/// <summary>It is really a tố cáo: from now on inspectors only (Luật Tố cáo Đ25).</summary>
public sealed record SealFurtherReport(CaseKey Report, string? Reason);

public sealed class SealFurtherReportValidator : AbstractValidator<SealFurtherReport>
{
    public SealFurtherReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Reason).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoReason"]).Clean(CleanText.LongLimit);
    }
}

public sealed class SealFurtherReportHandler(SealedActKeeping acts, IValidator<SealFurtherReport> validator)
{
    public async Task HandleAsync(SealFurtherReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, desk) => report.SealFurther(by, at, input.Reason!, r => desk.Routing.Again(r, at.Day)), ct);
    }
}
