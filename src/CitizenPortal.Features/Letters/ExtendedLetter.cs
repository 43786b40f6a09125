using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>The new date beside the old one, and why.</summary>
public sealed class ExtendedLetter : ICitizenLetter
{
    public string Key => "extended";

    public Verb On => Verb.Extend;
}
