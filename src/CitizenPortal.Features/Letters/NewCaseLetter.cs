using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class NewCaseLetter : IStaffLetter
{
    public string Key => "new-case";

    public Verb On => Verb.Route;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.AgencyDesk) : null;
}
