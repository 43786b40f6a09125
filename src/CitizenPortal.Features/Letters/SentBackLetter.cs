using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class SentBackLetter : IStaffLetter
{
    public string Key => "sent-back";

    public Verb On => Verb.SendBack;

    public StaffAddress? To(Question question, QuestionEvent e) => new(question.Coordinator, Duty.Coordinator);
}
