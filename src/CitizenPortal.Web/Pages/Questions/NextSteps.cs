using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>Who acts next on a case, and by which day.</summary>
public sealed class NextSteps(ReferenceEdition book, Moment now)
{
    private const int SoonDays = 2;

    public NextStep? Of(CaseView found) => found.State switch
    {
        QuestionState.Received => Step("Next.Screen", found.Coordinator, found.ScreenBy ?? found.PromisedOn, found),
        QuestionState.SentBack when found.Arbiter is { } arbiter => Step("Next.Decide", arbiter, found.HolderDueOn, found),
        QuestionState.SentBack => Step("Next.Reroute", found.Coordinator, found.HolderDueOn, found),
        QuestionState.Routed => Step("Next.Accept", found.Lead, found.AcceptBy, found),
        QuestionState.InProgress => Step("Next.Answer", found.Lead ?? found.Coordinator, found.PromisedOn, found),
        QuestionState.Merged when found.Answer is null && found.ReopenDecideBy is null => Step("Next.Merged", null, found.PromisedOn, found),
        QuestionState.AwaitingApproval => Step("Next.Approve", found.Lead, found.PromisedOn, found),
        QuestionState.AwaitingCitizen => Step(found.IsOwn ? "Next.You" : "Next.Citizen", null, found.ReplyBy, found),
        _ when found.ReopenDecideBy is { } decide => Step(found.IsReopenAbove ? "Next.ReopenAbove" : "Next.ReopenAgency", found.Lead ?? found.Coordinator, decide, found),
        QuestionState.Lapsed when found.IsOwn && found.ResumableUntil is { } until => Step("Next.Resume", null, until, found),
        QuestionState.Answered when found.ConsentsToPublication => Step("Next.Publish", found.Coordinator, found.PublishBy, found),
        _ => null,
    };

    private NextStep Step(string key, string? agency, DateOnly? by, CaseView found) => new(
        Say.Public["Next.Label"],
        Say.Public.Format(key, book.AgencyName(agency)),
        by is { } day ? Say.Public.Format("Next.By", Shown.Day(day)) : null,
        by is { } iso ? Shown.Iso(iso) : null,
        Badge(found, by));

    private DueLabel? Badge(CaseView found, DateOnly? by)
    {
        if (found.PromisedOn is not { } promised || !QuestionJourney.IsOpen(found.State))
        {
            return null;
        }

        if (found.State == QuestionState.AwaitingCitizen)
        {
            return new DueLabel(Say.Public["Due.Paused"], DueTone.Paused);
        }

        if (DeadlineClock.IsLate(promised, now.Day))
        {
            return new DueLabel(Say.Public.Format("Due.Late", now.Clock.WorkingDaysLate(promised, now.Day)), DueTone.Late);
        }

        var left = now.Clock.Calendar.WorkingDaysBetween(now.Day, promised);
        return new DueLabel(
            left == 0 ? Say.Public["Due.Today"]
                : by == promised && !DueWords.PassesHoliday(found.PromiseSteps) ? Say.Public.Format("Due.Short", left)
                : Say.Public.Format(DueWords.PassesHoliday(found.PromiseSteps) ? "Due.LeftHoliday" : "Due.Left", Shown.Day(promised), left),
            left <= SoonDays ? DueTone.Soon : DueTone.Ok);
    }
}
