using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Questions;

/// <summary>From the first receipt to the agency: the verbs of the resident, the coordinator and the sweep that sends on.</summary>
public sealed partial class Question
{
    /// <summary>The reason on a receipt that was typed more than a working day after the resident made contact.</summary>
    public const string LateEntry = "late-entry";

    private const int ExcerptLength = 220;
    private const int LatestEntry = 1;

    /// <summary>Receives a case; the promised date is set now and counts from the first contact.</summary>
    public static Question Ask(Receipt receipt, Actor by, Moment at)
    {
        var question = From(receipt, at);
        question.Hold(at, DeadlineStep.Screening, question.ReceivedOn);
        question.ScreenBy = receipt.IsHeld ? null : question.HolderDueOn;
        question.IsHeld = receipt.IsHeld;
        question.Record(Verb.Ask, by, at, new Before(QuestionState.Received, null, null, null), new(IsLateEntry(question.ReceivedOn, at) ? LateEntry : null, receipt.EntryNote));
        return question;
    }

    /// <summary>More than one working day after the resident made contact (local date).</summary>
    public static bool IsLateEntry(DateOnly contactOn, Moment at) => at.Day > at.Clock.AddWorkingDays(contactOn, LatestEntry);

    /// <summary>A new tracking secret was handed to the resident, who showed who he is; <paramref name="proof"/> says how. The old one is void.</summary>
    public void RenewSecret(Actor by, Moment at, string proof)
    {
        RefuseIf(Verb.RenewSecret, by, at, (string.IsNullOrWhiteSpace(proof), RefusalCode.NoText));
        Record(Verb.RenewSecret, by, at, Snapshot(), new(null, proof));
    }

    /// <summary>Takes in a case from a public source: with an answer it is published at once, without one it is received like any other.</summary>
    public static Question Import(Receipt receipt, string? answer, string? answeredBy, Actor by, Moment at)
    {
        var question = From(receipt, at);
        question.PublicBody = PersonalData.Redact(receipt.Body);
        question.Excerpt = VietnameseText.Excerpt(question.PublicBody, ExcerptLength);
        if (answer is null)
        {
            question.Hold(at, DeadlineStep.Screening, question.ReceivedOn);
            question.ScreenBy = question.HolderDueOn;
        }
        else
        {
            question.State = QuestionState.Published;
            question.Lead = answeredBy;
            question.Answer = answer;
            question.PublicAnswer = PersonalData.Redact(answer);
            (question.AnsweredAt, question.PublishedAt) = (at.Instant, at.Instant);
            if (answeredBy is not null)
            {
                question.Join(answeredBy, PartyRole.Lead, at);
            }

            question.Stop(at);
        }

        question.Record(Verb.Import, by, at, new Before(QuestionState.Received, null, null, null), new(receipt.Source));
        return question;
    }

    private static Question From(Receipt receipt, Moment at)
    {
        var question = new Question
        {
            Id = receipt.Id, Reference = receipt.Reference, SubmissionKey = receipt.SubmissionKey, Source = receipt.Source, SourceId = receipt.SourceId,
            Body = receipt.Body, Channel = receipt.Channel, Coordinator = receipt.Coordinator,
            Kind = receipt.Kind, Basis = receipt.Basis, Suspicion = receipt.Suspicion, IsUrgent = receipt.IsUrgent,
            Topic = receipt.Topic, Locality = receipt.Locality, NamedAgency = receipt.NamedAgency, FlagReason = receipt.FlagHint,
            ConsentsToPublication = receipt.ConsentsToPublication, HidesNameFromAgency = receipt.HidesNameFromAgency, ContactBy = receipt.ContactBy, EnteredBy = receipt.EnteredBy,
            ReceivedAt = receipt.ContactAt ?? at.Instant, ReceivedOn = DeadlineClock.DayOf(receipt.ContactAt ?? at.Instant),
        };
        question.Promise(at);
        return question;
    }

    public void Screen(Actor by, Moment at, Classification what) => Classify(Verb.Screen, by, at, what, null);

    /// <summary>Changes kind, topic, place or urgency; other terms count the promise anew from the first receipt (decision 1).</summary>
    public void ChangeKind(Actor by, Moment at, Classification what, string reason) => Classify(Verb.ChangeKind, by, at, what, reason);

