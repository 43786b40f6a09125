using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Answer;

/// <summary>The sender writes into his inbox: to a question of the handler, or because he has more to say.</summary>
public sealed record AnswerReport(string? Words);

public sealed class AnswerReportValidator : AbstractValidator<AnswerReport>
{
    public AnswerReportValidator() =>
        RuleFor(x => x.Words).Must(words => !string.IsNullOrWhiteSpace(words)).WithMessage(_ => Say.Sealed["Rule.NoMessage"]).Clean(CleanText.LongLimit);
}

public sealed class AnswerReportHandler(SealedActKeeping acts, IValidator<AnswerReport> validator)
{
    /// <summary>The same words posted again right after are the same message.</summary>
    public async Task HandleAsync(AnswerReport input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await acts.DoAsSenderAsync(by, (report, at, last) =>
        {
            if (last is not { Verb: SealedVerb.Answer } || last.Words != input.Words)
            {
                report.Answer(by, at, input.Words!);
            }
        }, ct);
    }
}
