using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>A case was typed too long after the resident had made contact: told to who receives the cases and to who watches.</summary>
public sealed class LateEntryLetter(Duty duty) : IStaffLetter
{
    public string Key => duty == Duty.Monitor ? "late-entry-watch" : "late-entry";

    public Verb On => Verb.Ask;

    public bool Follows(Question question, QuestionEvent e) => e.Reason == Question.LateEntry;

    public StaffAddress? To(Question question, QuestionEvent e) => new(question.Coordinator, duty);
}
