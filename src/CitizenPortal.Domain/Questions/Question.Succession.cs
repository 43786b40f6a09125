using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>Who takes a case over from bodies that hand over their work, and by which document. A null lead: nobody can be named yet.</summary>
public sealed record Inheritance(string Document)
{
    /// <summary>The agency in place of the lead; empty when the lead stays.</summary>
    public Heir? Lead { get; init; }
    public string? Coordinator { get; init; }

    /// <summary>Coordinating agencies, old to new.</summary>
    public IReadOnlyDictionary<string, string> Parties { get; init; } = new Dictionary<string, string>();

    /// <summary>The person who has the case moves with it to the successor.</summary>
    public bool KeepsAssignee { get; init; }
}

/// <summary>Bodies hand over to their successors (bàn giao).</summary>
public sealed partial class Question
{
    /// <summary>The flag of a case whose successor only the place can tell.</summary>
    public const string PlaceFlag = "Succession.Place";

    /// <summary>The flag of a case whose agency was abolished without a successor for it.</summary>
    public const string NoHeirFlag = "Succession.NoHeir";

    /// <summary>Who gave the answer, when its work has passed to another since; the lead otherwise.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>
    /// Moves the case to the successors. The new holder has the policy's days of a transfer (5 working days) from today; the promised
    /// date stays what the resident was told, and what was late stays with the holder of that time. Without a successor the coordinator
    /// has it again, flagged.
    /// </summary>
    public void Succeed(Actor by, Moment at, Inheritance what)
    {
        RefuseIf(Verb.Succeed, by, at, (string.IsNullOrWhiteSpace(what.Document), RefusalCode.NoText));
        var (before, since, heir) = (Snapshot(), HolderSince, HeirOf(what));
        var used = since is { } began ? Own(at).Calendar.WorkingDaysBetween(began, at.Day) : 0;
        Coordinator = what.Coordinator ?? Coordinator;
        foreach (var (old, next) in what.Parties)
        {
            if (_parties.RemoveAll(p => p.Agency == old && p.Role == PartyRole.Coordinating) > 0)
            {
                JoinAsCoordinating(next, at);
            }

            AskHeir(old, next, at);
        }

        if (Lead is not null && heir is not null)
        {
            Inherit(heir, at);
            AssigneeId = what.KeepsAssignee ? AssigneeId : null;
        }

        if (Holder != before.Holder || (State == QuestionState.AwaitingCitizen && heir is not null))
        {
            HoldAsSuccessor(at);
        }

        Record(Verb.Succeed, by, at, before, new(used.ToString(CultureInfo.InvariantCulture), what.Document));
    }

    /// <summary>Who leads now; null when the lead stays. Who wrote to a body outside coordinates the case and answers it: the office that coordinates next does both.</summary>
    private Heir? HeirOf(Inheritance what)
    {
        var moved = what.Lead is { Moved: true } heir ? heir : null;
        return !IsForwarded || !IsOpen ? moved
            : what.Coordinator is { } office ? new Heir(office)
            : moved is { Agency: null } ? moved
            : null;
    }

    private void Inherit(Heir heir, Moment at)
    {
        AnsweredBy ??= IsOpen ? null : Lead;
        if (heir.Agency is { } lead)
        {
            Lead = lead;
            Join(lead, PartyRole.Lead, at);
            (State, AcceptBy) = (State == QuestionState.Routed ? QuestionState.InProgress : State, null);
        }
        else
        {
            Lead = null;
            if (IsOpen)
            {
                (AcceptBy, ScreenBy, FlagReason) = (null, null, heir.NeedsPlace ? PlaceFlag : NoHeirFlag);
                State = State == QuestionState.AwaitingCitizen ? State : QuestionState.Received;
            }
        }
    }

    /// <summary>An opinion that was asked of the body handing over is asked anew of its successor, in a term of its own.</summary>
    private void AskHeir(string old, string next, Moment at)
    {
        if (OpenOpinions.FirstOrDefault(o => o.Agency == old) is { } asked)
        {
            asked.End(at.Instant, silent: false);
            if (next != Lead && OpenOpinions.All(o => o.Agency != next))
            {
                AskBody(at, next, null, asked.Asked, null);
            }

            LightOpinions();
        }
    }

    private void JoinAsCoordinating(string agency, Moment at)
    {
        if (_parties.TrueForAll(p => p.Agency != agency))
        {
            Join(agency, PartyRole.Coordinating, at);
        }
    }

    /// <summary>While the resident is asked the days count from the day of asking, so that the resumed segment is as long.</summary>
    private void HoldAsSuccessor(Moment at)
    {
        if (!IsOpen)
        {
            var due = Terms(at).Due(DeadlineStep.Transfer, TermsKey, at.Day).Date;
            PublishBy = PublishBy < due ? due : PublishBy;
            return;
        }

        Routings = Lead is null ? Routings : Math.Max(Routings, 2);
        Hold(at, DeadlineStep.Transfer, State == QuestionState.AwaitingCitizen ? AskedBackOn ?? at.Day : at.Day);
        ScreenBy = ScreenBy is null ? null : HolderDueOn;
    }
}
