using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class OpinionWithdrawnLetter : IStaffLetter
{
    public string Key => "opinion-withdrawn";

    public Verb On => Verb.WithdrawOpinion;

    public StaffAddress? To(Question question, QuestionEvent e) => e.Reason is { } agency ? new(agency, Duty.AgencyDesk) : null;
}
