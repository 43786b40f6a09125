using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Explain;

/// <summary>What the accused says to the facts: by himself, or entered from his paper by the handler.</summary>
public sealed record ExplainReport(long Explanation, string? Words);

public sealed class ExplainReportValidator : AbstractValidator<ExplainReport>
{
    public ExplainReportValidator()
    {
        RuleFor(x => x.Words).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoWords"]).Clean(CleanText.LongLimit);
    }
}

public sealed class ExplainReportHandler(SealedActKeeping acts, IValidator<ExplainReport> validator)
{
    public async Task HandleAsync(ExplainReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsAccusedAsync(input.Explanation, by, (report, at, asked) => report.Explain(by, at, asked.OfficialId, input.Words!), ct);
    }
}
