using CitizenPortal.Components.Admin;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>The working days of a year. Every change is first shown with the open cases it moves; only the second form saves it.</summary>
public sealed class CalendarPageModel(RequestActor requester, CalendarQuery calendar, ReferenceBook book, OfficeClock office) : TypedPage
{
    [BindProperty]
    public CalendarInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public CalendarModel Screen { get; private set; } = default!;

    public CalendarPreviewModel? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "sua")] string? edited, [FromQuery(Name = "goi-y")] string? suggest, CancellationToken ct)
    {
        Input.Year = Reachable(year);
        if (suggest == "1")
        {
            (Input.Act, Input.Csv) = (CalendarInput.PutYear, CalendarCsv.Write(HolidaySuggestion.Of(Input.Year)));
        }
        else if (TypedDay.Parse(edited) is { } date && (await calendar.HandleAsync(ct)).Rows.Days.FirstOrDefault(d => d.Date == date) is { } day)
        {
            (Input.Act, Input.Was, Input.Date) = (CalendarInput.Put, WrittenDay.Iso(date), WrittenDay.Iso(date));
            (Input.Kind, Input.Reason, Input.Document) = (day.Kind, day.Reason, day.Document);
        }

        return await ShowAsync([], [], ct);
    }

    public async Task<IActionResult> OnPostPreviewAsync([FromServices] CalendarPreviewQuery preview, CancellationToken ct)
    {
        await ReadUploadAsync(ct);
        Input.Year = Reachable(Input.Year);
        var (change, errors, faults) = CalendarTyping.Read(Input);
        if (change is null)
        {
            return await ShowAsync(errors, faults, ct);
        }

        return await ShowPreviewAsync(preview, change, [], ct);
    }

    public async Task<IActionResult> OnPostSaveAsync(
        [FromServices] ChangeCalendarHandler handler, [FromServices] CalendarPreviewQuery preview, CancellationToken ct)
    {
        Input.Year = Reachable(Input.Year);
        var (change, errors, faults) = CalendarTyping.Read(Input);
        if (change is null)
        {
            return await ShowAsync(errors, faults, ct);
        }

        try
        {
            var report = await handler.HandleAsync(new ChangeCalendar(change, Input.Version, Input.Why), await requester.ReadAsync(ct), ct);
            return this.RedirectDone($"{Links.AdminCalendar}?nam={CalendarInput.Number(Input.Year)}", Say.Admin.Format(report.Left == 0 ? "Calendar.Saved" : "Calendar.SavedButLeft", report.Moved, report.Open, report.Left));
        }
        catch (ValidationException wrong) when (wrong.Errors.All(e => e.PropertyName == nameof(ChangeCalendar.Why)))
        {
            return await ShowPreviewAsync(preview, change, [.. wrong.Errors.Select(e => new FieldError("vi-sao", e.ErrorMessage))], ct);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(ErrorsOf(wrong), [], ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct)
    {
        Input.Year = Reachable(Input.Year);
        return ShowAsync([new(CalendarTyping.PlaceOf(Input), error)], [], ct);
    }

    private async Task<IActionResult> ShowPreviewAsync(CalendarPreviewQuery preview, CalendarChange change, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        try
        {
            var seen = await preview.HandleAsync(new ChangeCalendar(change, Input.Version, Input.Why), await requester.ReadAsync(ct), ct);
            Preview = new CalendarPreviewModel(Links.AdminCalendar, Input, seen, Token) { Errors = this.Told(errors), AgencyName = book.Current.AgencyName };
            return Page();
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(ErrorsOf(wrong), [], ct);
        }
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, IReadOnlyList<CsvFault> faults, CancellationToken ct)
    {
        var view = await calendar.HandleAsync(ct);
        Screen = new CalendarModel(Links.AdminCalendar, Input.Year, view.Rows, Input, Token)
        {
            Editions = view.Editions,
            Agencies = Agencies(view.Rows.Closures),
            Errors = this.Told(errors),
            Faults = faults,
            Done = this.Done(),
        };
        return Page();
    }

    // Those of the year that is shown, and those already closed: names come again with each reform of the communes.
    private IReadOnlyList<Choice> Agencies(IReadOnlyList<AgencyClosure> closures) =>
        [.. book.Current.Agencies.Values
            .Where(a => a.Answers && (a.IsValid(new DateOnly(Input.Year, 1, 1)) || a.IsValid(new DateOnly(Input.Year, 12, 31)) || closures.Any(c => c.Closes(a.Code))))
            .Select(a => new Choice(a.Code, a.ShortName)).OrderBy(a => a.Label, VietnameseOrder.Instance)];

    private IReadOnlyList<FieldError> ErrorsOf(ValidationException wrong) =>
        [.. wrong.Errors.Select(e => new FieldError(CalendarTyping.PlaceOf(Input, e.ErrorMessage), e.ErrorMessage))];

    private async Task ReadUploadAsync(CancellationToken ct)
    {
        if (Upload is { Length: > 0 })
        {
            using var reader = new StreamReader(Upload.OpenReadStream());
            Input.Csv = VietnameseText.Normalize(await reader.ReadToEndAsync(ct));
        }
    }

    private int Reachable(int? year) => year is >= LunarCalendar.FirstYear and <= LunarCalendar.LastYear ? year.Value : office.Now().Day.Year;
}
