using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class ToCorrectLetter : IStaffLetter
{
    public string Key => "to-correct";

    public Verb On => Verb.Return;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.Official, question.DrafterId) : null;
}
