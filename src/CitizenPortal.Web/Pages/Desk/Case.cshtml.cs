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
    private const string DoneKey = "done";

    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public DeskInput Input { get; set; } = new();

    public Components.Desk.CaseModel Screen { get; private set; } = default!;

    public string Title => (Screen.Typing?.Errors ?? Screen.NoteTyped?.Errors) is { Count: > 0 } ? Say.Desk.Format("Title.Error", Reference) : Reference;

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

        TempData[DoneKey] = Say.Desk[$"Done.{verb}"];
        return await IsStillMineAsync(ct) ? Redirect(Links.DeskCase(Reference)) : Redirect(Links.DeskHome);
    }

    private async Task<bool> IsStillMineAsync(CancellationToken ct) => await cases.ReadAsync(Reference, await requester.ReadAsync(ct), ct) is not null;

    private async Task<IActionResult> ShowAsync(DeskTyping? typing, CancellationToken ct)
    {
        if (await cases.ReadAsync(Reference, await requester.ReadAsync(ct), ct) is not { } found)
        {
            return NotFound();
        }

        // Fields must show what was typed or what is stored, never what the binder made of them.
        ModelState.Clear();
        Screen = new Components.Desk.CaseModel(found, await choices.ReadAsync(found, await requester.ReadAsync(ct), ct), Token)
        {
            Earlier = found.State is QuestionState.Published ? [] : await earlier.ReadAsync(found, ct),
            Ties = await ties.ReadAsync(found, await requester.ReadAsync(ct), ct),
            Files = await Attachments.OfCaseAsync(found.Id, await requester.ReadAsync(ct), ct),
            Canned = await CannedAsync(found, ct),
            Notes = await NotesAsync(ct),
            NoteTyped = _noteTyped,
            Viewers = await ViewersAsync(found, ct),
            RestrictAddress = found.Asker.ContactBy != ContactWay.None && found.Channel == Channel.Web && RestrictSenderHandler.IsHead(await requester.ReadAsync(ct)) ? Links.RestrictSenderOf(found.Reference) : null,
            Typing = typing,
            Done = TempData[DoneKey] as string,
            Address = Links.DeskCase(found.Reference),
            Home = Links.DeskHome,
            PublicAddress = Links.Case(""),
        };
        return Page();
    }
}
