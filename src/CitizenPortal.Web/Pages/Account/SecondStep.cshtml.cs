using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>The second factor, or its set-up at the first sign-in. Without a first factor there is nothing here.</summary>
public sealed class SecondStepPageModel(SignInDesk desk, SecondStep second, SessionEntry entry) : EntryPage(desk, second, entry)
{
    private const int LongestCode = 40;

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await Step.WhoAsync() is { } user ? await AskSecondAsync(user, []) : Redirect(Links.ToReturn(Links.SignIn, SafeReturn));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await Step.WhoAsync() is not { } user)
        {
            return Redirect(Links.ToReturn(Links.SignIn, SafeReturn));
        }

        if (string.IsNullOrWhiteSpace(Code) || Code.Length > LongestCode)
        {
            return await AskSecondAsync(user, [new("Code", Say.Accounts["Second.NoCode"])]);
        }

        if (user.TwoFactorEnabled)
        {
            return await Step.EnterAsync(user, Code, ct) ? await ArriveAsync(user, ct) : await AskSecondAsync(user, [new FieldError("Code", Say.Accounts["Second.Wrong"])]);
        }

        if (await Step.SetUpAsync(user, Code, ct) is not { } codes)
        {
            return await AskSecondAsync(user, [new("Code", Say.Accounts["Second.Wrong"])]);
        }

        Codes = new RecoveryCodesModel(codes, SafeReturn ?? await Desk.HomeAsync(user, ct));
        return Page();
    }

    protected override async Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) =>
        await Step.WhoAsync() is { } user ? await AskSecondAsync(user, [new("Code", error)]) : Redirect(Links.SignIn);
}
