using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class ReceivedLetter : ICitizenLetter
{
    public string Key => "received";

    public Verb On => Verb.Ask;
}
