using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class WithdrawnLetter : ICitizenLetter
{
    public string Key => "withdrawn";

    public Verb On => Verb.Withdraw;
}
