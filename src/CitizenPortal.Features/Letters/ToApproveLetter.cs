using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class ToApproveLetter : IStaffLetter
{
    public string Key => "to-approve";

    public Verb On => Verb.Submit;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.Approver) : null;
}
