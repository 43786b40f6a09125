using System.Diagnostics;
using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Own;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Pages.Account;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>A resident's cases by his e-mail address, without an account. Known or not, the words and the time are the same.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class OwnModel(OwnCasesQuery own, AskForLinkHandler links, OwnCookie cookie, CaseCookie caseCookie, ReferenceBook book) : PageModel
{
    public IReadOnlyList<OwnCaseRow>? Cases { get; private set; }

    public AskLinkModel Form { get; private set; } = new("Cases", Links.OwnCases);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (cookie.Read(HttpContext) is { } contact)
        {
            var words = new CaseWords(book.Current);
            Cases = [.. (await own.ReadAsync(contact, ct)).Select(c => new OwnCaseRow(c.Reference, c.Excerpt, words.Tag(c.State, c.Lead, own: true), c.ReceivedAt))];
        }
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Email")] string? email, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        if (EmailTyping.WhyNot(email) is { } why)
        {
            return Show(email, [new("Email", why)]);
        }

        await links.OwnCasesAsync(email!, ct);
        await SameTime.WaitAsync(started, ct);
        return Show(email, []);
    }

    public async Task<IActionResult> OnPostOpenAsync([FromForm(Name = "Reference")] string? reference, CancellationToken ct)
    {
        if (cookie.Read(HttpContext) is not { } contact || reference is null || await own.FindAsync(contact, reference, ct) is not { } id)
        {
            return Redirect(Links.OwnCases);
        }

        caseCookie.Give(HttpContext, id);
        return Redirect(Links.Case(reference));
    }

    public IActionResult OnPostLeave()
    {
        cookie.Take(HttpContext);
        caseCookie.Take(HttpContext);
        return Redirect(Links.OwnCases);
    }

    private PageResult Show(string? email, IReadOnlyList<FieldError> errors)
    {
        Response.Headers.CacheControl = "no-store";
        Form = new AskLinkModel("Cases", Links.OwnCases) { Email = email, IsSent = errors.Count == 0, Errors = errors };
        return Page();
    }
}
