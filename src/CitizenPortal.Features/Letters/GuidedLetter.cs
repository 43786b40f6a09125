using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class GuidedLetter : ICitizenLetter
{
    public string Key => "guided";

    public Verb On => Verb.Guide;
}
