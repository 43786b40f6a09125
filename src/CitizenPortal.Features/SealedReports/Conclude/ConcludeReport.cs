using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Conclude;

/// <summary>đúng, đúng một phần, không đúng or chưa đủ căn cứ, with reasons that the sender reads.</summary>
public sealed record ConcludeReport(CaseKey Report, SealedOutcome? Outcome, string? Reasons);

public sealed class ConcludeReportValidator : AbstractValidator<ConcludeReport>
{
    public ConcludeReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Outcome).Must(outcome => outcome is { } one && Enum.IsDefined(one)).WithMessage(_ => Say.Sealed["Rule.NoOutcome"]);
        RuleFor(x => x.Reasons).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoReason"]).Clean(CleanText.LongLimit);
    }
}

public sealed class ConcludeReportHandler(SealedActKeeping acts, IValidator<ConcludeReport> validator)
{
    public async Task HandleAsync(ConcludeReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.Conclude(by, at, input.Outcome!.Value, input.Reasons!), ct);
    }
}
