using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Pages.Questions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>One's own account. What weakens or replaces a factor asks for the password once more.</summary>
public sealed partial class SecurityPageModel(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SecondStep second, OwnAccount own, SessionKeeping sessions) : TypedPage
{
    [BindProperty]
    public string? Password { get; set; }

    public SecurityModel Screen { get; private set; } = default!;

    public RecoveryCodesModel? Codes { get; private set; }

    public SecondStepModel? SetUp { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], ct);

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        var user = await MeAsync();
        return !await KnowsPasswordAsync(user) ? await ShowAsync([WrongPassword("CodesPassword")], ct)
            : !user.TwoFactorEnabled ? await ShowAsync([new("CodesPassword", Say.Accounts["Own.SecondOff"])], ct)
            : ShowCodes(await second.NewCodesAsync(user, ct));
    }

    /// <summary>A new authenticator; the old one holds until a code of the new one was right.</summary>
    public async Task<IActionResult> OnPostSetUpAsync(CancellationToken ct)
    {
        var user = await MeAsync();
        return await KnowsPasswordAsync(user) ? AskCode(user, await own.NextKeyAsync(user), []) : await ShowAsync([WrongPassword("CodesPassword")], ct);
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromForm(Name = "Code")] string? code, CancellationToken ct)
    {
        var user = await MeAsync();
        return await own.ReplaceKeyAsync(user, code ?? "", ct) ? ShowCodes(await second.NewCodesAsync(user, ct))
            : await own.PendingKeyAsync(user) is { } key ? AskCode(user, key, [new("Code", Say.Accounts["Second.Wrong"])])
            : await ShowAsync([new("CodesPassword", Say.Accounts["Second.Wrong"])], ct);
    }

    public async Task<IActionResult> OnPostPasswordAsync([FromForm(Name = "NewPassword")] string? fresh, [FromForm(Name = "Repeated")] string? repeated, CancellationToken ct)
    {
        var user = await MeAsync();
        List<FieldError> errors = [];
        if (!await KnowsPasswordAsync(user))
        {
            errors.Add(WrongPassword("Password"));
        }

        if (PasswordRules.WhyNot(fresh, user) is { } why)
        {
            errors.Add(new("NewPassword", why));
        }
        else if (fresh != repeated)
        {
            errors.Add(new("Repeated", Say.Accounts["Password.NotRepeated"]));
        }

        if (errors.Count > 0)
        {
            return await ShowAsync(errors, ct);
        }

        await own.ChangePasswordAsync(user, fresh!, Current, ct);
        return Done("Own.PasswordChanged");
    }

    public async Task<IActionResult> OnPostEndSessionAsync([FromForm(Name = "Session")] long session, CancellationToken ct)
    {
        await sessions.EndAsync(await MeAsync(), session, null, ct);
        return session == Current ? Redirect(Links.SignIn) : Done("Own.SessionEnded");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        await sessions.EndAsync(await MeAsync(), null, Current, ct);
        return Done("Own.SessionEnded");
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("Password", error)], ct);

    private long? Current => SessionCookie.SessionOf(User);

    private static FieldError WrongPassword(string field) => new(field, Say.Accounts["Password.Wrong"]);

    private async Task<PortalUser> MeAsync() => await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session has no person.");

    /// <summary>Wrong ones count towards the lock, as at sign-in.</summary>
    private async Task<bool> KnowsPasswordAsync(PortalUser user)
    {
        if (!await users.IsLockedOutAsync(user) && Password is { Length: > 0 } typed && await users.CheckPasswordAsync(user, typed))
        {
            return true;
        }

        await users.AccessFailedAsync(user);
        return false;
    }

    private RedirectResult Done(string key) => this.RedirectDone(Links.Account, Say.Accounts[key]);

    private PageResult ShowCodes(IReadOnlyList<string> codes)
    {
        Codes = new RecoveryCodesModel(codes, Links.Account);
        return Page();
    }

    private PageResult AskCode(PortalUser user, string key, IReadOnlyList<FieldError> errors)
    {
        SetUp = new SecondStepModel($"{Links.Account}?handler=Confirm", Token) { Key = key, Qr = QrCode.PathOf(SecondStep.UriOf(user, key)), Errors = this.Told(errors) };
        return Page();
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var user = await MeAsync();
        Screen = await own.ReadAsync(user, Current, Token, ct) with { Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
