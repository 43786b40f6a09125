using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class ToPublishLetter(Verb on) : IStaffLetter
{
    public string Key => "to-publish";

    public Verb On => on;

    public StaffAddress? To(Question question, QuestionEvent e) => new(question.Coordinator, Duty.Coordinator);
}
