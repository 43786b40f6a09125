using System.Globalization;
using CitizenPortal.Components.Audit;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Exchange;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Audit;

/// <summary>The trail for the auditor: searched by person, case, act and days, fifty rows a page by number, taken out as CSV or as a workbook.</summary>
public sealed class TrailModel(RequestActor requester, AuditTrailQuery trail) : TypedPage
{
    private const int LongestWords = 100;

    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "viec")]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public string? To { get; set; }

    public AuditModel Screen { get; private set; } = default!;

    private AuditTyped Typed => new(Person, Case, Act, From, To);

    public Task<IActionResult> OnGetAsync([FromQuery(Name = "truoc")] string? before, CancellationToken ct) =>
        ShowAsync(long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, [], ct);

    public async Task<IActionResult> OnPostExportAsync([FromForm(Name = "dang")] string? form, [FromServices] ExportTrailHandler handler, [FromServices] PortalClock clock, CancellationToken ct)
    {
        var (filter, errors) = Read();
        if (errors.Count > 0)
        {
            return await ShowAsync(null, errors, ct);
        }

        try
        {
            var asSheet = form == AuditModel.Workbook;
            var file = await handler.HandleAsync(new ExportTrail(filter) { AsSheet = asSheet }, await requester.ReadAsync(ct), ct);
            return TableFile.Of(file, string.Create(CultureInfo.InvariantCulture, $"nhat-ky-{Domain.Deadlines.DeadlineClock.DayOf(clock.Now):yyyyMMdd}"), csv: !asSheet);
        }
        catch (ValidationException tooMany)
        {
            return await ShowAsync(null, Faults.Of(tooMany, property => property), ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(null, [new("Export", error)], ct);

    private async Task<IActionResult> ShowAsync(long? before, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var (me, (filter, unread)) = (await requester.ReadAsync(ct), Read());
        var view = unread.Count > 0 ? new AuditPageView([], null) : await trail.ReadAsync(filter, before, AuditTrailQuery.PageSize, me, ct);
        ModelState.Clear();
        Screen = new AuditModel(Links.Audit, Links.Audit + "?handler=Export", Token, view, Typed)
        {
            Acts = Groups(await trail.ActsAsync(me, ct)),
            Errors = this.Told([.. unread.Concat(errors).DistinctBy(e => e.FieldId)]),
            Head = await trail.HeadAsync(me, ct),
            Newest = before is null ? null : new PageLink(Say.Audit["Newest"], Links.AuditPage(Typed, null)),
            Older = view.Older is { } older ? new PageLink(Say.Audit["Older"], Links.AuditPage(Typed, older)) : null,
        };
        return Page();
    }

    private (AuditFilter Filter, IReadOnlyList<FieldError> Errors) Read()
    {
        var (from, to) = (TypedDay.Parse(From), TypedDay.Parse(To));
        List<FieldError> errors = [];
        AddWhen(!string.IsNullOrWhiteSpace(Case) && !Reference.TryParse(Case, out _), "ma-y-kien", "Wrong.Case");
        AddWhen(!string.IsNullOrWhiteSpace(From) && from is null, "tu", "Wrong.Day");
        AddWhen(!string.IsNullOrWhiteSpace(To) && to is null, "den", "Wrong.Day");
        AddWhen(from > to, "den", "Wrong.Order");
        var act = Act?.Split('.') is [var first, var second] && Enum.TryParse<AuditArea>(first, out var known) && Enum.IsDefined(known) ? (Area: (AuditArea?)known, Act: second) : default;
        return (new AuditFilter { Person = Person is { Length: > LongestWords } ? Person[..LongestWords] : Person, Case = Case, Area = act.Area, Act = act.Act, From = from, To = to }, errors);

        void AddWhen(bool isWrong, string field, string key)
        {
            if (isWrong)
            {
                errors.Add(new(field, Say.Audit[key]));
            }
        }
    }

    private static IReadOnlyList<ChoiceGroup> Groups(IReadOnlyList<(AuditArea Area, string Act)> acts) =>
        [.. acts.GroupBy(a => a.Area).OrderBy(g => g.Key).Select(g => new ChoiceGroup(Say.Audit[$"Area.{g.Key}"],
            [.. g.Select(a => new Choice($"{a.Area}.{a.Act}", AuditWords.Act(a.Area, a.Act))).OrderBy(c => c.Label, VietnameseOrder.Instance)]))];
}
