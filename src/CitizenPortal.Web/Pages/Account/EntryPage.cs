using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Pages.Questions;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>A page on the way in: it carries along where the person wanted to go, and a form that was posted after his session had ended.</summary>
public abstract class EntryPage(SignInDesk desk, SecondStep second, SessionEntry entry) : TypedPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public ContinueModel? Resumed { get; private set; }

    public SecondStepModel? Second { get; private set; }

    public RecoveryCodesModel? Codes { get; protected set; }

    protected SignInDesk Desk => desk;

    protected SecondStep Step => second;

    protected string? SafeReturn => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;

    protected IReadOnlyList<KeyValuePair<string, string>> KeptFields => HttpMethods.IsPost(Request.Method) ? SessionOver.Kept(Request.Form) : [];

    protected async Task<IActionResult> GoOnAsync(EntryStep step, CancellationToken ct)
    {
        if (step == EntryStep.In)
        {
            return await ArriveAsync(desk.User!, ct);
        }

        return KeptFields.Count == 0 ? Redirect(Links.ToReturn(Links.SecondStep, SafeReturn)) : await AskSecondAsync(desk.User!, []);
    }

    /// <summary>In: where he wanted to go, or his form offered once more.</summary>
    protected async Task<IActionResult> ArriveAsync(PortalUser user, CancellationToken ct)
    {
        var target = SafeReturn ?? await desk.HomeAsync(user, ct);
        if (KeptFields is not { Count: > 0 } kept)
        {
            return Redirect(target);
        }

        await entry.BecomeAsync(user);
        Resumed = new ContinueModel(target, Token) { Fields = [.. kept.Select(f => KeyValuePair.Create(f.Key[SessionOver.KeptPrefix.Length..], f.Value))] };
        return Page();
    }

    protected async Task<IActionResult> AskSecondAsync(PortalUser user, IReadOnlyList<FieldError> errors)
    {
        ModelState.Clear();
        var key = user.TwoFactorEnabled ? null : await second.KeyAsync(user);
        Second = new SecondStepModel(Links.SecondStep, Token)
        {
            ReturnUrl = SafeReturn, Kept = KeptFields, Errors = this.Told(errors), Key = key, Qr = key is null ? null : QrCode.PathOf(SecondStep.UriOf(user, key)),
        };
        return Page();
    }

    protected static IReadOnlyList<ProviderChoice> Choices(IOptions<ProviderOptions> options) => [.. options.Value.Providers.Select(p => new ProviderChoice(p.Name, p.Display))];
}
