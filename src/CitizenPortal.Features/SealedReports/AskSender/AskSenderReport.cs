using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.AskSender;

/// <summary>The handler asks the sender through the inbox; who sent it stays unknown to him.</summary>
public sealed record AskSenderReport(CaseKey Report, string? Question);

public sealed class AskSenderReportValidator : AbstractValidator<AskSenderReport>
{
    public AskSenderReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Question).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoQuestion"]).Clean(CleanText.LongLimit);
    }
}

public sealed class AskSenderReportHandler(SealedActKeeping acts, IValidator<AskSenderReport> validator)
{
    public async Task HandleAsync(AskSenderReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.AskSender(by, at, input.Question!), ct);
    }
}
