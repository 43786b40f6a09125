using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Desk.Panels;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Files;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The files of the answer, and which files go with a published case.</summary>
public sealed partial class CaseModel
{
    private AttachmentQuery Attachments => HttpContext.RequestServices.GetRequiredService<AttachmentQuery>();

    private AnswerFilesHandler AnswerFiles => HttpContext.RequestServices.GetRequiredService<AnswerFilesHandler>();

    public Task<IActionResult> OnPostRemoveFileAsync([FromQuery(Name = "tep")] string? file, CancellationToken ct) => TryAsync(Verb.Draft, async () =>
    {
        await AnswerFiles.RemoveAsync(Reference, file, await requester.ReadAsync(ct), ct);
        return await ShowAsync(new DeskTyping(Verb.Draft, Input, []), ct);
    }, ct);

    public Task<IActionResult> OnPostPublishFileAsync(
        [FromQuery(Name = "tep")] string? file, [FromQuery(Name = "mo")] bool isPublic, [FromServices] PublishFileHandler handler, CancellationToken ct) => TryAsync(Verb.Redact, async () =>
    {
        await handler.HandleAsync(Reference, file, isPublic, await requester.ReadAsync(ct), ct);
        return this.RedirectDone(Links.DeskCase(Reference), Say.Files[isPublic ? "Opened" : "Closed"]);
    }, ct);

    /// <summary>The files first: they stay although the words are refused, and words whose files are refused are shown again.</summary>
    private Task<IActionResult> WithFilesAsync(Verb verb, Func<Task<IActionResult>> act, CancellationToken ct) => TryAsync(verb, async () =>
    {
        var form = UploadForm.Of(HttpContext);
        var refused = await AnswerFiles.AddAsync(Reference, form.Files, await requester.ReadAsync(ct), ct);
        var errors = FormFiles.ErrorsOf(PanelIds.Field(Verb.Submit, "Files"), form, refused);
        return errors.Count == 0 ? await act() : await ShowAsync(new DeskTyping(verb, Input, errors), ct);
    }, ct);

    private async Task<IActionResult> TryAsync(Verb verb, Func<Task<IActionResult>> act, CancellationToken ct)
    {
        try
        {
            return await act();
        }
        catch (CaseNotFoundException)
        {
            return NotFound();
        }
        catch (Exception failure) when (Failures.IsExpected(failure))
        {
            HttpContext.RequestServices.GetRequiredService<PortalDb>().ChangeTracker.Clear();
            return await ShowAsync(new DeskTyping(verb, Input, Failures.Of(verb, failure)), ct);
        }
    }
}
