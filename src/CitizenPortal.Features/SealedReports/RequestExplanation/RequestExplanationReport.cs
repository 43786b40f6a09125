using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.RequestExplanation;

/// <summary>"Yêu cầu giải trình" to an accused: the facts in words of the handler, never the sender's.</summary>
public sealed record RequestExplanationReport(CaseKey Report, long Official, string? Facts);

public sealed class RequestExplanationReportValidator : AbstractValidator<RequestExplanationReport>
{
    public RequestExplanationReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Facts).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoFacts"]).Clean(CleanText.LongLimit);
        RuleFor(x => x.Official).GreaterThan(0).WithMessage(_ => Say.Sealed["Rule.NoOfficial"]);
    }
}

public sealed class RequestExplanationReportHandler(SealedActKeeping acts, IValidator<RequestExplanationReport> validator)
{
    public async Task HandleAsync(RequestExplanationReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.RequestExplanation(by, at, input.Official, input.Facts!), ct);
    }
}
