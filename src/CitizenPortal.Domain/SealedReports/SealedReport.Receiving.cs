using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Domain.SealedReports;

public sealed partial class SealedReport
{
    private const string PolicyKind = "sealed-report";

    /// <summary>Receives a report at the place that the routing decided. Acknowledge and conclude dates count from the day it was really sent.</summary>
    public static SealedReport Send(SealedReceipt receipt, SealedPlace place, Actor by, Moment at)
    {
        var received = receipt.SentAt ?? at.Instant;
        var day = DeadlineClock.DayOf(received);
        var report = new SealedReport
        {
            Id = receipt.Id,
            Reference = receipt.Reference,
            SubmissionHash = receipt.SubmissionHash,
            FromCase = receipt.FromCase,
            Acts = receipt.Acts,
            IsDenunciation = receipt.IsDenunciation,
            Agency = receipt.Agency,
            Counter = receipt.Counter,
            Place = receipt.Place,
            HappenedOn = receipt.HappenedOn,
            Time = receipt.Time,
            NameGiven = receipt.NameGiven,
            Text = receipt.Body,
            HidesFromUnit = receipt.HidesFromUnit,
            Body = place.Body,
            Above = place.Above,
            ReceivedAt = received,
            PolicyVersion = at.Clock.Policy.Version,
            AcknowledgeBy = at.Clock.Due(DeadlineStep.Acknowledge, PolicyKind, day).Date,
            ConcludeBy = at.Clock.Due(DeadlineStep.Conclude, PolicyKind, day).Date,
        };
        report._exclusions.AddRange(place.Excluded);
        report.Record(SealedVerb.Send, by, at, SealedState.Received);
        return report;
    }

    /// <summary>Gives it to one handler of its body; null while the body has nobody who may.</summary>
    public void Give(long? handler, Actor by, Moment at)
    {
        RefuseIf(SealedVerb.Give, by, at, (handler is { } one && Excludes(one), SealedRefusal.NotYours));
        if (handler != HandlerId)
        {
            HandlerId = handler;
            Record(SealedVerb.Give, by, at, State);
        }
    }

    /// <summary>
    /// Follows the persons: whoever is accused is kept away wherever he serves now, and the report leaves a body that he has come to head.
    /// True when anything changed.
    /// </summary>
    public bool Follow(SealedPlace place, Actor by, Moment at)
    {
        RefuseIf(SealedVerb.Follow, by, at);
        var changed = Keep(place.Excluded);
        if (Body != place.Body || (HandlerId is { } handler && Excludes(handler)))
        {
            HandlerId = null;
            changed = true;
        }

        changed |= Above != place.Above;
        (Body, Above) = (place.Body, place.Above);
        if (changed)
        {
            Record(SealedVerb.Follow, by, at, State);
        }

        return changed;
    }

    public void Acknowledge(Actor by, Moment at)
    {
        RefuseIf(SealedVerb.Acknowledge, by, at);
        var from = State;
        (State, AcknowledgedOn) = (SealedState.Acknowledged, at.Day);
        Record(SealedVerb.Acknowledge, by, at, from);
    }

    public void AskSender(Actor by, Moment at, string question)
    {
        RefuseIf(SealedVerb.AskSender, by, at, (string.IsNullOrWhiteSpace(question), SealedRefusal.NoText));
        var from = State;
        State = SealedState.AwaitingSender;
        Record(SealedVerb.AskSender, by, at, from, words: question);
    }

    /// <summary>The sender writes: to a question, or because he has more to say.</summary>
    public void Answer(Actor by, Moment at, string words)
    {
        RefuseIf(SealedVerb.Answer, by, at, (string.IsNullOrWhiteSpace(words), SealedRefusal.NoText));
        var from = State;
        State = State == SealedState.AwaitingSender ? AfterHearing() : State;
        Record(SealedVerb.Answer, by, at, from, words: words);
    }

    /// <summary>The unknown person is found: from now on he alone is kept away, unless he heads the body, which then gives it up.</summary>
    public void Name(Actor by, Moment at, IReadOnlyList<long> officials, Func<SealedReport, SealedPlace> route)
    {
        RefuseIf(SealedVerb.Name, by, at, (officials.Count == 0, SealedRefusal.NobodyNamed));
        _exclusions.RemoveAll(x => x.Reason == ExclusionReason.AtTheCounter);
        _exclusions.AddRange(officials.Select(id => new SealedExclusion { OfficialId = id, Reason = ExclusionReason.Accused }));
        Record(SealedVerb.Name, by, at, State);
        Move(route(this));
    }

    /// <summary>It is really a tố cáo: only inspectors of the inspectorate see it from now on.</summary>
    public void SealFurther(Actor by, Moment at, string reason, Func<SealedReport, SealedPlace> route)
    {
        RefuseIf(SealedVerb.SealFurther, by, at, (string.IsNullOrWhiteSpace(reason), SealedRefusal.NoText));
        IsDenunciation = true;
        Record(SealedVerb.SealFurther, by, at, State, words: reason);
        Move(route(this));
    }

    /// <summary>To the level above, or to the inspectorate where money came up (<paramref name="acts"/> are added to those told).</summary>
    public void HandUp(Actor by, Moment at, string reason, SealedActs acts, Func<SealedReport, SealedPlace> route)
    {
        RefuseIf(SealedVerb.HandUp, by, at, (string.IsNullOrWhiteSpace(reason), SealedRefusal.NoText));
        Acts |= acts;
        Record(SealedVerb.HandUp, by, at, State, words: reason);
        Move(route(this));
    }

    /// <summary>The handler stands back (conflict of interest) and sees it no more.</summary>
    public void Recuse(Actor by, Moment at, string reason)
    {
        RefuseIf(SealedVerb.Recuse, by, at, (string.IsNullOrWhiteSpace(reason), SealedRefusal.NoText));
        Record(SealedVerb.Recuse, by, at, State, words: reason);
        _exclusions.Add(new SealedExclusion { UserId = by.UserId, Reason = ExclusionReason.Recused });
        HandlerId = null;
    }

    private void Move(SealedPlace place)
    {
        Keep(place.Excluded);
        HandlerId = Body == place.Body && HandlerId is { } handler && !Excludes(handler) ? handler : null;
        (Body, Above) = (place.Body, place.Above);
    }

    private bool Keep(IReadOnlyList<SealedExclusion> people)
    {
        var changed = false;
        foreach (var one in people)
        {
            if (_exclusions.Find(x => x.OfficialId == one.OfficialId) is not { } known)
            {
                _exclusions.Add(one);
                changed = true;
            }
            else if (known.UserId != one.UserId)
            {
                known.UserId = one.UserId;
                changed = true;
            }
        }

        return changed;
    }
}
