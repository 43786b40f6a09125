using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class DeclinedLetter : ICitizenLetter
{
    public string Key => "declined";

    public Verb On => Verb.Decline;

    public bool Follows(Question question, QuestionEvent e) => question.LetterOf is null;
}
