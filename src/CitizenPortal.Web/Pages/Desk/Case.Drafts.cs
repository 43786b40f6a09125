using System.Globalization;
using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Desk.Canned;
using CitizenPortal.Features.Desk.Drafts;
using CitizenPortal.Features.Questions.Draft;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>While an answer is written: saving by the page itself, canned texts, and what becomes of the text of who came second.</summary>
public sealed partial class CaseModel
{
    /// <summary>Answers the page's script: the version that is saved now, or why nothing was.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync([FromServices] DraftQuestionHandler handler, [FromServices] IValidator<DraftQuestion> validator, CancellationToken ct)
    {
        var draft = new DraftQuestion(Key, Input.Text, Input.DraftVersion) { Citations = Input.Citations, IsAuto = true };
        try
        {
            await validator.ValidateAndThrowAsync(draft, ct);
            var version = await handler.HandleAsync(draft, await requester.ReadAsync(ct), ct);
            return new JsonResult(new { version, message = Say.CasePage.Format("Autosave.Saved", DeskTime()) });
        }
        catch (CaseNotFoundException)
        {
            return NotFound();
        }
        catch (Exception failure) when (Failures.IsExpected(failure))
        {
            var message = failure is DbUpdateConcurrencyException ? Say.CasePage["Autosave.Conflict"] : string.Join(' ', Failures.Of(Verb.Draft, failure).Select(e => e.Message));
            return new JsonResult(new { message }) { StatusCode = StatusCodes.Status409Conflict };
        }
    }

    /// <summary>Puts a canned text behind what is typed; nothing is saved by it.</summary>
    public async Task<IActionResult> OnPostCannedAsync([FromServices] CannedQuery canned, CancellationToken ct)
    {
        if (await cases.ReadAsync(Reference, await requester.ReadAsync(ct), ct) is not { } found)
        {
            return NotFound();
        }

        var text = long.TryParse(Input.Canned, CultureInfo.InvariantCulture, out var id) ? await canned.FillAsync(id, found, ct) : null;
        Input.Text = text is null ? Input.Text : string.IsNullOrWhiteSpace(Input.Text) ? text : $"{Input.Text}\n\n{text}";
        return await ShowAsync(new DeskTyping(Verb.Draft, Input, text is null ? Failures.Of(Verb.Draft, Say.CasePage["Canned.Choose"]) : []), ct);
    }

    private async Task<IReadOnlyList<Choice>> CannedAsync(DeskCaseView found, CancellationToken ct) => found.May(Verb.Draft)
        ? await HttpContext.RequestServices.GetRequiredService<CannedQuery>().OfferAsync(found.Holders.LeadCode, found.Place.TopicCode, ct)
        : [];

    private async Task<IReadOnlyList<string>> FreeTextsAsync(DeskCaseView found, CancellationToken ct) => found.May(Verb.Draft)
        ? await HttpContext.RequestServices.GetRequiredService<CannedQuery>().FreeAsync(found.Holders.LeadCode, found.Place.TopicCode, ct)
        : [];

    /// <summary>The text of who came second is kept beside the versions: whichever of the two is taken, the other is not lost.</summary>
    private async Task KeepAsideAsync(Verb verb, CancellationToken ct)
    {
        if (verb is Verb.Draft or Verb.Submit or Verb.SendTemplate)
        {
            await HttpContext.RequestServices.GetRequiredService<KeepAsideHandler>().HandleAsync(Reference, new(Input.Text ?? "", Input.Citations), await requester.ReadAsync(ct), ct);
        }
    }

    private string DeskTime() => Domain.Deadlines.DeadlineClock.LocalOf(HttpContext.RequestServices.GetRequiredService<PortalClock>().Now).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
