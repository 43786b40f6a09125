using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class MergeObjectedLetter : IStaffLetter
{
    public string Key => "merge-objected";

    public Verb On => Verb.Unmerge;

    public bool Follows(Question question, QuestionEvent e) => e.ActorDuty == Duty.Citizen;

    public StaffAddress? To(Question question, QuestionEvent e) => new(question.Coordinator, Duty.Coordinator);
}
