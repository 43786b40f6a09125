using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

public sealed class SplitLetter : ICitizenLetter
{
    public string Key => "split";

    public Verb On => Verb.Split;

    /// <summary>Of the part, once; the history of the whole case names it too.</summary>
    public bool Follows(Question question, QuestionEvent e) => question.SplitFrom is not null && e.Number == 1;
}
