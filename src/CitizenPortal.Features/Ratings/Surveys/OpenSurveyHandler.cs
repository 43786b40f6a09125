using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings.Surveys;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Ratings.Surveys;

/// <summary>A new survey of an agency until a local day, within a year.</summary>
public sealed record OpenSurvey(string? Agency, string? Title, string? Until);

public sealed class OpenSurveyValidator : AbstractValidator<OpenSurvey>
{
    private const int LongestDays = 365;

    public OpenSurveyValidator(PortalClock clock, ReferenceBook book)
    {
        RuleFor(x => x.Agency).Must(code => code is not null && book.Current.Agencies.ContainsKey(code)).WithMessage(_ => Say.RatingFigures["Survey.NoAgency"]);
        RuleFor(x => x.Title).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.RatingFigures["Survey.NoTitle"]);
        RuleFor(x => x.Title).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Until).Must(text => TypedDay.Parse(text) is { } day && day >= DeadlineClock.DayOf(clock.Now) && day <= DeadlineClock.DayOf(clock.Now).AddDays(LongestDays))
            .WithMessage(_ => Say.RatingFigures["Survey.NoDay"]);
    }
}

public sealed class OpenSurveyHandler(PortalDb db, PortalClock clock, IValidator<OpenSurvey> validator)
{
    public async Task HandleAsync(OpenSurvey input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        if (!SurveyHolders.MayHold(by, input.Agency))
        {
            throw new UnauthorizedAccessException("Only the agency's desk and the monitors hold its surveys.");
        }

        var survey = new Survey { Agency = input.Agency!, Title = input.Title!.Trim(), From = DeadlineClock.DayOf(clock.Now), Until = TypedDay.Parse(input.Until)!.Value, OpenedBy = by.Name };
        db.Surveys.Add(survey);
        await db.SaveChangesAsync(ct);
        RatingJournal.Write(db, by, clock.Now, AuditAct.OpenSurvey, survey.Agency, survey.Id, survey.Title, null);
        await db.SaveChangesAsync(ct);
    }
}
