using CitizenPortal.Components.Desk.Notes;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Notes;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Files;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>Internal notes of the agencies that handle the case.</summary>
public sealed partial class CaseModel
{
    private NoteTyping? _noteTyped;

    [BindProperty]
    public string? NoteText { get; set; }

    [BindProperty]
    public string? NoteMention { get; set; }

    public async Task<IActionResult> OnPostNoteAsync([FromServices] WriteNoteHandler handler, CancellationToken ct)
    {
        var form = UploadForm.Of(HttpContext);
        try
        {
            var mention = long.TryParse(NoteMention, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
            var refused = await handler.HandleAsync(new WriteNote(Reference, NoteText, mention), form.Files, await requester.ReadAsync(ct), ct);
            var errors = FormFiles.ErrorsOf("ghi-chu-tep", form, refused);
            return errors.Count == 0 ? Noted() : await ShowNoteAsync(errors, ct);
        }
        catch (CaseNotFoundException)
        {
            return NotFound();
        }
        catch (ValidationException wrong)
        {
            return await ShowNoteAsync(Faults.Of(wrong, property => property == nameof(WriteNote.Mention) ? "ghi-chu-nguoi" : NoteTyping.Field), ct);
        }
    }

    private RedirectResult Noted() => this.RedirectDone(Links.DeskCase(Reference), Say.CasePage["Note.Saved"]);

    private Task<IActionResult> ShowNoteAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        _noteTyped = new NoteTyping(NoteText, NoteMention, errors);
        return ShowAsync(null, ct);
    }

    private async Task<CaseNotesView?> NotesAsync(CancellationToken ct) =>
        await HttpContext.RequestServices.GetRequiredService<NotesQuery>().ReadAsync(Reference, await requester.ReadAsync(ct), ct);
}
