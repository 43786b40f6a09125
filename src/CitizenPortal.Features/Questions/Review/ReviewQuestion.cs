using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Review;

/// <summary>The first of two approvals: the draft goes on to the head.</summary>
public sealed record ReviewQuestion(CaseKey Case);

public sealed class ReviewQuestionValidator : AbstractValidator<ReviewQuestion>
{
    public ReviewQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
    }
}

public sealed class ReviewQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(ReviewQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Review(by, clock.Now());
        await db.SaveChangesAsync(ct);
    }
}
