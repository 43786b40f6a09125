using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>Follows every way to an agency: by the coordinator, by the table, by a decision of the provincial office.</summary>
public sealed class SentOnLetter(Verb on) : ICitizenLetter
{
    public string Key => "sent-on";

    public Verb On => on;
}
