using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class ReopenRefusedLetter : ICitizenLetter
{
    public string Key => "reopen-refused";

    public Verb On => Verb.RefuseReopen;
}
