using Bunit;
using CitizenPortal.Components.Admin;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Deadlines;

namespace CitizenPortal.Components.Tests.Admin;

public sealed class CalendarScreenTests : BunitContext
{
    private static readonly FormToken Token = new("__RequestVerificationToken", "thẻ");
    private static readonly CalendarDay Storm = new(new DateOnly(2025, 6, 10), CalendarDayKind.Off, "Nghỉ bão", "CĐ 12");
    private static readonly CalendarDay MakeUp = new(new DateOnly(2025, 4, 26), CalendarDayKind.Work, "Làm bù", "TB 1");
    private static readonly AgencyClosure Flood = new(4, new DateOnly(2025, 10, 1), new DateOnly(2025, 10, 2), ["so-y-te"], "Lụt", "QĐ 77");
    private static readonly CalendarRows Rows = new(7, [Storm, MakeUp], [2025], [Flood]);

    [Fact]
    public void Days_off_and_days_worked_are_marked_and_say_why()
    {
        var shown = Draw(Model());

        Assert.Equal(12, shown.FindAll("table.month").Count);
        Assert.Contains("Nghỉ: Nghỉ bão", Assert.Single(shown.FindAll(".month .day-off")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Làm bù: Làm bù", Assert.Single(shown.FindAll(".month .day-work")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã duyệt", shown.Find(".tag").TextContent);
        Assert.Empty(shown.FindAll("form:has([value=duyet-nam])"));
    }

    [Fact]
    public void Year_that_nobody_approved_says_so_and_offers_to_approve_it()
    {
        var shown = Draw(Model() with { Rows = Rows with { ApprovedYears = [] } });

        Assert.Equal("Chưa duyệt", shown.Find(".tag").TextContent);
        Assert.NotNull(shown.Find("form:has([value=duyet-nam]) button"));
    }

    [Fact]
    public void Every_form_goes_to_the_preview_with_token_year_and_version()
    {
        var shown = Draw(Model());

        Assert.True(shown.FindAll("form").Count >= 5);
        Assert.All(shown.FindAll("form"), form =>
        {
            Assert.Equal("/quan-tri/lich?handler=Preview", form.GetAttribute("action"));
            Assert.Equal("thẻ", form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value"));
            Assert.Equal(("2025", "7"), (form.QuerySelector("[name=Year]")!.GetAttribute("value"), form.QuerySelector("[name=Version]")!.GetAttribute("value")));
        });
        Assert.Equal("2025-06-10", shown.Find("form:has([value=bo-ngay]):has([value='2025-06-10']) [name=Date]").GetAttribute("value"));
        Assert.Equal("4", shown.Find("form:has([value=bo-dong-cua]) [name=Closure]").GetAttribute("value"));
    }

    [Fact]
    public void Wrong_day_stays_typed_with_its_error_and_the_other_forms_stay_empty()
    {
        var typed = new CalendarInput { Act = CalendarInput.Put, Date = "10/13/2025", Reason = "Bão", Document = "CĐ" };

        var shown = Draw(Model() with { Typed = typed, Errors = [new("ngay", "Ngày này không có.")] });

        Assert.Equal(("10/13/2025", "Bão", "CĐ"), (Value(shown, "#ngay"), Value(shown, "#ly-do"), Value(shown, "#van-ban")));
        Assert.Contains("Ngày này không có.", shown.Find("#ngay-error").TextContent, StringComparison.Ordinal);
        Assert.Null(Value(shown, "#ly-do-dong"));
        Assert.Equal("ngay", Assert.Single(shown.FindAll("[aria-invalid=true]")).Id);
    }

    [Fact]
    public void Closure_keeps_its_agencies_and_unfolds_them()
    {
        var typed = new CalendarInput { Act = CalendarInput.Close, From = "2025-10-01", To = "2025-09-01", Agencies = ["so-y-te"] };

        var shown = Draw(Model() with { Typed = typed, Errors = [new("tu-ngay", "Sai.")] });

        Assert.True(shown.Find("details:has(#co-quan), details:has([name=Agencies])").HasAttribute("open"));
        Assert.Equal("so-y-te", Assert.Single(shown.FindAll("input[name=Agencies][checked]")).GetAttribute("value"));
        Assert.Contains("01/10/2025 – 02/10/2025", shown.Find("section:has(#dong-cua) li").TextContent, StringComparison.Ordinal);
        Assert.Contains("Sở Y tế", shown.Find("section:has(#dong-cua) li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_lines_of_a_file_are_named_by_number_and_the_file_stays_typed()
    {
        var typed = new CalendarInput { Act = CalendarInput.PutYear, Csv = "hôm qua,nghỉ" };

        var shown = Draw(Model() with { Typed = typed, Faults = [new CsvFault(3, "Không đọc được ngày.")] });

        Assert.Equal("Dòng 3", shown.Find("#loi-tep tbody th").TextContent);
        Assert.Equal("hôm qua,nghỉ", shown.Find("#csv").TextContent);
    }

    [Fact]
    public void Preview_names_what_changes_and_which_cases_move_and_carries_all_to_the_saving()
    {
        var input = new CalendarInput { Act = CalendarInput.Put, Year = 2025, Version = 7, Date = "2025-06-11", Reason = "Bão", Agencies = ["so-y-te", "so-gtvt"] };
        var after = Rows with { Days = [MakeUp, new(new DateOnly(2025, 6, 11), CalendarDayKind.Off, "Bão", null)] };
        var moved = new MovedCase("HD25-000001-1", "so-y-te", new DateOnly(2025, 6, 11), new DateOnly(2025, 6, 12), new DateOnly(2025, 6, 9), new DateOnly(2025, 6, 9), null, null);
        var model = new CalendarPreviewModel("/quan-tri/lich", input, new CalendarPreview(Rows, after, new RecountReport(9, 1, 2, [moved])), Token) { AgencyName = _ => "Sở Y tế" };

        var shown = Render<CalendarPreviewScreen>(p => p.Add(c => c.Model, model));

        Assert.Equal(2, shown.FindAll("section:has(#thay-doi) li").Count);
        Assert.Contains("1 trong 9", shown.Find("#y-kien").TextContent, StringComparison.Ordinal);
        Assert.Equal(["HD25-000001-1", "Sở Y tế", "11/06/2025 → 12/06/2025", "09/06/2025", "–"], shown.FindAll("tbody tr > *").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/quan-tri/lich?handler=Save", shown.Find("form").GetAttribute("action"));
        Assert.Equal(["so-y-te", "so-gtvt"], shown.FindAll("form [name=Agencies]").Select(f => f.GetAttribute("value")!));
        Assert.Equal(("2025-06-11", "Bão", "7"), (Value(shown, "form [name=Date]"), Value(shown, "form [name=Reason]"), Value(shown, "form [name=Version]")));
        Assert.Single(shown.FindAll(".notice-warn"));
    }

    private static CalendarModel Model() => new("/quan-tri/lich", 2025, Rows, new CalendarInput(), Token)
    {
        Agencies = [new("so-y-te", "Sở Y tế"), new("so-gtvt", "Sở GTVT")],
    };

    private IRenderedComponent<CalendarScreen> Draw(CalendarModel model) => Render<CalendarScreen>(p => p.Add(c => c.Model, model));

    private static string? Value<T>(IRenderedComponent<T> shown, string selector)
        where T : Microsoft.AspNetCore.Components.IComponent => shown.Find(selector).GetAttribute("value");
}
