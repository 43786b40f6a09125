using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class LapsedLetter : ICitizenLetter
{
    public string Key => "lapsed";

    public Verb On => Verb.Lapse;
}
