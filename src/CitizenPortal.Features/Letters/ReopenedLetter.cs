using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>Follows both ways of taking a case up again: somebody agreed, or nobody decided in time.</summary>
public sealed class ReopenedLetter(Verb on) : ICitizenLetter
{
    public string Key => "reopened";

    public Verb On => on;
}
