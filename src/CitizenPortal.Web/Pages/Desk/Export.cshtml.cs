using CitizenPortal.Components.Admin.Exchange;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Exchange;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>Cases as a file: those that the viewer handles, in the columns he chooses.</summary>
public sealed class ExportModel(RequestActor requester, CaseExportQuery query, DeskQueuesQuery queues, ExportKeeping exports) : PageModel
{
    [FromQuery(Name = "hang-doi")]
    public string? Queue { get; set; }

    [FromQuery(Name = "tu-ngay")]
    public string? From { get; set; }

    [FromQuery(Name = "den-ngay")]
    public string? To { get; set; }

    [FromQuery(Name = "cot")]
    public IReadOnlyList<string> Columns { get; set; } = [];

    [FromQuery(Name = "dang")]
    public string? Form { get; set; }

    public CaseExportModel Screen { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Columns = [.. CaseExportQuery.Usual.Select(c => c.ToString())];
        return Show(await requester.ReadAsync(ct), []);
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        var viewer = await requester.ReadAsync(ct);
        var columns = Columns.Select(c => Enum.TryParse<CaseColumn>(c, out var column) && Enum.IsDefined(column) ? column : (CaseColumn?)null).OfType<CaseColumn>().Distinct().Order().ToList();
        var (from, to) = (TypedDay.Parse(From), TypedDay.Parse(To));
        FieldError[] errors =
        [
            .. Wrong(!string.IsNullOrEmpty(From) && from is null, "tu-ngay", "Value.NoDate"), .. Wrong(!string.IsNullOrEmpty(To) && to is null, "den-ngay", "Value.NoDate"),
            .. Wrong(from > to, "den-ngay", "Value.Backwards"), .. Wrong(columns.Count == 0, "cot", "Extract.NoColumn"),
        ];
        var wish = new CaseExport(columns) { Queue = string.IsNullOrEmpty(Queue) ? null : Queue, From = from, To = to };
        if (errors.Length > 0)
        {
            return Show(viewer, errors);
        }

        if (await query.ReadAsync(wish, viewer, ct) is not { } extract)
        {
            return Show(viewer, [new("hang-doi", Say.Sheets["Extract.NoQueue"])]);
        }

        await exports.CasesAsync(viewer, extract, ct);
        return TableFile.Of(extract.Page, "cau-hoi", Form == "csv");
    }

    private static IEnumerable<FieldError> Wrong(bool wrong, string field, string key) => wrong ? [new FieldError(field, Say.Sheets[key])] : [];

    private PageResult Show(Actor viewer, IReadOnlyList<FieldError> errors)
    {
        Response.Headers.CacheControl = "no-store";
        Screen = new CaseExportModel(Links.DeskExport, [.. queues.For(viewer).Select(q => new Choice(q.Name, Say.Desk[$"Queue.{q.Name}"]))])
        {
            Queue = Queue, From = From, To = To, Form = Form, Columns = [.. Columns], Errors = this.Told(errors),
        };
        return Page();
    }
}
