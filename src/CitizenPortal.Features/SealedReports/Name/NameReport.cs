using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Name;

/// <summary>The unknown person is found in the register.</summary>
public sealed record NameReport(CaseKey Report, IReadOnlyList<long> Officials);

public sealed class NameReportValidator : AbstractValidator<NameReport>
{
    public NameReportValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Officials).NotEmpty().WithMessage(_ => Say.Sealed["Rule.NoOfficial"]);
    }
}

public sealed class NameReportHandler(SealedActKeeping acts, IValidator<NameReport> validator)
{
    public async Task HandleAsync(NameReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, desk) => report.Name(by, at, input.Officials, r => desk.Routing.Again(r, at.Day)), ct);
    }
}
