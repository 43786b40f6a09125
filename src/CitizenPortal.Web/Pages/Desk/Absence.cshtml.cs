using System.Globalization;
using CitizenPortal.Components.Desk.Absences;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Absences;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>Who is away and who stands in: entered by the person, or by the head for his people.</summary>
public sealed class AbsencePageModel(RequestActor requester, AbsencesQuery absences) : TypedPage
{
    [BindProperty]
    public AbsenceInput Input { get; set; } = new();

    public AbsenceModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostEnterAsync([FromServices] EnterAbsenceHandler handler, CancellationToken ct)
    {
        try
        {
            await handler.HandleAsync(new EnterAbsence(Id(Input.UserId), Id(Input.SubstituteId), TypedDay.Parse(Input.From), TypedDay.Parse(Input.To)), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.DeskAbsence, Say.CasePage["Absence.Entered"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong), ct);
        }
    }

    public async Task<IActionResult> OnPostEndAsync([FromServices] EndAbsenceHandler handler, CancellationToken ct)
    {
        await handler.HandleAsync(new EndAbsence(Input.Id), await requester.ReadAsync(ct), ct);
        return this.RedirectDone(Links.DeskAbsence, Say.CasePage["Absence.Ended"]);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("from", error)], ct);

    private static long? Id(string? typed) => long.TryParse(typed, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<IActionResult> ShowAsync(AbsenceInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        ModelState.Clear();
        Screen = new AbsenceModel(await absences.ReadAsync(await requester.ReadAsync(ct), ct), Token, Links.DeskAbsence) { Typed = typed, Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
