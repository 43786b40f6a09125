using CitizenPortal.Components.Forms;
using CitizenPortal.Components.SealedReports.Desk;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Features.SealedReports.OpenIdentity;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.SealedReports.Desk;

/// <summary>One report on one screen. Each verb is a handler beside this file; a report somebody may not see does not exist for him.</summary>
public sealed partial class SealedReportPageModel(RequestActor requester, SealedReportQuery reports) : TypedPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public SealedInput Input { get; set; } = new();

    public SealedModel Screen { get; private set; } = default!;

    private CaseKey Key => new(Reference, Input.Version);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, null, ct);

    public async Task<IActionResult> OnPostOpenIdentityAsync([FromServices] OpenIdentityHandler handler, CancellationToken ct)
    {
        try
        {
            var sender = await handler.HandleAsync(new OpenIdentity(Reference), await requester.ReadAsync(ct), ct);
            return await ShowAsync(null, sender, ct);
        }
        catch (CaseNotFoundException)
        {
            return NotFound();
        }
        catch (UnauthorizedAccessException)
        {
            return await ShowAsync(new SealedTyping(SealedVerb.RequestIdentity, Input, [new(SealedIds.Panel(SealedVerb.RequestIdentity), Say.SealedDesk["Refusal.NoRequest"])]), null, ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct)
    {
        var verb = Enum.TryParse<SealedVerb>(RouteData.Values["handler"]?.ToString() ?? Request.Query["handler"], ignoreCase: true, out var tried) ? tried : SealedVerb.Acknowledge;
        return ShowAsync(new SealedTyping(verb, Input, [new(SealedIds.Panel(verb), error)]), null, ct);
    }

    /// <summary>Acts and comes back to the report, or to the list when it is his no more; what cannot be done is shown with everything typed.</summary>
    private async Task<IActionResult> ActAsync<TInput>(SealedVerb verb, TInput input, Func<TInput, Actor, CancellationToken, Task> act, CancellationToken ct)
    {
        if (ModelState.Errors() is { Count: > 0 } unread)
        {
            return await ShowAsync(new SealedTyping(verb, Input, [.. unread.Select(e => e with { FieldId = SealedIds.Panel(verb) })]), null, ct);
        }

        try
        {
            await act(input, await requester.ReadAsync(ct), ct);
        }
        catch (CaseNotFoundException)
        {
            return NotFound();
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            return await FailedAsync(verb, failure, ct);
        }

        HttpContext.RequestServices.GetRequiredService<PortalDb>().ChangeTracker.Clear();
        var isStillMine = await reports.ReadAsync(Reference, await requester.ReadAsync(ct), ct) is not null;
        return this.RedirectDone(isStillMine ? Links.SealedReport(Reference) : Links.SealedDesk, Say.SealedDesk[$"Done.{verb}"]);
    }

    private static bool IsExpected(Exception failure) => failure is ValidationException or SealedRefusedException or DbUpdateConcurrencyException;

    private Task<IActionResult> FailedAsync(SealedVerb verb, Exception failure, CancellationToken ct)
    {
        HttpContext.RequestServices.GetRequiredService<PortalDb>().ChangeTracker.Clear();
        IReadOnlyList<FieldError> errors = failure switch
        {
            ValidationException invalid => Faults.Of(invalid, property => SealedIds.Field(verb, property)),
            SealedRefusedException refused => [.. refused.Refusals.Select(no => new FieldError(SealedIds.Panel(verb), Say.SealedDesk[$"Refusal.{no}"])).Distinct()],
            _ => [new FieldError(SealedIds.Panel(verb), Say.Desk["Conflict.Message"])],
        };
        return ShowAsync(new SealedTyping(verb, Input, errors), null, ct);
    }

    private async Task<IActionResult> ShowAsync(SealedTyping? typing, SenderView? sender, CancellationToken ct)
    {
        if (await reports.ReadAsync(Reference, await requester.ReadAsync(ct), ct) is not { } found)
        {
            return NotFound();
        }

        ModelState.Clear();
        this.Told(typing?.Errors ?? []);
        Screen = new SealedModel(found, Token, Links.SealedReport(found.Reference), Links.SealedDesk) { Typing = typing, Sender = sender, Done = this.Done() };
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
