using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class AskedBackLetter : ICitizenLetter
{
    public string Key => "asked-back";

    public Verb On => Verb.AskBack;
}
