using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>Sign-in. A form posted after the session had ended comes here with its fields and is offered again afterwards.</summary>
public sealed class SignInPageModel(SignInDesk desk, IOptions<DemoOptions> demo, IOptions<AntiforgeryOptions> antiforgery) : TypedPage
{
    private const int LongestAccount = 100;
    private const int LongestPassword = 200;

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SignInModel Form { get; private set; } = default!;

    public ContinueModel? Resumed { get; private set; }

    public IActionResult OnGet() => Show([]);

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
        return fits && await desk.TryAsync(Account, Password!, ct) ? await EnterAsync(ct) : Show([new("Account", Say.Desk["SignIn.Wrong"])]);
    }

    protected override bool NeedsToken(string? handler) => !string.Equals(handler, "Resume", StringComparison.OrdinalIgnoreCase);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Show([new("Account", error)]));

    private async Task<IActionResult> EnterAsync(CancellationToken ct)
    {
        var target = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : await desk.HomeAsync(Account!, ct);
        if (SessionOver.Kept(Request.Form) is not { Count: > 0 } kept)
        {
            return Redirect(target);
        }

        await desk.BecomeAsync(HttpContext, Account!);
        Resumed = new ContinueModel(target, Token) { Fields = [.. kept.Select(f => KeyValuePair.Create(f.Key[SessionOver.KeptPrefix.Length..], f.Value))] };
        return Page();
    }

    private PageResult Show(IReadOnlyList<FieldError> errors, IReadOnlyList<KeyValuePair<string, string>>? kept = null)
    {
        ModelState.Clear();
        Form = new SignInModel(Links.SignIn, Token)
        {
            Account = Account,
            ReturnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null,
            Errors = errors,
            Kept = kept ?? (HttpMethods.IsPost(Request.Method) ? SessionOver.Kept(Request.Form) : []),
            IsDemo = demo.Value.Seed,
        };
        return Page();
    }
}
