using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>A resident who says that an official proposed it: the monitor must hear of it.</summary>
public sealed class WithdrawalProposedLetter : IStaffLetter
{
    public string Key => "withdrawal-proposed";

    public Verb On => Verb.Withdraw;

    public bool Follows(Question question, QuestionEvent e) => e.Reason == WithdrawalReasons.ProposedByOfficial;

    public StaffAddress? To(Question question, QuestionEvent e) => new(question.Coordinator, Duty.Monitor);
}
