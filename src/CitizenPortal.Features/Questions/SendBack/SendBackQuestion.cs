using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.SendBack;

/// <summary>Not this agency's matter: why, by which provision, and which agency is proposed.</summary>
public sealed record SendBackQuestion(CaseKey Case, string? ProposedAgency, string? Words);

public sealed class SendBackQuestionValidator : AbstractValidator<SendBackQuestion>
{
    public SendBackQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.ProposedAgency).Required("SendBack.NoAgency").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Words).Required("SendBack.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class SendBackQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task HandleAsync(SendBackQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.SendBack(by, clock.Now(), input.ProposedAgency!, input.Words!, new Oversight(book.Current).Office);
        await db.SaveChangesAsync(ct);
    }
}
