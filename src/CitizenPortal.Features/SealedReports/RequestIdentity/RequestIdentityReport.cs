using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.RequestIdentity;

/// <summary>The handler asks to learn who sent it; a second person must agree.</summary>
public sealed record RequestIdentityReport(CaseKey Report, string? Reason);

public sealed class RequestIdentityReportValidator : AbstractValidator<RequestIdentityReport>
{
    public RequestIdentityReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Reason).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoReason"]).Clean(CleanText.LongLimit);
    }
}

public sealed class RequestIdentityReportHandler(SealedActKeeping acts, IValidator<RequestIdentityReport> validator)
{
    public async Task HandleAsync(RequestIdentityReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.RequestIdentity(by, at, input.Reason!), ct);
    }
}
