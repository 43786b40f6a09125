using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class PromiseKeptLetter : ICitizenLetter
{
    public string Key => "promise-kept";

    public Verb On => Verb.PromiseKept;
}
