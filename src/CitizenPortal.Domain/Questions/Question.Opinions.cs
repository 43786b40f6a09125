using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>Other bodies that are asked: by letter where they have no account, else for their opinion.</summary>
public sealed partial class Question
{
    private static readonly QuestionState[] WithOpinions = [QuestionState.InProgress, QuestionState.AwaitingCitizen, QuestionState.AwaitingApproval];
    private readonly List<CaseOpinion> _opinions = [];

    public IReadOnlyList<CaseOpinion> Opinions => _opinions;

    /// <summary>The coordinator holds the case himself and has written to a body without an account.</summary>
    public bool IsForwarded { get; private set; }

    /// <summary>The earliest term of an opinion that is waited for, and the next day on which somebody hears of it; null when none is.</summary>
    public DateOnly? OpinionDueOn { get; private set; }
    public DateOnly? OpinionRemindOn { get; private set; }

    private IEnumerable<CaseOpinion> OpenOpinions => _opinions.Where(o => o.IsOpen);

    /// <summary>
    /// Writes to a body without an account. The coordinator stays holder, the clock goes on; the reply is due on
    /// <paramref name="replyBy"/>, by default after the term of an opinion (5 working days).
    /// </summary>
    public void ForwardByLetter(Actor by, Moment at, OutgoingLetter letter, string words, DateOnly? replyBy = null)
    {
        RefuseIf(Verb.ForwardByLetter, by, at,
            (string.IsNullOrWhiteSpace(letter.Body) || string.IsNullOrWhiteSpace(letter.Number) || string.IsNullOrWhiteSpace(words), RefusalCode.NoText),
            (letter.On > at.Day || replyBy <= at.Day, RefusalCode.LetterDate));
        var before = Snapshot();
        State = QuestionState.InProgress;
        (Lead, AssigneeId, FlagReason, ScreenBy, IsForwarded) = (Coordinator, by.UserId, null, null, true);
        Join(Coordinator, PartyRole.Lead, at);
        HoldAsAgency(at);
        AskBody(at, null, letter, words, replyBy);
        Record(Verb.ForwardByLetter, by, at, before, new(letter.Number, letter.Body));
    }

    /// <summary>Asks another agency for its opinion; its own term runs, and the lead still answers in his.</summary>
    public void RequestOpinion(Actor by, Moment at, string agency, string words)
    {
        RefuseIf(Verb.RequestOpinion, by, at,
            (string.IsNullOrWhiteSpace(words), RefusalCode.NoText),
            (agency.Length == 0 || agency == Lead, RefusalCode.NotThatAgency),
            (OpenOpinions.Any(o => o.Agency == agency), RefusalCode.OpinionAsked));
        var before = Snapshot();
        AskBody(at, agency, null, words, null);
        Record(Verb.RequestOpinion, by, at, before, new(agency, words));
    }

    private void AskBody(Moment at, string? agency, OutgoingLetter? letter, string words, DateOnly? dueOn)
    {
        var clock = Terms(at).For(agency ?? Coordinator);
        var due = dueOn is { } day
            ? DueDateSum.Of(clock.Calendar, at.Day, new Term(clock.Calendar.WorkingDaysBetween(at.Day, day), TermUnit.WorkingDays))
            : clock.Due(DeadlineStep.Opinion, TermsKey, at.Day);
        var opinion = new CaseOpinion
        {
            Number = _opinions.Count + 1, Agency = agency, Letter = letter, Asked = words, AskedAt = at.Instant,
        };
        opinion.Due(due);
        opinion.RemindOn = NextOpinionDay(opinion, at);
        _opinions.Add(opinion);
        LightOpinions();
    }

