using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>The answer: approved in the case itself, or passed on from the one it was merged into.</summary>
public sealed class AnsweredLetter(Verb on) : ICitizenLetter
{
    public string Key => "answered";

    public Verb On => on;
}