    private void Classify(Verb verb, Actor by, Moment at, Classification what, string? reason)
    {
        RefuseIf(verb, by, at);
        var (before, terms) = (Snapshot(), TermOf(at, DeadlineStep.Promise, RoundOn).Term);
        (Kind, Basis, Topic, Locality, IsUrgent) = (what.Kind, what.Basis, what.Topic, what.Locality, what.IsUrgent);
        Suspicion = what.DropsSuspicion ? Suspicion.None : Suspicion;
        ScreenedAt ??= at.Instant;
        (FlagReason, ScreenBy, IsHeld) = (null, IsHeld ? HolderDueOn : ScreenBy, false);
        if (CaseKinds.IsSealed(Kind))
        {
            LeaveJourney();
        }
        else if (IsOpen)
        {
            Repromise(at, terms);
        }

        Record(verb, by, at, before, new(PolicyKey, reason));
    }

    /// <summary>
    /// Sets the copies that the public may read. Publish refuses while one of them is missing; a case published in general words
    /// for want of consent stays in general words.
    /// </summary>
    public void Redact(Actor by, Moment at, PublicCopy copy)
    {
        var kept = copy.Kept ?? KeptData;
        RefuseIf(Verb.Redact, by, at,
            (copy.Kept is { Count: > 0 } && string.IsNullOrWhiteSpace(copy.KeptBecause), RefusalCode.KeptWithoutReason),
            (State == QuestionState.Published && LeavesPersonalData(copy.Body ?? PublicBody, copy.Answer ?? PublicAnswer, kept), RefusalCode.PersonalDataLeft),
            (IsBlank(copy.Body) || IsBlank(copy.Answer), RefusalCode.NoText),
            (State == QuestionState.Published && IsGeneralised && !copy.IsGeneralised && !ConsentsToPublication, RefusalCode.NoConsent));
        var before = Snapshot();
        PublicBody = copy.Body ?? PublicBody;
        PublicAnswer = copy.Answer ?? PublicAnswer;
        IsGeneralised = copy.IsGeneralised;
        KeptData = kept;
        Excerpt = PublicBody is null ? null : VietnameseText.Excerpt(PublicBody, ExcerptLength);
        Record(Verb.Redact, by, at, before, new(null, copy.KeptBecause));
    }

    private static bool LeavesPersonalData(string? body, string? answer, IReadOnlyList<string> kept) =>
        Redaction.Left(body, kept).Count > 0 || Redaction.Left(answer, kept).Count > 0;

    private static bool IsBlank(string? text) => text is not null && string.IsNullOrWhiteSpace(text);

    public void Decline(Actor by, Moment at, string reason, string words, long? letterOf = null)
    {
        Close(Verb.Decline, QuestionState.Declined, by, at, new(reason, words));
        LetterOf = letterOf;
    }

    public void Guide(Actor by, Moment at, string guide, string words) =>
        Close(Verb.Guide, QuestionState.Guided, by, at, new(guide, words));

    private void Close(Verb verb, QuestionState to, Actor by, Moment at, EventFacts facts)
    {
        RefuseIf(verb, by, at, (string.IsNullOrWhiteSpace(facts.Words), RefusalCode.NoText));
        var before = Snapshot();
        State = to;
        Stop(at);
        Record(verb, by, at, before, facts);
    }

    /// <summary>Sends the case to one lead and its coordinating agencies; the lead has the acceptance share (1 working day).</summary>
    public void Route(Actor by, Moment at, RoutingDecision decision)
    {
        RefuseIf(Verb.Route, by, at);
        var before = Snapshot();
        SendTo(decision, at);
        Record(Verb.Route, by, at, before, new(decision.Row, decision.Basis));
    }

    private void SendTo(RoutingDecision decision, Moment at)
    {
        var terms = TermOf(at, DeadlineStep.Promise, RoundOn).Term;
        State = QuestionState.Routed;
        Topic ??= decision.Topic;
        Repromise(at, terms);
        (Lead, AssigneeId, FlagReason, ScreenBy) = (decision.Lead, null, null, null);
        Routings++;
        Join(decision.Lead, PartyRole.Lead, at);
        foreach (var agency in decision.Coordinating)
        {
            Join(agency, PartyRole.Coordinating, at);
        }

        Hold(at, DeadlineStep.Acceptance, at.Day);
        AcceptBy = HolderDueOn;
    }

    /// <summary>The sweep could not send it on: the reason is kept and the case goes to the coordinator's head.</summary>
    public void Flag(Actor by, Moment at, string reason)
    {
        RefuseIf(Verb.Flag, by, at);
        var before = Snapshot();
        (FlagReason, ScreenBy) = (reason, null);
        Record(Verb.Flag, by, at, before, new(reason));
    }

    private void Join(string agency, PartyRole role, Moment at)
    {
        if (_parties.Find(p => p.Agency == agency) is { } party)
        {
            party.Role = role;
        }
        else
        {
            _parties.Add(new CaseParty { Agency = agency, Role = role, Since = at.Day });
        }
    }
}
