using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Records;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The slip of a case's routing, or with a number the letter to a body without an account, as .docx.</summary>
public sealed class PaperModel(RequestActor requester, TransferPaperQuery papers, ReadingKeeping readings) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, [FromQuery(Name = "cong-van")] int? letter, CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        if (await papers.ReadAsync(reference, letter, me, ct) is not { } paper)
        {
            return NotFound();
        }

        await readings.NoteAsync(me, [new(AuditAct.ReadCase, reference)], ct);

        Response.Headers.CacheControl = "no-store";
        return File(PaperWriter.Write(paper), PaperWriter.MediaType, paper.FileName);
    }
}
