using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>The case has another holder because bodies handed over: both names, the document, and the new date where the promised one cannot be kept.</summary>
public sealed class SucceededLetter : ICitizenLetter
{
    public string Key => "succeeded";

    public Verb On => Verb.Succeed;

    public bool Follows(Question question, QuestionEvent e) => question.IsOpen && e.HolderBefore != e.HolderAfter;
}

/// <summary>To the desk of the successor: what it has inherited.</summary>
public sealed class InheritedLetter : IStaffLetter
{
    public string Key => "inherited";

    public Verb On => Verb.Succeed;

    public bool Follows(Question question, QuestionEvent e) => question.IsOpen && e.HolderBefore != e.HolderAfter;

    public StaffAddress? To(Question question, QuestionEvent e) =>
        question.Lead is { } lead ? new(lead, Duty.AgencyDesk) : new(question.Coordinator, Duty.Coordinator);
}
