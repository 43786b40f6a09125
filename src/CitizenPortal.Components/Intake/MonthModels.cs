using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Intake.Month;

namespace CitizenPortal.Components.Intake;

/// <summary>The form of the monthly sheet, with the faults of the file that was sent last.</summary>
public sealed record MonthModel(string Address, FormToken Token)
{
    public const string FileField = "tep";

    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public ImportReport? Report { get; init; }
    public string? Done { get; init; }
    public MonthPreview? Preview { get; init; }
}

/// <summary>A sheet without faults, before it is taken in.</summary>
public sealed record MonthPreview(string FileName, MonthPlan Plan, string Ticket);
