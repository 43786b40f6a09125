using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>Goes to whoever decides: the head who answered, the coordinator, or the monitor of the agency above them.</summary>
public sealed class ReopenAskedLetter : IStaffLetter
{
    public string Key => "reopen-asked";

    public Verb On => Verb.RequestReopen;

    public StaffAddress? To(Question question, QuestionEvent e) => question switch
    {
        { ReopenInstance: 2 } => question.ReopenJudge is { } judge ? new(judge, Duty.Monitor) : null,
        { Lead: { } lead, State: not (QuestionState.Declined or QuestionState.Guided or QuestionState.Merged) } => new(lead, Duty.Approver),
        _ => new(question.Coordinator, Duty.Coordinator),
    };
}
