using CitizenPortal.Components.Admin.Exchange;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Exchange;
using CitizenPortal.Web.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>The office's lists as files. A file is first looked through; only the second form takes it in, without sending it again.</summary>
[TakesFiles]
public sealed class ExchangePageModel(RequestActor requester, ImportSheetHandler handler, ImportTickets tickets, ExportKeeping exports) : TypedPage
{
    [BindProperty]
    public ExchangeInput Input { get; set; } = new();

    public ExchangeModel Screen { get; private set; } = default!;

    public ImportPreviewModel? Preview { get; private set; }

    public IActionResult OnGet() => Show([], null);

    public IActionResult OnGetTemplate([FromQuery(Name = "bang")] ExchangeKind? kind) => kind is { } of && Enum.IsDefined(of) && handler.Of(of) is var file
        ? TableFile.Of(SheetTemplate.Write(file.Columns, [.. file.Codes]), $"mau-{FileName(of)}")
        : NotFound();

    public async Task<IActionResult> OnGetFileAsync([FromQuery(Name = "bang")] ExchangeKind? kind, [FromQuery(Name = "dang")] string? form, CancellationToken ct)
    {
        if (kind is not { } of || !Enum.IsDefined(of))
        {
            return NotFound();
        }

        var file = handler.Of(of);
        var rows = await file.RowsAsync(ct);
        await exports.ListAsync(await requester.ReadAsync(ct), of, rows.Count, ct);
        return TableFile.Of(new SheetPage(Say.Sheets[$"Kind.{of}"], file.Columns, rows), FileName(of), form == "csv");
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        var (content, name, errors) = await ReadFileAsync(ct);
        if (errors.Count > 0)
        {
            return Show(errors, null);
        }

        var (kind, by, wish) = (Input.Kind!.Value, await requester.ReadAsync(ct), new ImportWish(Input.Reason!.Trim(), Input.Invites));
        var report = await handler.CheckAsync(kind, content, wish, by, ct);
        if (report.Plan is not { } plan)
        {
            return Show([new("loi-tep", Say.Sheets.Format("Faults.Title", report.FaultCount))], report);
        }

        var ticket = await tickets.KeepAsync(content, new ImportTicket(Links.AdminExchange, name, by.UserId ?? 0) { Kind = kind, Wish = wish, Version = plan.Version }, ct);
        Preview = new ImportPreviewModel(Links.AdminExchange, kind, name, plan, ticket, Token) { Reason = wish.Reason! };
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        if (await tickets.OpenAsync(Links.AdminExchange, Input.Ticket, by, ct) is not var (ticket, content) || content is null || ticket.Kind is not { } kind)
        {
            return Show([new(ExchangeInput.FileField, Say.Sheets["Exchange.TicketOver"])], null);
        }

        (Input.Kind, Input.Reason, Input.Invites) = (kind, ticket.Wish.Reason, ticket.Wish.Invites);
        var report = await handler.ImportAsync(kind, content, ticket.Wish, ticket.Version, by, ct);
        if (report.Plan is not { } plan)
        {
            return Show([new("loi-tep", Say.Sheets.Format("Faults.Title", report.FaultCount))], report);
        }

        tickets.Drop(ticket);
        return this.RedirectDone(Links.AdminExchange, Say.Sheets.Format("Exchange.Done", Say.Sheets[$"Kind.{kind}"], plan.Added, plan.Changed, plan.Same));
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Show([new("reason", error)], null));

    private static string FileName(ExchangeKind kind) => kind switch
    {
        ExchangeKind.People => "nguoi-dung",
        ExchangeKind.Agencies => "co-quan",
        ExchangeKind.Routing => "dinh-tuyen",
        _ => "lich-lam-viec",
    };

    private PageResult Show(IReadOnlyList<FieldError> errors, ImportReport? report)
    {
        Screen = new ExchangeModel(Links.AdminExchange, Input, Token) { Errors = this.Told(errors), Report = report, Done = this.Done() };
        return Page();
    }

    private async Task<(byte[] Content, string Name, IReadOnlyList<FieldError> Errors)> ReadFileAsync(CancellationToken ct)
    {
        List<FieldError> errors = [];
        if (Input.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            errors.Add(new("kind", Say.Sheets["Exchange.NoKind"]));
        }

        var sent = await SentTable.ReadAsync(HttpContext, ct);
        if (sent.Fault is { } fault)
        {
            errors.Add(new(ExchangeInput.FileField, fault));
        }

        if (string.IsNullOrWhiteSpace(Input.Reason) || Input.Reason.Length > ImportSheetHandler.ReasonLimit)
        {
            errors.Add(new("reason", Say.Sheets.Format("Exchange.NoReason", ImportSheetHandler.ReasonLimit)));
        }

        return (sent.Content, sent.Name, errors);
    }
}
