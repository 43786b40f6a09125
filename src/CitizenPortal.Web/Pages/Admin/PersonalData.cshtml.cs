using CitizenPortal.Components.Admin.Privacy;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>What is held of one person: found, exported, and erased by two people. No contact stands in an address or stays on the page after another visit.</summary>
public sealed class PersonalDataPageModel(RequestActor requester, ErasureRequestsQuery requests) : TypedPage
{
    [BindProperty]
    public PrivacyInput Input { get; set; } = new();

    public PersonalDataModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public Task<IActionResult> OnPostFindAsync([FromServices] PersonSearch people, CancellationToken ct) => TryAsync(
        async by => await ShowAsync(Input, [], ct, await people.FindAsync(new FindPerson(Input.Contact, Input.Reason), by, ct)), ct);

    public Task<IActionResult> OnPostExportAsync([FromServices] PersonalExportQuery export, CancellationToken ct) => TryAsync(
        async by => File(await export.ExportAsync(new FindPerson(Input.Contact, Input.Reason), by, ct), "application/zip", "du-lieu-ca-nhan.zip"), ct);

    public Task<IActionResult> OnPostProposeAsync([FromServices] ProposeErasureHandler handler, CancellationToken ct) => TryAsync(
        by => DoneAsync(handler.HandleAsync(new ProposeErasure(Input.Request, Input.Contact, Input.Reason), by, ct), "Erasure.Proposed"), ct);

    public Task<IActionResult> OnPostEraseAsync([FromServices] SettleErasureHandler handler, CancellationToken ct) => TryAsync(
        by => DoneAsync(handler.HandleAsync(new SettleErasure(Input.Request ?? 0, true, Input.Reason), by, ct), "Erasure.Erased"), ct);

    public Task<IActionResult> OnPostRefuseAsync([FromServices] SettleErasureHandler handler, CancellationToken ct) => TryAsync(
        by => DoneAsync(handler.HandleAsync(new SettleErasure(Input.Request ?? 0, false, Input.Reason), by, ct), "Erasure.Refused"), ct);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new(FieldOf("contact"), error)], ct);

    private async Task<IActionResult> TryAsync(Func<Actor, Task<IActionResult>> act, CancellationToken ct)
    {
        try
        {
            return await act(await requester.ReadAsync(ct));
        }
        catch (Exception failure) when (failure is ValidationException or DbUpdateConcurrencyException)
        {
            HttpContext.RequestServices.GetRequiredService<PortalDb>().ChangeTracker.Clear();
            return await ShowAsync(Input, ErrorsOf(failure), ct);
        }
    }

    private IReadOnlyList<FieldError> ErrorsOf(Exception failure) => failure is ValidationException wrong
        ? Faults.Of(wrong, FieldOf)
        : [new FieldError(FieldOf("Request"), Say.Privacy["Erasure.Gone"])];

    private string FieldOf(string property) => Input.Request is { } id ? $"ly-do-{id}" : property is "Request" ? "contact" : property.ToLowerInvariant();

    private async Task<IActionResult> DoneAsync(Task act, string key)
    {
        await act;
        return this.RedirectDone(Links.AdminPersonalData, Say.Privacy[key]);
    }

    private async Task<IActionResult> ShowAsync(PrivacyInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct, IReadOnlyList<PersonCase>? found = null)
    {
        Screen = new(await requests.ReadAsync(ct), Token, Links.AdminPersonalData) { Typed = typed, Errors = this.Told(errors), Found = found, Done = this.Done() };
        return Page();
    }
}
