using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class FlaggedLetter : IStaffLetter
{
    public string Key => "flagged";

    public Verb On => Verb.Flag;

    public StaffAddress? To(Question question, QuestionEvent e) => new(question.Coordinator, Duty.Approver);
}
