using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Features.Ratings.Surveys;

namespace CitizenPortal.Components.RatingFigures;

/// <summary>What the forms of the surveys post.</summary>
public sealed class SurveyInput
{
    public long? Survey { get; set; }
    public string? Agency { get; set; }
    public string? Title { get; set; }
    public string? Until { get; set; }
    public string? Count { get; set; }
}

public sealed record SurveysModel(SurveyBoard Board, FormToken Token, string Address)
{
    public SurveyInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

/// <summary>The invitations of one print, each with its address and QR picture.</summary>
public sealed record InvitationSheetModel(SurveyInvitations Invitations, string Agency, string Back, IReadOnlyList<(string Address, QrPicture Qr)> Slips);
