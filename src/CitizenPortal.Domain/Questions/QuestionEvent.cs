using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>One line of the append-only history: who did what, when (UTC), why, and what it did to state, holder and dates (local dates).</summary>
public sealed class QuestionEvent
{
    public long Id { get; private set; }
    public long QuestionId { get; private set; }
    public required int Number { get; init; }
    public required Verb Verb { get; init; }
    public required DateTimeOffset At { get; init; }
    public long? ActorId { get; init; }
    public required string ActorName { get; init; }
    public Duty ActorDuty { get; init; }
    public string? ActorAgency { get; init; }
    public required QuestionState From { get; init; }
    public required QuestionState To { get; init; }
    public string? HolderBefore { get; init; }
    public string? HolderAfter { get; init; }
    public DateOnly? PromisedBefore { get; init; }
    public DateOnly? PromisedAfter { get; init; }
    public DateOnly? HolderDueBefore { get; init; }
    public DateOnly? HolderDueAfter { get; init; }

    /// <summary>Until when the resident is waited for; a change of the calendar may move it.</summary>
    public DateOnly? ReplyBefore { get; init; }
    public DateOnly? ReplyAfter { get; init; }

    /// <summary>What a partial answer promised when it was approved.</summary>
    public WorkPromise? Work { get; init; }

    /// <summary>A code: reason of a refusal, row of the routing table, rung of the ladder.</summary>
    public string? Reason { get; init; }

    public string? Words { get; init; }

    /// <summary>The same line for somebody who may not read its words.</summary>
    public QuestionEvent WithoutWords() => new()
    {
        Number = Number, Verb = Verb, At = At, ActorId = ActorId, ActorName = ActorName, ActorDuty = ActorDuty, ActorAgency = ActorAgency, From = From, To = To,
        HolderBefore = HolderBefore, HolderAfter = HolderAfter, PromisedBefore = PromisedBefore, PromisedAfter = PromisedAfter, HolderDueBefore = HolderDueBefore, HolderDueAfter = HolderDueAfter,
        ReplyBefore = ReplyBefore, ReplyAfter = ReplyAfter, Reason = Reason,
    };
}

/// <summary>The free part of an event: a code and the words that go with it.</summary>
public readonly record struct EventFacts(string? Reason = null, string? Words = null);
