using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class DecidedLetter : IStaffLetter
{
    public string Key => "decided";

    public Verb On => Verb.Decide;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.AgencyDesk) : null;
}
