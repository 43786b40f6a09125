using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class OpinionAskedLetter : IStaffLetter
{
    public string Key => "opinion-asked";

    public Verb On => Verb.RequestOpinion;

    public StaffAddress? To(Question question, QuestionEvent e) => e.Reason is { } agency ? new(agency, Duty.AgencyDesk) : null;
}
