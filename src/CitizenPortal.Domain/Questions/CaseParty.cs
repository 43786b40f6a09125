namespace CitizenPortal.Domain.Questions;

public enum PartyRole { Lead, Coordinating }

/// <summary>An agency that has or had part in a case, with the day (local) it came in; former leads stay, so that they still see what they did.</summary>
public sealed class CaseParty
{
    public long QuestionId { get; private set; }
    public required string Agency { get; init; }
    public required PartyRole Role { get; set; }
    public required DateOnly Since { get; init; }
}
