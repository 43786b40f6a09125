using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>Sign-in. A form posted after the session had ended comes here with its fields and is offered again afterwards.</summary>
public sealed class SignInPageModel(
    SignInDesk desk, SecondStep second, SessionEntry entry, DemoDoor demo, IOptions<ProviderOptions> providers, IOptions<AntiforgeryOptions> antiforgery)
    : EntryPage(desk, second, entry)
{
    private const int LongestAccount = 100;
    private const int LongestPassword = 200;
    private const int LongestCredential = 20_000;

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public SignInModel Form { get; private set; } = default!;

    public IActionResult OnGet([FromQuery(Name = "loi")] string? failed) =>
        Show(failed is null ? [] : [new("Account", Say.Accounts["Provider.Failed"])]);

    /// <summary>Only repeats what was posted; nothing is done, so no token is asked.</summary>
    public IActionResult OnPostResume() => Request.Headers["Sec-Fetch-Site"] == "same-origin"
        ? Show([], SessionOver.Typed(Request.Form, antiforgery.Value.FormFieldName))
        : Redirect(Links.SignIn);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        List<FieldError> errors = [];
        if (string.IsNullOrWhiteSpace(Account))
        {
            errors.Add(new("Account", Say.Desk["SignIn.NoAccount"]));
        }

        if (string.IsNullOrEmpty(Password))
        {
            errors.Add(new("Password", Say.Desk["SignIn.NoPassword"]));
        }

        if (errors.Count > 0)
        {
            return Show(errors);
        }

        var fits = Account!.Length <= LongestAccount && Password!.Length <= LongestPassword;
        var step = fits ? await Desk.TryAsync(Account, Password!, ct) : EntryStep.Refused;
        return step == EntryStep.Refused ? Show([new("Account", Say.Desk["SignIn.Wrong"])]) : await GoOnAsync(step, ct);
    }

    /// <summary>The challenge for a passkey; which account it is for, the passkey itself will say.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync([FromServices] SignInManager<PortalUser> signIn) =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm(Name = "Credential")] string? credential, CancellationToken ct)
    {
        var step = credential is { Length: > 0 and <= LongestCredential } ? await Desk.TryPasskeyAsync(credential, ct) : EntryStep.Refused;
        return step == EntryStep.Refused ? Show([new("Account", Say.Accounts["Passkey.Wrong"])]) : await GoOnAsync(step, ct);
    }

    protected override bool NeedsToken(string? handler) => !string.Equals(handler, "Resume", StringComparison.OrdinalIgnoreCase);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Show([new("Account", error)]));

    private PageResult Show(IReadOnlyList<FieldError> errors, IReadOnlyList<KeyValuePair<string, string>>? kept = null)
    {
        ModelState.Clear();
        Form = new SignInModel(Links.SignIn, Token)
        {
            Account = Account,
            ReturnUrl = SafeReturn,
            Errors = this.Told(errors),
            Kept = kept ?? KeptFields,
            IsDemo = demo.IsOpen,
            ForgottenAddress = Links.ForgotPassword,
            ProviderAddress = Links.External,
            Providers = Choices(providers),
        };
        return Page();
    }
}