    /// <summary>The agency that was asked answers; for a body without an account the coordinator records the number and words of its reply.</summary>
    public void GiveOpinion(Actor by, Moment at, string words, string? replyNumber = null)
    {
        RefuseIf(Verb.GiveOpinion, by, at,
            (string.IsNullOrWhiteSpace(words) || (AskedOf(by) is { Letter: not null } && string.IsNullOrWhiteSpace(replyNumber)), RefusalCode.NoText));
        var before = Snapshot();
        var opinion = AskedOf(by)!;
        opinion.Give(words, by.Name, opinion.Letter is null ? null : replyNumber, at.Instant);
        LightOpinions();
        Record(Verb.GiveOpinion, by, at, before, new(opinion.Agency ?? opinion.Letter!.Body, words));
    }

    /// <summary>The open question that this person may answer: put to his agency, or sent by letter by the office he coordinates for.</summary>
    public CaseOpinion? AskedOf(Actor by) => OpenOpinions.FirstOrDefault(o => o.Agency is null
        ? by.Has(Duty.Coordinator, Coordinator)
        : by.Has(Duty.Official, o.Agency) || by.Has(Duty.Approver, o.Agency));

    private bool IsAskedAs(Duty duty, Actor by) => OpenOpinions.Any(o => o.Agency is null
        ? duty == Duty.Coordinator && by.Has(duty, Coordinator)
        : duty != Duty.Coordinator && by.Has(duty, o.Agency));

    /// <summary>The reminders and rungs that are due about opinions, each once; what comes next is set.</summary>
    public IReadOnlyList<OpinionNotice> RemindOpinions(Moment at)
    {
        List<OpinionNotice> due = [];
        foreach (var opinion in OpenOpinions)
        {
            while (opinion.RemindOn <= at.Day)
            {
                var late = DeadlineClock.IsLate(opinion.DueOn, at.Day);
                due.Add(new(opinion, late ? StaffRungs(at)[opinion.NextRung++].Target : null));
                opinion.RemindOn = NextOpinionDay(opinion, at);
            }
        }

        LightOpinions();
        return due;
    }

    private DateOnly? NextOpinionDay(CaseOpinion opinion, Moment at)
    {
        var reminders = Terms(at).ReminderDays(DeadlineClock.DayOf(opinion.AskedAt), opinion.DueOn, LadderOf(at).Reminders).Where(day => day > at.Day).ToList();
        return reminders.Count > 0 ? reminders[0]
            : opinion.NextRung < StaffRungs(at).Count ? Terms(at).RungDay(opinion.DueOn, StaffRungs(at)[opinion.NextRung].WorkingDaysAfterDue)
            : null;
    }

    /// <summary>The same on a changed calendar: the terms that are waited for, each on that of who was asked, and what is due about them.</summary>
    private bool RecountOpinions(Moment at)
    {
        var moved = OpenOpinions.Select(opinion => (Opinion: opinion, Due: DueDateSum.Again(Terms(at).For(opinion.Agency ?? Coordinator).Calendar, DueDate.FromJson(opinion.DueSteps))))
            .Where(o => o.Due.Date != o.Opinion.DueOn).ToList();
        foreach (var (opinion, due) in moved)
        {
            opinion.Due(due);
            opinion.RemindOn = NextOpinionDay(opinion, at);
        }

        if (moved.Count > 0)
        {
            LightOpinions();
        }

        return moved.Count > 0;
    }

    private void LightOpinions() =>
        (OpinionDueOn, OpinionRemindOn) = (OpenOpinions.Min(o => (DateOnly?)o.DueOn), OpenOpinions.Min(o => o.RemindOn));

    /// <summary>A case that is no longer worked on waits for nobody's opinion: an agency that was asked in vain was silent.</summary>
    private void SettleOpinions(Moment at)
    {
        if (State is QuestionState.Received or QuestionState.Routed or QuestionState.SentBack)
        {
            (IsForwarded, ApprovalBy) = (false, null);
        }

        IsForwarded = IsForwarded && (Lead == Coordinator || !IsOpen);

        if (WithOpinions.Contains(State))
        {
            return;
        }

        foreach (var opinion in OpenOpinions.ToList())
        {
            opinion.End(at.Instant, silent: State == QuestionState.Answered && opinion.Agency is not null);
        }

        LightOpinions();
    }
}
