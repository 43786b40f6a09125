using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class ForwardedLetter : ICitizenLetter
{
    public string Key => "forwarded";

    public Verb On => Verb.ForwardByLetter;
}
