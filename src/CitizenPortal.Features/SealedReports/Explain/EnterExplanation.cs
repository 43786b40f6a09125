using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Explain;

/// <summary>The written explanation of an official without an account, entered by the handler.</summary>
public sealed record EnterExplanation(CaseKey Report, long Official, string? Words);

public sealed class EnterExplanationValidator : AbstractValidator<EnterExplanation>
{
    public EnterExplanationValidator()
    {
        RuleFor(x => x.Report.Reference).NotEmpty();
        RuleFor(x => x.Words).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Sealed["Rule.NoWords"]).Clean(CleanText.LongLimit);
    }
}

public sealed class EnterExplanationHandler(SealedActKeeping acts, IValidator<EnterExplanation> validator)
{
    public async Task HandleAsync(EnterExplanation input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsync(input.Report, by, (report, at, _) => report.Explain(by, at, input.Official, input.Words!), ct);
    }
}
