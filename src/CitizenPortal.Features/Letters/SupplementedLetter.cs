using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class SupplementedLetter : IStaffLetter
{
    public string Key => "supplemented";

    public Verb On => Verb.Supplement;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.Official, question.AssigneeId) : new(question.Coordinator, Duty.Coordinator);
}
