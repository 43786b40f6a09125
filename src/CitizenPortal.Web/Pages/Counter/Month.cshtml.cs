using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Intake;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Intake.Month;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Exchange;
using CitizenPortal.Web.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Counter;

/// <summary>What the other channels received in a month, as a sheet: looked through first, and taken in by a second form that carries a ticket for the file.</summary>
[TakesFiles]
public sealed class MonthPageModel(RequestActor requester, TakeInMonthHandler handler, ChannelSheetFile sheet, ImportTickets tickets) : TypedPage
{
    private const string TemplateName = "mau-nhap-thang";

    [BindProperty]
    public string? Ticket { get; set; }

    public MonthModel Screen { get; private set; } = default!;

    public IActionResult OnGet() => Show([]);

    public IActionResult OnGetTemplate() => TableFile.Of(SheetTemplate.Write(ChannelSheetFile.Columns, [.. sheet.Codes]), TemplateName);

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        var sent = await SentTable.ReadAsync(HttpContext, ct);
        if (sent.Fault is { } fault)
        {
            return Show([new(MonthModel.FileField, fault)]);
        }

        var report = await handler.CheckAsync(sent.Content, by, ct);
        if (report.Plan is not { } plan)
        {
            return ShowFaults(report);
        }

        var ticket = await tickets.KeepAsync(sent.Content, new ImportTicket(Links.Month, sent.Name, by.UserId ?? 0), ct);
        Show([]);
        Screen = Screen with { Preview = new(sent.Name, plan, ticket) };
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        if (await tickets.OpenAsync(Links.Month, Ticket, by, ct) is not var (ticket, content) || content is null)
        {
            return Show([new(MonthModel.FileField, Say.Sheets["Exchange.TicketOver"])]);
        }

        var report = await handler.ImportAsync(content, by, ct);
        if (report.Plan is not { } plan)
        {
            return ShowFaults(report);
        }

        tickets.Drop(ticket);
        return this.RedirectDone(Links.Month, Say.Intake.Format("Month.Done", plan.Open, plan.Answered, plan.AlreadyThere));
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Show([new(MonthModel.FileField, error)]));

    private PageResult ShowFaults(MonthReport report) => Show([new("loi-tep", Say.Sheets.Format("Faults.Title", report.Faults.FaultCount))], report.Faults);

    private PageResult Show(IReadOnlyList<FieldError> errors, ImportReport? report = null)
    {
        Screen = new MonthModel(Links.Month, Token) { Errors = this.Told(errors), Report = report, Done = this.Done() };
        return Page();
    }
}
