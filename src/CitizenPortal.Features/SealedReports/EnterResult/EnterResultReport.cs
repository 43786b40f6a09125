using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.EnterResult;

/// <summary>What came of a referral.</summary>
public sealed record EnterResultReport(CaseKey Report, int Referral, string? Result, DateOnly? On);

public sealed class EnterResultReportValidator : AbstractValidator<EnterResultReport>
{
    public EnterResultReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Result).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoResult"]).Clean(CleanText.LongLimit);
        RuleFor(x => x.On).NotNull().WithMessage(_ => Say.Sealed["Rule.NoDay"]);
    }
}

public sealed class EnterResultReportHandler(SealedActKeeping acts, IValidator<EnterResultReport> validator)
{
    public async Task HandleAsync(EnterResultReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.EnterResult(by, at, input.Referral, input.Result!, input.On!.Value), ct);
    }
}
