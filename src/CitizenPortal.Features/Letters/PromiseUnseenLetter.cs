using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class PromiseUnseenLetter : IStaffLetter
{
    public string Key => "promise-unseen";

    public Verb On => Verb.PromiseMissed;

    public bool Follows(Question question, QuestionEvent e) => e.ActorDuty == Duty.Citizen;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.Approver) : null;
}
