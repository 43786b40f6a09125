using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class MergedLetter : ICitizenLetter
{
    public string Key => "merged";

    public Verb On => Verb.Merge;

    public bool Follows(Question question, QuestionEvent e) => e.To == QuestionState.Merged && question.LetterOf is null;
}
