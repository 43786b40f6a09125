using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class AnsweredLetter : ICitizenLetter
{
    public string Key => "answered";

    public Verb On => Verb.Approve;
}
