using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>Goes to whoever chooses the agency now: the coordinator, and after a second refusal the provincial office.</summary>
public sealed class SentBackLetter : IStaffLetter
{
    public string Key => "sent-back";

    public Verb On => Verb.SendBack;

    public StaffAddress? To(Question question, QuestionEvent e) =>
        new(question.Holder, question.DecidedAbove && question.Arbiter is not null ? Duty.ProvincialOffice : Duty.Coordinator);
}
