using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Publish;

/// <summary>Makes the redacted question and answer public.</summary>
public sealed record PublishQuestion(CaseKey Case);

public sealed class PublishQuestionValidator : AbstractValidator<PublishQuestion>
{
    public PublishQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
    }
}

public sealed class PublishQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(PublishQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Publish(by, clock.Now());
        await db.SaveChangesAsync(ct);
    }
}
