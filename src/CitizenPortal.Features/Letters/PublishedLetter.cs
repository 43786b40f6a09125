using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class PublishedLetter : ICitizenLetter
{
    public string Key => "published";

    public Verb On => Verb.Publish;
}
