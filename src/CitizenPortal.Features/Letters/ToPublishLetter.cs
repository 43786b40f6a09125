using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class ToPublishLetter : IStaffLetter
{
    public string Key => "to-publish";

    public Verb On => Verb.Approve;

    public StaffAddress? To(Question question, QuestionEvent e) => new(question.Coordinator, Duty.Coordinator);
}
