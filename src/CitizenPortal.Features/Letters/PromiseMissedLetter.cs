using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>Only when the agency says so; the resident needs no letter about his own words.</summary>
public sealed class PromiseMissedLetter : ICitizenLetter
{
    public string Key => "promise-missed";

    public Verb On => Verb.PromiseMissed;

    public bool Follows(Question question, QuestionEvent e) => e.ActorDuty != Duty.Citizen;
}
