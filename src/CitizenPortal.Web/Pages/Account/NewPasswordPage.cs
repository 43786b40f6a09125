using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>A link in a letter that leads to choosing a password: opening it uses nothing up, since scanners of mail open links too.</summary>
public abstract class NewPasswordPage(UseLinkHandler links) : TypedPage
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public NewPasswordModel Form { get; private set; } = default!;

    protected abstract AccountTokenUse Use { get; }

    protected abstract string Area { get; }

    private string Link => RouteData.Values["token"] as string ?? "";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            var done = await links.SetPasswordAsync(Use, Link, Password, Repeated, ct);
            return await ShowAsync([], ct, done);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Faults.Of(wrong, property => property), ct);
        }
    }

    protected abstract string AddressOf(string token);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("Password", error)], ct);

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct, bool isDone = false)
    {
        var owner = isDone ? null : await links.OwnerAsync(Use, Link, ct);
        Form = new NewPasswordModel(Area, AddressOf(Link), Token) { Name = owner?.Name, Account = owner?.Account, IsDone = isDone, SignInAddress = Links.SignIn, Errors = this.Told(errors) };
        Response.StatusCode = owner is null && !isDone ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
