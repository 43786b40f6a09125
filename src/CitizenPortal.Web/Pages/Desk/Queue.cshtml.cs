using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Desk.Bulk;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Desk.Bulk;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>One queue, fifty rows a page or two hundred, and one act on the rows that are ticked.</summary>
public sealed class QueueModel(RequestActor requester, DeskQueuesQuery queues, QueueBoards boards, BulkChoicesQuery bulk, ReadingKeeping readings) : TypedPage
{
    [BindProperty(SupportsGet = true, Name = "queue")]
    public string QueueName { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "so")]
    public int Size { get; set; }

    [BindProperty(SupportsGet = true, Name = "chon")]
    public bool IsAll { get; set; }

    [BindProperty]
    public BulkInput Input { get; set; } = new();

    public QueueBoard Board { get; private set; } = new([], Links.DeskCases);

    public string Title { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], [], ct);

    public async Task<IActionResult> OnPostAsync([FromServices] BulkActHandler handler, CancellationToken ct)
    {
        if (!Enum.TryParse<BulkKind>(Input.Kind, out var kind))
        {
            return await ShowAsync(Input, [new("kind", Say.CasePage["Bulk.NoKind"])], [], ct);
        }

        try
        {
            var act = new BulkAct(kind, [.. Input.Cases.Select(Key)]) { OfficialId = Input.OfficialId, Reason = Input.Reason, Words = Input.Words, Topic = Input.Topic };
            var outcomes = await handler.HandleAsync(act, await requester.ReadAsync(ct), ct);
            return await ShowAsync(null, [], [.. outcomes.Select(o => new BulkLine(o.Reference, o.Failure is null ? null : WhyNot(kind, o.Failure)))], ct);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong, property => property == nameof(BulkAct.Cases) ? "kind" : property.ToLowerInvariant()), [], ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("kind", error)], [], ct);

    /// <summary>A row's value: its reference and the version that was shown.</summary>
    private static CaseKey Key(string value) =>
        value.Split('.') is [var reference, var version] && int.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var number) ? new(reference, number) : new(value, 0);

    private static string WhyNot(BulkKind kind, Exception failure) => failure switch
    {
        CaseNotFoundException => Say.CasePage["Bulk.NotYours"],
        ValidationException or RefusedException => string.Join("; ", Failures.Of(kind switch { BulkKind.Decline => Verb.Decline, BulkKind.Assign => Verb.Assign, BulkKind.Take => Verb.Take, _ => Verb.ChangeKind }, failure).Select(e => e.Message)),
        _ => Say.CasePage["Bulk.Changed"],
    };

    private async Task<IActionResult> ShowAsync(BulkInput? typed, IReadOnlyList<FieldError> errors, IReadOnlyList<BulkLine> results, CancellationToken ct)
    {
        var actor = await requester.ReadAsync(ct);
        if (queues.Find(actor, QueueName) is not { } found)
        {
            return NotFound();
        }

        await readings.NoteAsync(actor, [new(AuditAct.ReadQueue, Target: found.Name)], ct);
        ModelState.Clear();
        var size = Size == BulkAct.Most ? BulkAct.Most : CaseQueue.PageSize;
        var read = await found.ReadAsync(actor, Math.Max(1, Number), size, ct);
        Title = Say.Desk[$"Queue.{found.Name}"];
        var choices = await bulk.ReadAsync(actor, ct);
        Board = new QueueBoard(await boards.LinksAsync(actor, found.Name, ct), Links.DeskCases)
        {
            Bulk = choices.Kinds.Count == 0 ? null : new BulkModel(choices, Token, Links.DeskQueue(found.Name, read.Page, size))
            {
                Typed = typed, Errors = this.Told(errors), Results = results, IsAll = IsAll && typed is null,
                AllAddress = Links.DeskQueue(found.Name, read.Page, size, all: true), ManyAddress = Links.DeskQueue(found.Name, 1, BulkAct.Most),
            },
            Sections =
            [
                new QueueSection(read, Links.DeskQueue(found.Name))
                {
                    Export = Links.DeskExportOf(found.Name),
                    Previous = read.Page > 1 ? new PageLink(Say.Desk["Queues.Previous"], Links.DeskQueue(found.Name, read.Page - 1, size)) : null,
                    Next = read.Page < read.LastPage ? new PageLink(Say.Desk["Queues.Next"], Links.DeskQueue(found.Name, read.Page + 1, size)) : null,
                },
            ],
        };
        return Page();
    }
}
