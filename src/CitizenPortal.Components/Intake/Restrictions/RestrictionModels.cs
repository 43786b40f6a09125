using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Intake.Restrictions;

namespace CitizenPortal.Components.Intake.Restrictions;

public sealed class RestrictionInput
{
    public string? Reference { get; set; }
    public string? Reason { get; set; }
    public string? Days { get; set; }
    public long Id { get; set; }
    public string? Choice { get; set; }
    public string? Words { get; set; }
}

/// <summary>The desk's page: restricting, and deciding about a restriction. Errors of a decision stand at the fields of its row.</summary>
public sealed record RestrictionsModel(string Address, string CaseAddress, FormToken Token, RestrictionsView View, RestrictionInput Typed)
{
    public const string Lift = "lift";
    public const string Uphold = "uphold";

    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public enum ContestState { Asked, Done, Unknown }

/// <summary>The page behind the link in the sender's letter; <c>View</c> is null unless it is asked.</summary>
public sealed record ContestModel(ContestState State, string Address)
{
    public ContestView? View { get; init; }
    public string? Words { get; init; }
    public string? Error { get; init; }
}
