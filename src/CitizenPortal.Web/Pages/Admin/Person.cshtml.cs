using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Admin;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>One person of the staff: duties, data, account, and what was done to it.</summary>
public sealed class PersonPageModel(RequestActor requester, PeopleQuery people, ReferenceBook book, OfficeClock clock) : TypedPage
{
    [BindProperty]
    public PersonInput? Input { get; set; }

    // The name keeps the fields of the other forms, which have no prefix, out of it.
    [BindProperty(Name = nameof(NewDuty))]
    public DutyInput NewDuty { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long? Row { get; set; }

    public PersonModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => ShowAsync(id, [], ct);

    public Task<IActionResult> OnPostGrantAsync(long id, [FromServices] GrantDutyHandler handler, CancellationToken ct) => DoAsync(
        id, async () => await handler.HandleAsync(PersonTyping.Grant(id, NewDuty), await requester.ReadAsync(ct), ct) ? "Person.Granted" : "Person.Proposed", ct, ("Agency", "DutyAgency"));

    public Task<IActionResult> OnPostWithdrawAsync(long id, [FromServices] WithdrawDutyHandler handler, CancellationToken ct) => DoAsync(id, async () =>
    {
        await handler.HandleAsync(new WithdrawDuty(id, Row ?? 0, Reason), await requester.ReadAsync(ct), ct);
        return "Person.Withdrawn";
    }, ct, ("Reason", $"ly-do-{Row}"), ("Duty", "Person"));

    public Task<IActionResult> OnPostChangeAsync(long id, [FromServices] ChangePersonHandler handler, CancellationToken ct) => DoAsync(id, async () =>
    {
        await handler.HandleAsync(new ChangePerson(id, Input?.FullName, Input?.Email, Input?.Agency), await requester.ReadAsync(ct), ct);
        return "Person.Saved";
    }, ct);

    public Task<IActionResult> OnPostStepAsync(long id, [FromForm(Name = "Act")] PersonStep? step, [FromServices] StepPersonHandler handler, CancellationToken ct) => DoAsync(id, async () =>
    {
        if (step is not { } wanted || !Enum.IsDefined(wanted))
        {
            throw new ValidationException([new("Person", Say.Accounts["Person.NotNow"])]);
        }

        await handler.HandleAsync(new StepPerson(id, wanted, Reason), await requester.ReadAsync(ct), ct);
        return $"Stepped.{wanted}";
    }, ct, ("Reason", "StepReason"));

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) =>
        ShowAsync(long.TryParse(RouteData.Values["id"] as string, out var id) ? id : 0, [new("Person", error)], ct);

    private async Task<IActionResult> DoAsync(long id, Func<Task<string>> act, CancellationToken ct, params (string From, string To)[] renamed)
    {
        try
        {
            var done = await act();
            return this.RedirectDone(Links.AdminPerson(id), Say.Accounts[done]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(id, PersonTyping.Errors(wrong, renamed), ct);
        }
        catch (DbUpdateException)
        {
            return await ShowAsync(id, [new("Person", Say.Desk["Conflict.Message"])], ct);
        }
    }

    private async Task<IActionResult> ShowAsync(long id, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        if (await people.ReadAsync(id, me, ct) is not { } view)
        {
            return NotFound();
        }

        Screen = new PersonModel(view, Links.AdminPerson(id), Token, GrantableDuties.All, AgencyChoices.On(clock.Now().Day, book.Current, view.AgencyCode))
        {
            Typed = errors.Count > 0 && Input is not null && Request.Form.ContainsKey("Input.FullName") ? Input : PersonTyping.Of(view), NewDuty = NewDuty, Reason = Reason, Row = Row, IsSelf = me.UserId == id, Errors = this.Told(errors),
            Done = this.Done(),
            Topics = [.. book.Current.Topics.Values.Where(t => !t.IsClosed).GroupBy(t => t.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Choice(g.Key, g.First().GroupName))],
        };
        return Page();
    }
}
