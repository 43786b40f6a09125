using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Submit;

/// <summary>Puts the draft before the approver. Canned texts leave "[...]" where something must be filled in; such a draft is not accepted.</summary>
public sealed record SubmitQuestion(CaseKey Case, string? Text, int DraftVersion)
{
    /// <summary>What the answer rests on, one <see cref="Domain.Questions.Citation"/> a line.</summary>
    public string? Citations { get; init; }
}

public sealed class SubmitQuestionValidator : AbstractValidator<SubmitQuestion>
{
    public SubmitQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Text).Required("Submit.NoText").Clean(CleanText.AnswerLimit);
        RuleFor(x => x.Text).Must(text => Placeholders.In(text).Count == 0).WithMessage(x => Say.Validation.Format("Submit.Unfilled", string.Join(", ", Placeholders.In(x.Text))));
        RuleFor(x => x.Citations).Citations();
    }
}

public sealed class SubmitQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task HandleAsync(SubmitQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var moment = clock.Now();
        question.Submit(by, moment, input.Text!, CitationLines.Of(input.Citations), await ApprovalPeople.WayAsync(db, book.Current, question, by, moment.Day, ct));
        await DraftKeeping.PutAsync(db, question, new(input.Text!, input.Citations), input.DraftVersion, by, moment, ct);
        await db.SaveChangesAsync(ct);
    }
}
