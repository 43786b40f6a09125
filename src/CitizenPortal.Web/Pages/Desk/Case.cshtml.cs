using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Desk.Notes;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Files;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>One case on one screen. Each verb is a handler beside this file; a case the person does not handle does not exist for him.</summary>
[TakesFiles]
public sealed partial class CaseModel(RequestActor requester, DeskCaseQuery cases, DeskChoicesQuery choices, EarlierAnswersQuery earlier, CaseTiesQuery ties) : TypedPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public DeskInput Input { get; set; } = new();

    public Components.Desk.CaseModel Screen { get; private set; } = default!;

    private CaseKey Key => new(Reference, Input.Version);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, ct);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct)
    {
        if (NoteText is not null)
        {
            return ShowNoteAsync([new(NoteTyping.Field, error)], ct);
        }

        var verb = Enum.TryParse<Verb>(RouteData.Values["handler"]?.ToString() ?? Request.Query["handler"], ignoreCase: true, out var tried) ? tried : Input.Text is null ? Verb.Redact : Verb.Draft;
        return ShowAsync(new DeskTyping(verb, Input, Failures.Of(verb, error)), ct);
    }

    /// <summary>Validates, acts, and comes back to the case; what cannot be done is shown with everything typed.</summary>
    private async Task<IActionResult> ActAsync<TInput>(Verb verb, TInput input, Func<TInput, Actor, CancellationToken, Task> act, CancellationToken ct)
    {
        if (ModelState.Errors() is { Count: > 0 } unread)
        {
            return await ShowAsync(new DeskTyping(verb, Input, Failures.Of(verb, unread)), ct);
        }

        try
        {
            await HttpContext.RequestServices.GetRequiredService<IValidator<TInput>>().ValidateAndThrowAsync(input, ct);
            await act(input, await requester.ReadAsync(ct), ct);
        }
        catch (CaseNotFoundException)
        {
            return NotFound();
        }
        catch (Exception failure) when (Failures.IsExpected(failure))
        {
            HttpContext.RequestServices.GetRequiredService<PortalDb>().ChangeTracker.Clear();
            var isConflict = failure is DbUpdateConcurrencyException;
            await (isConflict ? KeepAsideAsync(verb, ct) : Task.CompletedTask);
            return await ShowAsync(new DeskTyping(verb, Input, Failures.Of(verb, failure)) { IsConflict = isConflict }, ct);
        }

        return this.RedirectDone(await IsStillMineAsync(ct) ? Links.DeskCase(Reference) : Links.DeskHome, Say.Desk[$"Done.{verb}"]);
    }

    private async Task<bool> IsStillMineAsync(CancellationToken ct) => await cases.FindAsync(Reference, await requester.ReadAsync(ct), ct) is not null;

    private async Task<IActionResult> ShowAsync(DeskTyping? typing, CancellationToken ct)
    {
        if (await cases.ReadAsync(Reference, await requester.ReadAsync(ct), ct) is not { } found)
        {
            return NotFound();
        }

        // Fields must show what was typed or what is stored, never what the binder made of them.
        ModelState.Clear();
        this.Told(typing?.Errors ?? _noteTyped?.Errors ?? []);
        Screen = new Components.Desk.CaseModel(found, await choices.ReadAsync(found, await requester.ReadAsync(ct), ct), Token)
        {
            Earlier = found.State is QuestionState.Published ? [] : await earlier.ReadAsync(found, ct),
            Ties = await ties.ReadAsync(found, await requester.ReadAsync(ct), ct),
            Files = await Attachments.OfCaseAsync(found.Id, await requester.ReadAsync(ct), ct),
            Canned = await CannedAsync(found, ct),
            FreeTexts = await FreeTextsAsync(found, ct),
            Notes = await NotesAsync(ct),
            NoteTyped = _noteTyped,
            Viewers = await ViewersAsync(found.Id, ct),
            RestrictAddress = found.Asker.ContactBy != ContactWay.None && found.Channel == Channel.Web && RestrictSenderHandler.IsHead(await requester.ReadAsync(ct)) ? Links.RestrictSenderOf(found.Reference) : null,
            Typing = typing,
            Done = this.Done(),
            Address = Links.DeskCase(found.Reference),
            Home = Links.DeskHome,
            PublicAddress = Links.Case(""),
        };
        return Page();
    }
}
