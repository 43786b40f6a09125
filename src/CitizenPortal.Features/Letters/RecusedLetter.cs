using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class RecusedLetter : IStaffLetter
{
    public string Key => "recused";

    public Verb On => Verb.Recuse;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(question.ApprovalBy ?? lead, Duty.Approver) : null;
}
