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
            return this.RedirectDone(Links.AdminRoster, Say.Admin["Roster.Added"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong), ct);
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] TakeOffDutyHandler handler, CancellationToken ct)
    {
        await handler.HandleAsync(new TakeOffDuty(Input.Turn ?? 0), await requester.ReadAsync(ct), ct);
        return this.RedirectDone(Links.AdminRoster, Say.Admin["Roster.Removed"]);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("userid", error)], ct);

    private async Task<IActionResult> ShowAsync(DutyInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new(await roster.ReadAsync(ct), Token, Links.AdminRoster) { Typed = typed, Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
