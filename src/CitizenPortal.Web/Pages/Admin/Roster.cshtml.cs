using System.Globalization;
using CitizenPortal.Components.Admin.Operations;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Operations.Roster;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Who is on duty for urgent cases, for Tết, storms and weekends.</summary>
public sealed class RosterModel(RequestActor requester, OnDutyQuery roster) : TypedPage
{
    private const string DoneKey = "done";

    [BindProperty]
    public DutyInput Input { get; set; } = new();

    public CitizenPortal.Components.Admin.Operations.RosterModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostAddAsync([FromServices] PutOnDutyHandler handler, CancellationToken ct)
    {
        try
        {
            var user = long.TryParse(Input.UserId, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
            await handler.HandleAsync(new PutOnDuty(user, TypedDay.Parse(Input.From), TypedDay.Parse(Input.To), Input.Phone), await requester.ReadAsync(ct), ct);
            TempData[DoneKey] = Say.Admin["Roster.Added"];
            return Redirect(Links.AdminRoster);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, [.. wrong.Errors.Select(e => new FieldError(e.PropertyName.ToLowerInvariant(), e.ErrorMessage)).Distinct()], ct);
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] TakeOffDutyHandler handler, CancellationToken ct)
    {
        await handler.HandleAsync(new TakeOffDuty(Input.Turn ?? 0), await requester.ReadAsync(ct), ct);
        TempData[DoneKey] = Say.Admin["Roster.Removed"];
        return Redirect(Links.AdminRoster);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("userid", error)], ct);

    private async Task<IActionResult> ShowAsync(DutyInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new(await roster.ReadAsync(ct), Token, Links.AdminRoster) { Typed = typed, Errors = errors, Done = TempData[DoneKey] as string };
        return Page();
    }
}
