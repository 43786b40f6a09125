using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Operations.Roster;
using CitizenPortal.Features.Outbox;

namespace CitizenPortal.Components.Admin.Operations;

public sealed record OperationsModel(OperationsView View, DeadLettersView Dead, FormToken Token, string Address)
{
    public DiscardInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public sealed class DiscardInput
{
    public long? Letter { get; set; }
    public string? Reason { get; set; }
}

/// <summary>The letters there are, and the one that is looked at; what was typed over its wording when that could not be kept.</summary>
public sealed record LettersModel(IReadOnlyList<string> Letters, IReadOnlyList<string> Changed, LetterPreview Preview, FormToken Token, string Address)
{
    public WordingInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public sealed class WordingInput
{
    public string? Letter { get; set; }
    public string? Subject { get; set; }
    public string? Body { get; set; }
}

public sealed record RosterModel(RosterView View, FormToken Token, string Address)
{
    public DutyInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public sealed class DutyInput
{
    public string? UserId { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Phone { get; set; }
    public long? Turn { get; set; }
}
