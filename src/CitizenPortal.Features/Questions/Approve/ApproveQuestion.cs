using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;

namespace CitizenPortal.Features.Questions.Approve;

/// <summary>
/// The approver lets the answer go out; nobody approves his own draft. A partial answer promises work: what, which agency (the answering
/// one when none is named), by which local date (yyyy-MM-dd or d/M/yyyy). Refuses an agency without work and day, and one nobody knows.
/// </summary>
public sealed record ApproveQuestion(CaseKey Case)
{
    public const int WorkLimit = 500;

    public string? Work { get; init; }
    public string? WorkAgency { get; init; }
    public string? WorkOn { get; init; }

    internal bool Promises => !string.IsNullOrWhiteSpace(Work) || !string.IsNullOrWhiteSpace(WorkOn);

    internal DateOnly? WorkDay => TypedDay.Parse(WorkOn);
}

public sealed class ApproveQuestionValidator : AbstractValidator<ApproveQuestion>
{
    public ApproveQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Work).Required("Approve.NoWork").Clean(ApproveQuestion.WorkLimit).When(x => x.Promises);
        RuleFor(x => x.WorkAgency).Clean(CleanText.ShortLimit);
        RuleFor(x => x.WorkAgency).Must(string.IsNullOrEmpty).WithMessage(_ => Say.Validation["Approve.AgencyAlone"]).When(x => !x.Promises);
        RuleFor(x => x.WorkOn).Must((input, _) => input.WorkDay is not null).WithMessage(_ => Say.Validation["Approve.NoDay"]).When(x => x.Promises);
    }
}

public sealed class ApproveQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book, NumberReserve numbers)
{
    public async Task HandleAsync(ApproveQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var promise = input.Promises ? new WorkPromise(input.Work!, Known(input.WorkAgency, question.Lead ?? question.Coordinator), input.WorkDay!.Value) : null;
        var moment = clock.Now();
        question.Approve(by, moment, promise);
        await PartKeeping.SplitSilentAsync(db, numbers, question, moment, ct);
        await db.SaveChangesAsync(ct);
    }

    private string Known(string? agency, string own) => string.IsNullOrEmpty(agency) ? own
        : book.Current.Agencies.ContainsKey(agency) ? agency
        : throw new ValidationException([new ValidationFailure(nameof(ApproveQuestion.WorkAgency), Say.Validation["Approve.NoAgency"])]);
}
