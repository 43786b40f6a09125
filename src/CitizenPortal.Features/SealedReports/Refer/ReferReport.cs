using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Refer;

/// <summary>"Chuyển đề nghị xử lý": to whom, by which document, when.</summary>
public sealed record ReferReport(CaseKey Report, string? To, string? Document, DateOnly? On);

public sealed class ReferReportValidator : AbstractValidator<ReferReport>
{
    public ReferReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.To).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoRecipient"]).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Document).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoDocument"]).Clean(CleanText.ShortLimit);
        RuleFor(x => x.On).NotNull().WithMessage(_ => Say.Sealed["Rule.NoDay"]);
    }
}

public sealed class ReferReportHandler(SealedActKeeping acts, IValidator<ReferReport> validator)
{
    public async Task HandleAsync(ReferReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.Refer(by, at, input.To!, input.Document!, input.On!.Value), ct);
    }
}
