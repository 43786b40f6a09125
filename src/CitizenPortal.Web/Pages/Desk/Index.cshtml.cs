using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>What waits for the person, queue by queue; also finds a case by its reference.</summary>
public sealed class IndexModel(RequestActor requester, DeskQueuesQuery queues, QueueBoards boards, DeskCaseQuery cases, ReadingKeeping readings) : PageModel
{
    private const int RowsOfEach = 6;

    public QueueBoard Board { get; private set; } = new([], Links.DeskCases);

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Sought { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = await requester.ReadAsync(ct);
        if (!string.IsNullOrWhiteSpace(Sought) && await FindAsync(Sought, ct) is { } reference)
        {
            return Redirect(Links.DeskCase(reference));
        }

        await readings.NoteAsync(actor, queues.For(actor).Select(q => new ReadingNote(AuditAct.ReadQueue, Target: q.Name)), ct);
        List<QueueSection> sections = [];
        foreach (var queue in queues.For(actor))
        {
            var page = await queue.ReadAsync(actor, 1, RowsOfEach, ct);
            sections.Add(new QueueSection(page, Links.DeskQueue(queue.Name)) { IsShortened = page.Total > RowsOfEach });
        }

        Board = new QueueBoard(await boards.LinksAsync(actor, null, ct), Links.DeskCases)
        {
            Sections = sections,
            NotFound = string.IsNullOrWhiteSpace(Sought) ? null : Sought,
        };
        return Page();
    }

    public async Task<IActionResult> OnGetNextAsync([FromQuery(Name = "sau")] string? after, CancellationToken ct) =>
        Redirect(await queues.NextAsync(await requester.ReadAsync(ct), after, ct) is { } next ? Links.DeskCase(next) : Links.DeskHome);

    private async Task<string?> FindAsync(string sought, CancellationToken ct)
    {
        var value = Reference.TryParse(sought, out var reference) ? reference.Value : sought.Trim();
        return await cases.FindAsync(value, await requester.ReadAsync(ct), ct) is null ? null : value;
    }
}
