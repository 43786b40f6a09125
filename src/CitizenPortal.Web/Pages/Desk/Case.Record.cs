using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Desk.Panels;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.MarkCurrent;
using CitizenPortal.Features.Questions.MarkOutdated;
using CitizenPortal.Features.Questions.Register;
using CitizenPortal.Features.Records;
using CitizenPortal.Web.Files;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The answer as a record: the document signed beside it, and the day its rules changed.</summary>
public sealed partial class CaseModel
{
    /// <summary>The file first: it stays although the words beside it are refused.</summary>
    public Task<IActionResult> OnPostRegisterAsync(
        [FromServices] RegisterQuestionHandler handler, [FromServices] SignedFileHandler signed, CancellationToken ct) => TryAsync(Verb.Register, async () =>
    {
        var form = UploadForm.Of(HttpContext);
        if (form.IsCut)
        {
            FieldError[] cut = [.. FormFiles.ErrorsOf(PanelIds.Field(Verb.Register, "Files"), form, [])];
            return await ShowAsync(new DeskTyping(Verb.Register, Input, cut), ct);
        }

        await signed.PutAsync(Reference, form.Files, await requester.ReadAsync(ct), ct);
        return await ActAsync(Verb.Register, new RegisterQuestion(Key, Input.Number, Input.SentOn, Input.Signer), handler.HandleAsync, ct);
    }, ct);

    public Task<IActionResult> OnPostMarkOutdatedAsync([FromServices] MarkOutdatedQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.MarkOutdated, new MarkOutdatedQuestion(Key, Input.ChangedOn, Input.ReplacedBy, Input.NewerCase), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostMarkCurrentAsync([FromServices] MarkCurrentQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.MarkCurrent, new MarkCurrentQuestion(Key, Input.Words), handler.HandleAsync, ct);
}
