using CitizenPortal.Components.Admin.Privacy;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>The record of breaches of personal data, each with the hours that are left to tell the authority; printed it is the report.</summary>
public sealed class BreachesPageModel(RequestActor requester, BreachQuery breaches) : TypedPage
{
    [BindProperty]
    public BreachInput Input { get; set; } = new();

    public BreachModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public Task<IActionResult> OnPostRecordAsync([FromServices] RecordBreachHandler handler, CancellationToken ct)
    {
        Input.Breach = null;
        return TryAsync(async () => await handler.HandleAsync(new RecordBreach(Input.FoundOn, Input.FoundTime, Input.What, Input.Whom, Input.Measures), await requester.ReadAsync(ct), ct), "Breach.Recorded", ct);
    }

    public Task<IActionResult> OnPostReportAsync([FromServices] ReportBreachHandler handler, CancellationToken ct) => TryAsync(
        async () => await handler.HandleAsync(new ReportBreach(Input.Breach ?? 0, Input.Measures, Input.Document), await requester.ReadAsync(ct), ct), "Breach.Saved", ct);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new(FieldOf("what"), error)], ct);

    private async Task<IActionResult> TryAsync(Func<Task> act, string done, CancellationToken ct)
    {
        try
        {
            await act();
            return this.RedirectDone(Links.AdminBreaches, Say.Privacy[done]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong, property => FieldOf(property.ToLowerInvariant())), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            HttpContext.RequestServices.GetRequiredService<PortalDb>().ChangeTracker.Clear();
            return await ShowAsync(Input, [new(FieldOf("measures"), Say.Privacy["Breach.Conflict"])], ct);
        }
    }

    private string FieldOf(string field) => Input.Breach is { } id ? $"{field}-{id}" : field;

    private async Task<IActionResult> ShowAsync(BreachInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new(await breaches.ReadAsync(ct), Token, Links.AdminBreaches) { Typed = typed, Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
