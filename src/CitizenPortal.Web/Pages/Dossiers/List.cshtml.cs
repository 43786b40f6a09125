using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Ratings;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Ratings.TakeIn;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Exchange;
using CitizenPortal.Web.Files;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Dossiers;

/// <summary>The dossier list of a one-stop desk: a file is first looked through; only the second form takes it in.</summary>
[TakesFiles]
public sealed class ListModel(RequestActor requester, DossierScreens screens, TakeInPapersHandler handler, ImportTickets tickets) : TypedPage
{
    [BindProperty]
    public DossierInput Input { get; set; } = new();

    public DossierModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], null, ct);

    public IActionResult OnGetTemplate() => TableFile.Of(SheetTemplate.Write(DossierSheetFile.Columns, [.. DossierSheetFile.Codes]), "mau-ho-so-danh-gia");

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        var (content, name, fault) = await SentTable.ReadAsync(HttpContext, ct);
        if (fault is not null)
        {
            return await ShowAsync([new(DossierModel.FileField, fault)], null, ct);
        }

        var by = await requester.ReadAsync(ct);
        var report = await handler.CheckAsync(content, by, ct);
        if (report.Plan is not { } plan)
        {
            return await ShowAsync([Faulty(report)], report, ct);
        }

        var ticket = await tickets.KeepAsync(content, new ImportTicket(Links.Dossiers, name, by.UserId ?? 0), ct);
        await ShowAsync([], null, ct);
        Screen = Screen with { Plan = plan, FileName = name, Ticket = ticket };
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        if (await tickets.OpenAsync(Links.Dossiers, Input.Ticket, by, ct) is not var (ticket, content) || content is null)
        {
            return await ShowAsync([new(DossierModel.FileField, Say.Sheets["Exchange.TicketOver"])], null, ct);
        }

        var report = await handler.HandleAsync(content, by, ct);
        if (report.Plan is not { } plan)
        {
            return await ShowAsync([Faulty(report)], report, ct);
        }

        tickets.Drop(ticket);
        return this.RedirectDone(Links.Dossiers, Say.Ratings.Format("Dossiers.Done", plan.Added, plan.Changed, plan.Same));
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new(DossierModel.FileField, error)], null, ct);

    private static FieldError Faulty(ImportReport report) => new("loi-tep", Say.Sheets.Format("Faults.Title", report.FaultCount));

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, ImportReport? report, CancellationToken ct)
    {
        Screen = await screens.OfAsync(await requester.ReadAsync(ct), Token, ct) with { Typed = Input, Errors = this.Told(errors), Report = report, Done = this.Done() };
        return Page();
    }
}
