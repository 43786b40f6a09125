using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.RequestReopen;

/// <summary>The resident, who proved that the case is his, asks for a new answer and says what is missing in the old one.</summary>
public sealed record RequestReopenQuestion(string? Words);

public sealed class RequestReopenQuestionValidator : AbstractValidator<RequestReopenQuestion>
{
    public RequestReopenQuestionValidator()
    {
        RuleFor(x => x.Words).Required("RequestReopen.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class RequestReopenQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task HandleAsync(RequestReopenQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenOwnAsync(by, ct);
        question.RequestReopen(by, clock.Now(), input.Words!, new Oversight(book.Current).JudgeOf(question));
        await db.SaveChangesAsync(ct);
    }
}
