using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class OpinionGivenLetter : IStaffLetter
{
    public string Key => "opinion-given";

    public Verb On => Verb.GiveOpinion;

    public StaffAddress? To(Question question, QuestionEvent e) => question.IsForwarded ? null : new(question.Lead ?? question.Coordinator, Duty.Official, question.AssigneeId);
}
