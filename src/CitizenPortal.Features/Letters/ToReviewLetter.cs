using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>The first of two approvals waits.</summary>
public sealed class ToReviewLetter : IStaffLetter
{
    public string Key => "to-review";

    public Verb On => Verb.Submit;

    public bool Follows(Question question, QuestionEvent e) => question.NeedsReview;

    public StaffAddress? To(Question question, QuestionEvent e) => question.Lead is { } lead ? new(lead, Duty.Reviewer) : null;
}
