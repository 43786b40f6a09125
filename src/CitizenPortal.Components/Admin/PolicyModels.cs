using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Admin;

/// <summary>A term as an administrator typed it.</summary>
public sealed class TermInput
{
    public int Version { get; set; }
    public DeadlineStep Step { get; set; }
    public string? Kind { get; set; }
    public string? Topic { get; set; }
    public string? Urgency { get; set; }
    public string? Amount { get; set; }
    public TermUnit Unit { get; set; }
    public string? LegalBasis { get; set; }
    public bool NeedsDecision { get; set; }
    public string? ValidFrom { get; set; }
    public string? Why { get; set; }
}

/// <summary>The ladder and the reminders as typed: working days after the due date for each target (empty: not told), percentages with commas.</summary>
public sealed class LadderInput
{
    public int Version { get; set; }
    public Dictionary<string, string?> Rungs { get; set; } = [];
    public string? Reminders { get; set; }
    public string? ValidFrom { get; set; }
    public string? Why { get; set; }
}

public sealed record PolicyModel(string Address, PolicyView View, TermInput Term, LadderInput Ladder, FormToken Token)
{
    public IReadOnlyList<Choice> Topics { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
    public DateOnly Today { get; init; }

    public IReadOnlyList<string> Kinds => View.Policy.Kinds;

    public string? ErrorOf(string field) => Errors.At(field);
}
