using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class AssignedLetter : IStaffLetter
{
    public string Key => "assigned";

    public Verb On => Verb.Assign;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.Official, question.AssigneeId) : null;
}
