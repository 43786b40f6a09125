using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public;
using CitizenPortal.Components.SealedReports;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.SealedReports.Answer;
using CitizenPortal.Features.SealedReports.Track;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Safety;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.SealedReports;

/// <summary>
/// The two-way inbox of a report: opened by a post of reference and secret, which come along in the reply form, so that no cookie betrays on this device
/// that a report was sent. An unknown reference and a wrong secret get the words and the page of an ordinary case.
/// </summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class InboxModel(TrackReportQuery track, AnswerReportHandler answer, ReferenceBook book) : PageModel
{
    public InboxPageView? View { get; private set; }
    public TrackFormView? Form { get; private set; }

    public IActionResult OnGet() => Redirect(Links.Track());

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "ma")] string? reference, [FromForm(Name = "ma-bi-mat")] string? secret, [FromForm(Name = "loi-nhan")] string? words, [FromForm(Name = "di")] string? way, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (await track.ProveAsync(reference, secret, ct) is not { } sender)
        {
            Form = new TrackFormView(Links.Track(), reference, [new("ma-bi-mat", Say.Validation["Track.Wrong"])], false, Links.NationalPortal, Links.LostSecretGuide) { OwnHref = Links.OwnCases };
            return Page();
        }

        IReadOnlyList<FieldError> wrong = way == "gui" ? await WriteAsync(words, sender, ct) : [];
        var shown = await track.ReadAsync(sender, ct) ?? throw new InvalidOperationException("A proven report is gone.");
        View = InboxWords.View(shown, book.Current, secret!) with
        {
            Errors = wrong, Typed = wrong.Count > 0 ? words : null, Done = way == "gui" && wrong.Count == 0 ? Say.Sealed["Inbox.Sent"] : null,
        };
        return Page();
    }

    private async Task<IReadOnlyList<FieldError>> WriteAsync(string? words, Actor sender, CancellationToken ct)
    {
        try
        {
            await answer.HandleAsync(new AnswerReport(words), sender, ct);
            return [];
        }
        catch (ValidationException wrong)
        {
            return [.. wrong.Errors.Select(e => new FieldError("loi-nhan", e.ErrorMessage)).Take(1)];
        }
        catch (SealedRefusedException)
        {
            return [new FieldError("loi-nhan", Say.Sealed["Inbox.Closed"])];
        }
    }
}
