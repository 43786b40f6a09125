using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Features.SealedReports.OpenIdentity;

namespace CitizenPortal.Components.SealedReports.Desk;

/// <summary>All that the forms about a report post; each verb uses its part. Shown again as typed when an act fails.</summary>
public sealed class SealedInput
{
    public int Version { get; set; }
    public string? Question { get; set; }
    public string? Official { get; set; }
    public IList<string> Officials { get; set; } = [];
    public string? Code { get; set; }
    public string? Facts { get; set; }
    public bool IsChecked { get; set; }
    public string? Words { get; set; }
    public string? Reason { get; set; }
    public IList<string> Acts { get; set; } = [];
    public string? Outcome { get; set; }
    public string? Reasons { get; set; }
    public string? To { get; set; }
    public string? Document { get; set; }
    public string? On { get; set; }
    public string? Referral { get; set; }
    public string? Result { get; set; }
}

/// <summary>What somebody typed for an act that did not happen, and why.</summary>
public sealed record SealedTyping(SealedVerb Verb, SealedInput Input, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The facts look as if they told who sent it: the handler is to look once more.</summary>
    public bool AsksToCheck { get; init; }
}

public sealed record SealedModel(SealedReportView Report, FormToken Token, string Address, string List)
{
    public SealedTyping? Typing { get; init; }
    public SenderView? Sender { get; init; }
    public string? Done { get; init; }
}

public sealed record SealedListModel(SealedListView View, string Address, string? Done)
{
    /// <summary>The register, where it is open to the viewer.</summary>
    public string? Register { get; init; }

    public string Link(string reference) => $"{Address}/{reference}";
}

public sealed record OwnExplanationsModel(IReadOnlyList<OwnExplanationView> Requests, string Address, string? Done)
{
    /// <summary>The list of reports, for whoever handles them.</summary>
    public string? Handling { get; init; }
}

public sealed record OwnExplanationModel(OwnExplanationView Request, FormToken Token, string Address, string List)
{
    public string? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

public sealed record SealedRegisterModel(SealedRegisterView View, IReadOnlyList<SealedBlock> Public);

/// <summary>Ids on the screen of a report: one field of one verb, so that an error can point at it.</summary>
public static class SealedIds
{
    public static string Field(SealedVerb verb, string field) => $"{verb}-{field}".ToLowerInvariant();

    public static string Panel(SealedVerb verb) => $"viec-{verb}".ToLowerInvariant();
}
