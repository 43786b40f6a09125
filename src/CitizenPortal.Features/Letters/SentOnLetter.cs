using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class SentOnLetter : ICitizenLetter
{
    public string Key => "sent-on";

    public Verb On => Verb.Route;
}
