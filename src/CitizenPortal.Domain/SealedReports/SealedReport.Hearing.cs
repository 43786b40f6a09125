using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Domain.SealedReports;

public sealed partial class SealedReport
{
    /// <summary>"Yêu cầu giải trình" to an accused: the facts only, in words of the handler, never the sender's identity. He has the days of the policy (5 working days).</summary>
    public void RequestExplanation(Actor by, Moment at, long official, string facts)
    {
        RefuseIf(SealedVerb.RequestExplanation, by, at,
            (string.IsNullOrWhiteSpace(facts), SealedRefusal.NoText),
            (!Officials.Contains(official), SealedRefusal.NotNamedThere),
            (_explanations.Exists(e => e.OfficialId == official && e.IsOpen), SealedRefusal.AskedAlready));
        var from = State;
        _explanations.Add(new SealedExplanation
        {
            Number = _explanations.Count + 1, OfficialId = official, Facts = facts, AskedAt = at.Instant, DueOn = at.Clock.Due(DeadlineStep.Explanation, PolicyKind, at.Day).Date,
        });
        State = SealedState.AwaitingExplanation;
        Record(SealedVerb.RequestExplanation, by, at, from, words: facts);
    }

    /// <summary>What the accused says: written by himself, or entered by the handler from the paper of one who has no account.</summary>
    public void Explain(Actor by, Moment at, long official, string words)
    {
        RefuseIf(SealedVerb.Explain, by, at, (string.IsNullOrWhiteSpace(words), SealedRefusal.NoText));
        var asked = _explanations.Find(e => e.OfficialId == official && e.IsOpen && (IsHis(e, by) || IsIn(SealedRole.Handler, by)))
            ?? throw new SealedRefusedException(SealedVerb.Explain, [SealedRefusal.NotAsked]);
        var from = State;
        (asked.Words, asked.ExplainedAt) = (words, at.Instant);
        State = AfterHearing();
        Record(SealedVerb.Explain, by, at, from, words: words);
    }

    /// <summary>Once, by the level above, before the date: the days of the policy more (15 working days).</summary>
    public void Extend(Actor by, Moment at, string reason)
    {
        RefuseIf(SealedVerb.Extend, by, at, (string.IsNullOrWhiteSpace(reason), SealedRefusal.NoText));
        (ConcludeBy, ExtendedOn) = (at.Clock.Due(DeadlineStep.ConcludeExtension, PolicyKind, ConcludeBy).Date, at.Day);
        Record(SealedVerb.Extend, by, at, State, words: reason);
    }

    /// <summary>
    /// Concludes with reasons. Nothing is found against a person who was not asked to explain, or whose days to explain are not over;
    /// and nothing against a person who is not known.
    /// </summary>
    public void Conclude(Actor by, Moment at, SealedOutcome outcome, string reasons)
    {
        var against = outcome is SealedOutcome.Upheld or SealedOutcome.PartlyUpheld;
        RefuseIf(SealedVerb.Conclude, by, at,
            (string.IsNullOrWhiteSpace(reasons), SealedRefusal.NoText),
            (against && !IsNamed, SealedRefusal.NobodyNamed),
            (against && !Officials.All(o => _explanations.Exists(e => e.OfficialId == o)), SealedRefusal.NotHeard));
        var from = State;
        (State, Outcome, OutcomeReasons, ConcludedOn) = (SealedState.Concluded, outcome, reasons, at.Day);
        Record(SealedVerb.Conclude, by, at, from, outcome.ToString(), reasons);
    }

    /// <summary>"Chuyển đề nghị xử lý" of what was found, whole or in part.</summary>
    public void Refer(Actor by, Moment at, string to, string document, DateOnly on)
    {
        RefuseIf(SealedVerb.Refer, by, at, (string.IsNullOrWhiteSpace(to) || string.IsNullOrWhiteSpace(document), SealedRefusal.NoText), (on > at.Day, SealedRefusal.TooLate));
        _referrals.Add(new SealedReferral { Number = _referrals.Count + 1, To = to, Document = document, On = on });
        Record(SealedVerb.Refer, by, at, State, document, to);
    }

    public void EnterResult(Actor by, Moment at, int referral, string result, DateOnly on)
    {
        RefuseIf(SealedVerb.EnterResult, by, at, (string.IsNullOrWhiteSpace(result), SealedRefusal.NoText));
        var entry = _referrals.Find(r => r.Number == referral && r.Result is null) ?? throw new SealedRefusedException(SealedVerb.EnterResult, [SealedRefusal.NotReferred]);
        (entry.Result, entry.ResultOn) = (result, on);
        Record(SealedVerb.EnterResult, by, at, State, entry.Document, result);
    }

    /// <summary>Asks to learn who sent it, with a reason.</summary>
    public void RequestIdentity(Actor by, Moment at, string reason)
    {
        RefuseIf(SealedVerb.RequestIdentity, by, at, (string.IsNullOrWhiteSpace(reason), SealedRefusal.NoText));
        _identityRequests.Add(new SealedIdentityRequest { Number = _identityRequests.Count + 1, AskedBy = by.UserId!.Value, Reason = reason, AskedAt = at.Instant });
        Record(SealedVerb.RequestIdentity, by, at, State, words: reason);
    }

    /// <summary>A second person agrees; only then may the first open it.</summary>
    public void ConsentIdentity(Actor by, Moment at)
    {
        RefuseIf(SealedVerb.ConsentIdentity, by, at);
        var asked = _identityRequests.First(r => r.ConsentBy is null);
        (asked.ConsentBy, asked.ConsentAt) = (by.UserId, at.Instant);
        Record(SealedVerb.ConsentIdentity, by, at, State);
    }

    /// <summary>Whether two people agreed that this handler may read who sent it, and he has not yet.</summary>
    public bool OpensIdentityTo(Actor by) => Unopened(by) is not null;

    /// <summary>Spends the consent: who sent it is shown once.</summary>
    public void OpenIdentity(Actor by, Moment at) =>
        (Unopened(by) ?? throw new SealedRefusedException(SealedVerb.RequestIdentity, [SealedRefusal.NoRequest])).OpenedAt = at.Instant;

    private SealedIdentityRequest? Unopened(Actor by) =>
        IsIn(SealedRole.Handler, by) ? _identityRequests.Find(r => r.AskedBy == by.UserId && r.ConsentBy is not null && r.OpenedAt is null) : null;

    private SealedState AfterHearing() =>
        _explanations.Exists(e => e.IsOpen) ? SealedState.AwaitingExplanation : _explanations.Count > 0 ? SealedState.Heard : SealedState.Acknowledged;
}
