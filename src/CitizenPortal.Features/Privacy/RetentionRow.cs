using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Privacy;

/// <summary>The parts of a case that hold personal data and may go while the figures stay.</summary>
public enum PersonalPart { Contacts, Words, Drafts, Files, Letters }

/// <summary>How many months after a case of this kind was closed a part of it is kept; null is for good. The basis says which provision, or that one must be decided.</summary>
public sealed class RetentionRow
{
    public required CaseKind Kind { get; init; }
    public required PersonalPart Part { get; init; }
    public int? Months { get; set; }
    public required string Basis { get; set; }
    public DateTimeOffset? ChangedAt { get; set; }
    public string? ChangedBy { get; set; }
    public string? Reason { get; set; }
}
