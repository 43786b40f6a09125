using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class SilentPartLetter : IStaffLetter
{
    public string Key => "silent-part";

    public Verb On => Verb.Split;

    public bool Follows(Question question, QuestionEvent e) => e is { Number: 1, To: QuestionState.InProgress };

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.AgencyDesk) : null;
}
