using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>The last approval waits: at once, or after the first where two are needed; at the agency above where it stands in.</summary>
public sealed class ToApproveLetter(Verb on) : IStaffLetter
{
    public string Key => "to-approve";

    public Verb On => on;

    public bool Follows(Question question, QuestionEvent e) => on == Verb.Review || !question.NeedsReview;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(question.ApprovalBy ?? lead, Duty.Approver) : null;
}
