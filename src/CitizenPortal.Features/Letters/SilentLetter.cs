using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class SilentLetter : IStaffLetter
{
    public string Key => "silent";

    public Verb On => Verb.ResumeSilent;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.Official, question.AssigneeId) : new(question.Coordinator, Duty.Coordinator);
}
