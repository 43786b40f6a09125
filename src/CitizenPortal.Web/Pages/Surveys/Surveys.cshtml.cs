using CitizenPortal.Components.Forms;
using CitizenPortal.Components.RatingFigures;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ratings.Surveys;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Pages.Questions;
using CitizenPortal.Web.Startup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Surveys;

/// <summary>Surveys of an agency: opened, invitations printed by the act that issues them, closed, and then their results.</summary>
public sealed class SurveysPageModel(RequestActor requester, SurveyQuery surveys, ReferenceBook book, IOptions<PortalOptions> portal) : TypedPage
{
    [BindProperty]
    public SurveyInput Input { get; set; } = new();

    public SurveysModel Screen { get; private set; } = default!;

    public InvitationSheetModel? Sheet { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostOpenAsync([FromServices] OpenSurveyHandler handler, CancellationToken ct)
    {
        Input.Survey = null;
        try
        {
            await handler.HandleAsync(new OpenSurvey(Input.Agency, Input.Title, Input.Until), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.Surveys, Say.RatingFigures["Survey.Opened"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong), ct);
        }
        catch (UnauthorizedAccessException)
        {
            return await ShowAsync(Input, [new("agency", Say.RatingFigures["Survey.NoAgency"])], ct);
        }
    }

    public async Task<IActionResult> OnPostPrintAsync([FromServices] InviteToSurveyHandler handler, CancellationToken ct)
    {
        try
        {
            if (await handler.HandleAsync(new InviteToSurvey(Input.Survey ?? 0, Input.Count), await requester.ReadAsync(ct), ct) is not { } printed)
            {
                return await ShowAsync(Input, [new(CountField, Say.RatingFigures["Survey.NotInvited"])], ct);
            }

            Sheet = new(printed, book.Current.AgencyName(printed.Agency), Links.Surveys, [.. printed.Tokens.Select(t => Links.Absolute(portal.Value.PublicBaseUrl, Links.Rating(t))).Select(a => (a, QrCode.PathOf(a)))]);
            return Page();
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong, _ => CountField), ct);
        }
    }

    public async Task<IActionResult> OnPostCloseAsync([FromServices] CloseSurveyHandler handler, CancellationToken ct) =>
        await handler.HandleAsync(Input.Survey ?? 0, await requester.ReadAsync(ct), ct)
            ? this.RedirectDone(Links.Surveys, Say.RatingFigures["Survey.Done"])
            : await ShowAsync(null, [new("agency", Say.RatingFigures["Survey.NotClosed"])], ct);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new(Input.Survey is null ? "agency" : CountField, error)], ct);

    private string CountField => $"count-{Input.Survey}";

    private async Task<IActionResult> ShowAsync(SurveyInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new(await surveys.ReadAsync(await requester.ReadAsync(ct), ct), Token, Links.Surveys) { Typed = typed, Errors = this.Told(errors), Done = this.Done() };
        ModelState.Clear();
        return Page();
    }
}
