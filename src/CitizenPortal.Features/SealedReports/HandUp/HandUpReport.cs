using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.HandUp;

/// <summary>To the level above; to the inspectorate where money has come up.</summary>
public sealed record HandUpReport(CaseKey Report, SealedActs Acts, string? Reason);

public sealed class HandUpReportValidator : AbstractValidator<HandUpReport>
{
    public HandUpReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Reason).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoReason"]).Clean(CleanText.LongLimit);
        RuleFor(x => x.Acts).Must(acts => (acts & ~SealedActList.Whole) == 0).WithMessage(_ => Say.Sealed["Rule.NoActs"]);
    }
}

public sealed class HandUpReportHandler(SealedActKeeping acts, IValidator<HandUpReport> validator)
{
    public async Task HandleAsync(HandUpReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, desk) => report.HandUp(by, at, input.Reason!, input.Acts, r => desk.Routing.Up(r, at.Day)), ct);
    }
}
