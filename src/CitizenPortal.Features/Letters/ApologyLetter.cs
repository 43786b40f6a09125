using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>One working day after the due date the head of the holder apologises to the resident.</summary>
public sealed class ApologyLetter : ICitizenLetter
{
    public string Key => "apology";

    public Verb On => Verb.Escalate;

    public bool Follows(Question question, QuestionEvent e) => e.Reason == nameof(EscalationTarget.CitizenApology);
}
