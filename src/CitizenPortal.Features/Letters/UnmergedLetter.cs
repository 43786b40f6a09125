using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class UnmergedLetter : ICitizenLetter
{
    public string Key => "unmerged";

    public Verb On => Verb.Unmerge;
}
