using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Draft;

/// <summary>Keeps the official's draft. <paramref name="DraftVersion"/> is the version he saw (0 for a first draft): a newer one is never overwritten.</summary>
public sealed record DraftQuestion(CaseKey Case, string? Text, int DraftVersion)
{
    /// <summary>What the answer rests on, one <see cref="Domain.Questions.Citation"/> a line.</summary>
    public string? Citations { get; init; }

    /// <summary>Saved by the page itself while somebody types, half written lines included: such saves of one sitting are one version.</summary>
    public bool IsAuto { get; init; }
}

public sealed class DraftQuestionValidator : AbstractValidator<DraftQuestion>
{
    public DraftQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Text).Clean(CleanText.AnswerLimit);
        When(x => !x.IsAuto, () => RuleFor(x => x.Citations).Citations());
        RuleFor(x => x.Citations).Clean(Citation.Most * Citation.LineLimit);
    }
}

public sealed class DraftQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task<int> HandleAsync(DraftQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var moment = clock.Now();
        if (question.WhyNot(Verb.Draft, by, moment) is { Count: > 0 } refusals)
        {
            throw new RefusedException(Verb.Draft, refusals);
        }

        var draft = await DraftKeeping.PutAsync(db, question, new(input.Text ?? "", input.Citations), input.DraftVersion, by, moment, ct, input.IsAuto);
        await db.SaveChangesAsync(ct);
        return draft.Version;
    }
}
