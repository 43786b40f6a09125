using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Components.Desk;

/// <summary>All that the forms of the case screen post; each verb uses its part. Shown again as typed when an act fails.</summary>
public sealed class DeskInput
{
    public int Version { get; set; }
    public CaseKind Kind { get; set; }
    public FeedbackBasis Basis { get; set; }
    public string? Topic { get; set; }
    public string? Locality { get; set; }
    public bool IsUrgent { get; set; }
    public bool DropsSuspicion { get; set; }
    public string? Reason { get; set; }
    public string? Words { get; set; }
    public string? Guide { get; set; }
    public string? Lead { get; set; }
    public IList<string> Coordinating { get; set; } = [];
    public string? BasisWords { get; set; }
    public string? ProposedAgency { get; set; }
    public long? OfficialId { get; set; }
    public long? ConsentOf { get; set; }
    public string? Text { get; set; }
    public string? Canned { get; set; }
    public int DraftVersion { get; set; }
    public string? Citations { get; set; }
    public string? Signer { get; set; }
    public string? ChangedOn { get; set; }
    public string? ReplacedBy { get; set; }
    public string? NewerCase { get; set; }
    public string? PublicBody { get; set; }
    public string? PublicAnswer { get; set; }
    public bool IsGeneralised { get; set; }
    public IList<string> Kept { get; set; } = [];
    public string? KeptBecause { get; set; }
    public string? DocumentNumber { get; set; }
    public string? Days { get; set; }
    public string? ConsentDocument { get; set; }
    public string? Cause { get; set; }
    public string? Breach { get; set; }
    public string? Work { get; set; }
    public string? WorkAgency { get; set; }
    public string? WorkOn { get; set; }
    public string? Body { get; set; }
    public string? Number { get; set; }
    public string? SentOn { get; set; }
    public string? ReplyBy { get; set; }
    public string? ReplyNumber { get; set; }
    public string? Target { get; set; }
    public string? Part { get; set; }
    public string? Agency { get; set; }
    public string? Why { get; set; }
    public string? Original { get; set; }
}
