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
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Invites somebody to the staff by e-mail.</summary>
public sealed class InvitePageModel(RequestActor requester, InvitePersonHandler handler, ReferenceBook book, OfficeClock clock) : TypedPage
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public InviteModel Screen { get; private set; } = default!;

    public IActionResult OnGet() => Show([]);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            await handler.HandleAsync(new InvitePerson(Input.Email, Input.FullName, Input.Agency, [.. Input.Duties]), await requester.ReadAsync(ct), ct);
        }
        catch (ValidationException wrong)
        {
            return Show(PersonTyping.Errors(wrong));
        }

        return this.RedirectDone(Links.AdminPeople, Say.Accounts.Format("Invite.Done", Input.Email!.Trim()));
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Show([new("FullName", error)]));

    private PageResult Show(IReadOnlyList<FieldError> errors)
    {
        Screen = new InviteModel(Links.AdminInvite, Token, GrantableDuties.All, AgencyChoices.On(clock.Now().Day, book.Current)) { Typed = Input, Errors = this.Told(errors) };
        return Page();
    }
}
