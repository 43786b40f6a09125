using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>
/// A row of the journey: the verb, the states it may be done in, the states it may lead to (none = it stays), the duties
/// that may do it and what it does to the clock. A row that is planned is known but refused.
/// </summary>
public sealed record Arrow(
    Verb Verb, IReadOnlyList<QuestionState> From, IReadOnlyList<QuestionState> To, IReadOnlyList<Duty> By, ClockEffect Clock)
{
    public string? PlannedFor { get; private init; }

    public bool IsPlanned => PlannedFor is not null;

    public bool IsOnlyForSweeps => By is [Duty.Sweep];

    public Arrow Planned(string issue) => this with { PlannedFor = issue };
}
