using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class HandedOverLetter : IStaffLetter
{
    public string Key => "handed-over";

    public Verb On => Verb.HandOver;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.Official, question.AssigneeId) : null;
}
