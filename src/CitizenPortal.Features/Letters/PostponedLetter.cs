using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>The date the resident was told gets later. An earlier one needs no letter; each verb that moves the date has a row in the catalogue.</summary>
public sealed class PostponedLetter(Verb on) : ICitizenLetter
{
    public string Key => "postponed";

    public Verb On => on;

    public bool Follows(Question question, QuestionEvent e) => e.PromisedBefore is { } before && e.PromisedAfter > before;
}
