using System.Diagnostics;
using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>Asks for a link to a new password. Known or not, the words and the time are the same.</summary>
public sealed class ForgotPasswordModel(AskForLinkHandler handler) : TypedPage
{
    [BindProperty]
    public string? Email { get; set; }

    public AskLinkModel Form { get; private set; } = default!;

    public IActionResult OnGet() => Show([]);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        if (EmailTyping.WhyNot(Email) is { } why)
        {
            return Show([new("Email", why)]);
        }

        await handler.ResetAsync(Email!, ct);
        await SameTime.WaitAsync(started, ct);
        return Show([], isSent: true);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Show([new("Email", error)]));

    private PageResult Show(IReadOnlyList<FieldError> errors, bool isSent = false)
    {
        Form = new AskLinkModel("Reset", Links.ForgotPassword) { Token = Token, Email = Email, IsSent = isSent, Errors = this.Told(errors) };
        return Page();
    }
}

internal static class EmailTyping
{
    private const int Longest = 100;

    public static string? WhyNot(string? typed) =>
        typed is { Length: > 2 and <= Longest } && System.Net.Mail.MailAddress.TryCreate(typed.Trim(), out _) ? null : Say.Accounts["Email.Wrong"];
}
