using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Questions;

/// <summary>One answer for several cases, and several cases from one. Each asker's words and contact stay in his own case.</summary>
public sealed partial class Question
{
    /// <summary>The older case whose answer this one waits for; null unless merged.</summary>
    public long? MergedInto { get; private set; }

    /// <summary>The day on which the asker said that his question is another one: it is not merged again.</summary>
    public DateOnly? MergeObjectedOn { get; private set; }

    /// <summary>The case of which this one is a part.</summary>
    public long? SplitFrom { get; private set; }

    /// <summary>Joins this case to an older open one of the same coordinator, which takes over the earlier of the two promised dates.</summary>
    public void Merge(Actor by, Moment at, Question target, string? words = null, long? letterOf = null)
    {
        RefuseIf(Verb.Merge, by, at,
            (target.Id == Id || (target.ReceivedAt, target.Id).CompareTo((ReceivedAt, Id)) > 0, RefusalCode.NotTheOlder),
            (!target.TakesOthers(by), RefusalCode.TargetClosed));
        var before = Snapshot();
        target.TakeIn(this, by, at);
        (State, MergedInto, AssigneeId) = (QuestionState.Merged, target.Id, null);
        Cite("", []);
        (Answer, PublicAnswer, DrafterId, ApproverId) = (null, null, null, null);
        Stop(at);
        LetterOf = letterOf;
        Record(Verb.Merge, by, at, before, new(target.Reference, words));
    }

    private bool TakesOthers(Actor by) => QuestionJourney.Row(Verb.Merge).From.Contains(State) && Holds(Duty.Coordinator, by, Coordinator)
        && Suspicion == Suspicion.None && !CaseKinds.IsSealed(Kind);

    private void TakeIn(Question other, Actor by, Moment at)
    {
        var before = Snapshot();
        if (other.PromisedOn < PromisedOn)
        {
            (PromisedOn, PromiseSteps, IsProvisional) = (other.PromisedOn, other.PromiseSteps, other.IsProvisional);
            Light(at);
        }

        Record(Verb.Merge, by, at, before, new(other.Reference));
    }

    private IEnumerable<RefusalCode> MergeObstacles() => (MergeObjectedOn is not null, Suspicion != Suspicion.None) switch
    {
        (true, _) => [RefusalCode.AskerObjected],
        (_, true) => [RefusalCode.SuspicionOpen],
        _ => [],
    };

    /// <summary>Takes the case out again: it is received anew, with a new clock. An asker who says that his question is another one is believed.</summary>
    public void Unmerge(Actor by, Moment at, string words)
    {
        RefuseIf(Verb.Unmerge, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        MergeObjectedOn = by.OwnCase is null ? MergeObjectedOn : at.Day;
        Cite("", []);
        Answer = null;
        Restart(at, QuestionState.Received);
        Record(Verb.Unmerge, by, at, before, new(null, words));
    }

    /// <summary>
    /// Passes the answer of the case it was merged into on to this asker: the redacted copy, since the answer may speak to the
    /// other one by name, with its ground and the document signed beside it. Each answer once; a newer one replaces it.
    /// </summary>
    public void FollowAnswer(Actor by, Moment at, Question target)
    {
        RefuseIf(Verb.FollowAnswer, by, at, (target.Id != MergedInto || target.AnsweredAt is null || target.AnsweredAt == AnsweredAt || target.Answer is null, RefusalCode.NothingToFollow));
        var before = Snapshot();
        (Answer, AnsweredAt, Citations) = (target.PublicAnswer ?? PersonalData.Redact(target.Answer!), target.AnsweredAt, target.Citations);
        (DocumentNumber, DocumentOn, DocumentSigner) = target.IsGeneralised ? (null, null, null) : (target.DocumentNumber, target.DocumentOn, target.DocumentSigner);
        Record(Verb.FollowAnswer, by, at, before, new(target.Lead ?? target.Coordinator, Answer));
    }

    /// <summary>Makes a case of its own from a part of the text: the same asker, first receipt and promise, its own topic and agency.</summary>
    public Question Split(Actor by, Moment at, Receipt part)
    {
        RefuseIf(Verb.Split, by, at, (string.IsNullOrWhiteSpace(part.Body), RefusalCode.NoText));
        var before = Snapshot();
        var child = PartOf(part);
        child.ScreenedAt = at.Instant;
        child.Hold(at, DeadlineStep.Screening, at.Day);
        child.ScreenBy = child.HolderDueOn;
        child.Record(Verb.Split, by, at, new Before(QuestionState.Received, null, null, null), new(Reference, part.Body));
        Record(Verb.Split, by, at, before, new(part.Reference, part.Body));
        return child;
    }

    /// <summary>The part on which an agency stayed silent, after the lead has answered his: its own case, in that agency's hands, due when the opinion was.</summary>
    public Question SplitSilent(CaseOpinion opinion, Receipt part, Actor by, Moment at)
    {
        var child = PartOf(part);
        (child.State, child.Lead, child.Routings, child.ScreenedAt) = (QuestionState.InProgress, opinion.Agency, 1, at.Instant);
        child.Join(opinion.Agency!, PartyRole.Lead, at);
        child.HoldUntil(at, DueDate.FromJson(opinion.DueSteps), DeadlineClock.DayOf(opinion.AskedAt));
        child.Record(Verb.Split, by, at, new Before(QuestionState.InProgress, null, null, null), new(Reference, part.Body));
        return child;
    }

    private Question PartOf(Receipt part) => new()
    {
        Id = part.Id, Reference = part.Reference, Body = part.Body, Topic = part.Topic, Locality = part.Locality ?? Locality, IsUrgent = part.IsUrgent,
        Channel = Channel, Coordinator = Coordinator, Kind = Kind, Basis = Basis, SplitFrom = SplitFrom ?? Id, EnteredBy = EnteredBy,
        ConsentsToPublication = ConsentsToPublication, HidesNameFromAgency = HidesNameFromAgency, ContactBy = ContactBy,
        ReceivedAt = ReceivedAt, ReceivedOn = ReceivedOn, RoundOn = RoundOn, PausedDays = PausedDays,
        PromisedOn = PromisedOn, FirstPromisedOn = FirstPromisedOn, PromiseSteps = PromiseSteps, IsProvisional = IsProvisional,
        CalendarVersion = CalendarVersion, PolicyVersion = PolicyVersion,
    };
}
