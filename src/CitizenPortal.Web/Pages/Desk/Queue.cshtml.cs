using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Layout;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Desk;

public sealed class QueueModel(RequestActor requester, DeskQueuesQuery queues, QueueBoards boards, ReadingKeeping readings) : PageModel
{
    public QueueBoard Board { get; private set; } = new([], Links.DeskCases);

    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string queue, [FromQuery(Name = "trang")] int page, CancellationToken ct)
    {
        var actor = await requester.ReadAsync(ct);
        if (queues.Find(actor, queue) is not { } found)
        {
            return NotFound();
        }

        await readings.NoteAsync(actor, [new(AuditAct.ReadQueue, Target: found.Name)], ct);
        var read = await found.ReadAsync(actor, Math.Max(1, page), CaseQueue.PageSize, ct);
        Title = Say.Desk[$"Queue.{found.Name}"];
        Board = new QueueBoard(await boards.LinksAsync(actor, found.Name, ct), Links.DeskCases)
        {
            Sections =
            [
                new QueueSection(read, Links.DeskQueue(found.Name))
                {
                    Export = Links.DeskExportOf(found.Name),
                    Previous = read.Page > 1 ? new PageLink(Say.Desk["Queues.Previous"], Links.DeskQueue(found.Name, read.Page - 1)) : null,
                    Next = read.Page < read.LastPage ? new PageLink(Say.Desk["Queues.Next"], Links.DeskQueue(found.Name, read.Page + 1)) : null,
                },
            ],
        };
        return Page();
    }
}
