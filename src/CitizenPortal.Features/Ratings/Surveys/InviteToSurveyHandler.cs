using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings.Surveys;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Ratings.Surveys;

/// <summary>So many more invitations to hand out at a counter.</summary>
public sealed record InviteToSurvey(long Survey, string? Count)
{
    internal int Number => int.TryParse(Count?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

public sealed class InviteToSurveyValidator : AbstractValidator<InviteToSurvey>
{
    public const int MostAtOnce = 200;

    public InviteToSurveyValidator() =>
        RuleFor(x => x.Count).Must((x, _) => x.Number is >= 1 and <= MostAtOnce).WithMessage(_ => Say.RatingFigures.Format("Survey.NoCount", MostAtOnce));
}

/// <summary>The invitations of one print: their texts exist only now.</summary>
public sealed record SurveyInvitations(string Agency, string Title, DateOnly Until, IReadOnlyList<string> Tokens);

public sealed class InviteToSurveyHandler(PortalDb db, PortalClock clock, IValidator<InviteToSurvey> validator)
{
    /// <summary>Null when there is no such survey for him, it is over, or so many would be too many.</summary>
    public async Task<SurveyInvitations?> HandleAsync(InviteToSurvey input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var (now, today) = (clock.Now, DeadlineClock.DayOf(clock.Now));
        if (await SurveyHolders.FindAsync(db, input.Survey, by, ct) is not { } survey || !survey.Takes(today) || survey.Invited + input.Number > Survey.MostInvited)
        {
            return null;
        }

        survey.Invite(input.Number, today);
        var until = DeadlineClock.InstantOf(survey.Until.AddDays(1));
        var texts = Enumerable.Range(0, input.Number).Select(_ => TokenIssue.ForSurvey(db, survey.Id, survey.Agency, today, until, now).Text).ToList();
        RatingJournal.Write(db, by, now, AuditAct.IssueTokens, survey.Agency, survey.Id, input.Number.ToString(CultureInfo.InvariantCulture), null);
        return await db.SavedAsync(ct) ? new(survey.Agency, survey.Title, survey.Until, texts) : null;
    }
}
