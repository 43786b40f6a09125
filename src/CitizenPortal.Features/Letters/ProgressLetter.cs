using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class ProgressLetter : ICitizenLetter
{
    public string Key => "progress";

    public Verb On => Verb.NotifyProgress;
}
