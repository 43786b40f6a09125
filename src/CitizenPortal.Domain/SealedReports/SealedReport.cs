using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Domain.SealedReports;

/// <summary>
/// A phản ánh on an official. Every change is a verb of <see cref="SealedJourney"/>; it throws <see cref="SealedRefusedException"/> when
/// <see cref="WhyNot"/> is not empty. Who sent it is not here and is never joined to it.
/// </summary>
public sealed partial class SealedReport
{
    private readonly List<SealedEvent> _events = [];
    private readonly List<SealedExclusion> _exclusions = [];
    private readonly List<SealedExplanation> _explanations = [];
    private readonly List<SealedReferral> _referrals = [];
    private readonly List<SealedIdentityRequest> _identityRequests = [];

    private SealedReport() { }

    public long Id { get; private set; }
    public int Version { get; private set; }
    public string Reference { get; private set; } = "";
    public byte[] SubmissionHash { get; private set; } = [];
    public long? FromCase { get; private set; }
    public SealedState State { get; private set; }
    public SealedActs Acts { get; private set; }
    public bool IsDenunciation { get; private set; }

    public string Agency { get; private set; } = "";
    public string? Counter { get; private set; }
    public string? Place { get; private set; }
    public DateOnly? HappenedOn { get; private set; }
    public string? Time { get; private set; }
    public string? NameGiven { get; private set; }
    public string Text { get; private set; } = "";
    public bool HidesFromUnit { get; private set; }

    /// <summary>The body that handles it, the one above, and the one person of the body it is given to.</summary>
    public string Body { get; private set; } = "";
    public string? Above { get; private set; }
    public long? HandlerId { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }
    public int PolicyVersion { get; private set; }

    /// <summary>Local dates; late only from the following day.</summary>
    public DateOnly AcknowledgeBy { get; private set; }
    public DateOnly ConcludeBy { get; private set; }
    public DateOnly? ExtendedOn { get; private set; }
    public DateOnly? AcknowledgedOn { get; private set; }
    public DateOnly? ConcludedOn { get; private set; }
    public SealedOutcome? Outcome { get; private set; }
    public string? OutcomeReasons { get; private set; }
    public int EventCount { get; private set; }

    public IReadOnlyList<SealedEvent> Events => _events;
    public IReadOnlyList<SealedExclusion> Exclusions => _exclusions;
    public IReadOnlyList<SealedExplanation> Explanations => _explanations;
    public IReadOnlyList<SealedReferral> Referrals => _referrals;
    public IReadOnlyList<SealedIdentityRequest> IdentityRequests => _identityRequests;

    /// <summary>The officials it is about, while they are known by name.</summary>
    public IReadOnlyList<long> Officials => [.. _exclusions.Where(x => x.Reason == ExclusionReason.Accused).Select(x => x.OfficialId).OfType<long>()];

    public bool IsNamed => Officials.Count > 0;

    public bool IsOpen => State != SealedState.Concluded;

    public bool Excludes(long userId) => _exclusions.Exists(x => x.UserId == userId);

    /// <summary>Every reason why <paramref name="by"/> may not do <paramref name="verb"/> now; empty when he may.</summary>
    public IReadOnlyList<SealedRefusal> WhyNot(SealedVerb verb, Actor by, Moment at)
    {
        var row = SealedJourney.Row(verb);
        List<SealedRefusal> no = row.From.Contains(State) ? [] : [SealedRefusal.WrongState];
        if (!row.By.Any(role => IsIn(role, by)))
        {
            no.Add(SealedRefusal.NotYours);
        }

        no.AddRange(Obstacles(verb, by, at));
        return no;
    }

    public bool May(SealedVerb verb, Actor by, Moment at) => WhyNot(verb, by, at).Count == 0;

    private bool IsIn(SealedRole role, Actor by) => role switch
    {
        SealedRole.Sender => by.OwnReport is { } own && own == Id,
        SealedRole.Portal => by.Has(Duty.Sweep),
        SealedRole.Accused => by.UserId is { } user && _exclusions.Exists(x => x.Reason == ExclusionReason.Accused && x.UserId == user),
        _ when by.UserId is not { } user || Excludes(user) => false,
        SealedRole.Handler => by.UserId == HandlerId && by.Has(Duty.SealedHandler, Body),
        SealedRole.Above => IsDenunciation ? IsSecond(by) : by.Has(Duty.SealedHandler, Above),
        _ => IsSecond(by),
    };

    private bool IsSecond(Actor by) =>
        by.UserId != HandlerId && (by.Has(Duty.SealedHandler, Body) || (!IsDenunciation && by.Has(Duty.SealedHandler, Above)));

    private IEnumerable<SealedRefusal> Obstacles(SealedVerb verb, Actor by, Moment at) => verb switch
    {
        SealedVerb.RequestExplanation when !IsNamed => [SealedRefusal.NobodyNamed],
        SealedVerb.Explain when !_explanations.Exists(e => e.IsOpen && (IsHis(e, by) || IsIn(SealedRole.Handler, by))) => [SealedRefusal.NotAsked],
        SealedVerb.Name when IsNamed => [SealedRefusal.AlreadyNamed],
        SealedVerb.HandUp when Above is null => [SealedRefusal.NothingAbove],
        SealedVerb.SealFurther when IsDenunciation => [SealedRefusal.InspectorsOnly],
        SealedVerb.Extend when ExtendedOn is not null => [SealedRefusal.ExtendedAlready],
        SealedVerb.Extend when at.Day > ConcludeBy => [SealedRefusal.TooLate],
        SealedVerb.Conclude when _explanations.Exists(e => e.IsOpen && at.Day <= e.DueOn) => [SealedRefusal.RequestOpen],
        SealedVerb.RequestIdentity when _identityRequests.Exists(r => r.ConsentBy is null) => [SealedRefusal.RequestOpen],
        SealedVerb.ConsentIdentity when !_identityRequests.Exists(r => r.ConsentBy is null) => [SealedRefusal.NoRequest],
        SealedVerb.ConsentIdentity when _identityRequests.Exists(r => r.ConsentBy is null && r.AskedBy == by.UserId) => [SealedRefusal.OwnRequest],
        SealedVerb.Refer when Outcome is not (SealedOutcome.Upheld or SealedOutcome.PartlyUpheld) => [SealedRefusal.NotUpheld],
        SealedVerb.EnterResult when !_referrals.Exists(r => r.Result is null) => [SealedRefusal.NotReferred],
        _ => [],
    };

    private bool IsHis(SealedExplanation explanation, Actor by) =>
        by.UserId is { } user && _exclusions.Exists(x => x.OfficialId == explanation.OfficialId && x.UserId == user);

    private void RefuseIf(SealedVerb verb, Actor by, Moment at, params (bool When, SealedRefusal Why)[] more)
    {
        SealedRefusal[] no = [.. WhyNot(verb, by, at), .. more.Where(m => m.When).Select(m => m.Why)];
        if (no.Length > 0)
        {
            throw new SealedRefusedException(verb, no);
        }
    }

    private void Record(SealedVerb verb, Actor by, Moment at, SealedState from, string? reason = null, string? words = null) => _events.Add(new SealedEvent
    {
        Number = ++EventCount,
        Verb = verb,
        At = at.Instant,
        Role = SealedJourney.Row(verb).By.FirstOrDefault(role => IsIn(role, by), SealedJourney.Row(verb).By[0]),
        ActorId = by.UserId,
        ActorName = by.Name,
        From = from,
        To = State,
        Body = Body,
        HandlerId = HandlerId,
        ConcludeBy = ConcludeBy,
        Reason = reason,
        Words = words,
    });
}
