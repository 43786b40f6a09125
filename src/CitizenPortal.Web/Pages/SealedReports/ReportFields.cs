using System.Globalization;
using CitizenPortal.Components.SealedReports;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.SealedReports;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.SealedReports;

/// <summary>What a screen of a report posts; each screen speaks only of its own fields, the rest stays as it was kept.</summary>
public sealed class ReportFields
{
    [FromForm(Name = "khoa")] public string? Key { get; set; }
    [FromForm(Name = "tu")] public string? From { get; set; }
    [FromForm(Name = "buoc")] public string? Screen { get; set; }
    [FromForm(Name = "di")] public string? Way { get; set; }
    [FromForm(Name = "ve")] public string? BackTo { get; set; }
    [FromForm(Name = "viec")] public IReadOnlyList<string>? Acts { get; set; }
    [FromForm(Name = "co-quan")] public string? Agency { get; set; }
    [FromForm(Name = "can-bo")] public string? Official { get; set; }
    [FromForm(Name = "ten")] public string? Name { get; set; }
    [FromForm(Name = "quay")] public string? Counter { get; set; }
    [FromForm(Name = "noi")] public string? Place { get; set; }
    [FromForm(Name = "su-viec")] public string? Text { get; set; }
    [FromForm(Name = "ngay")] public string? Day { get; set; }
    [FromForm(Name = "gio")] public string? Time { get; set; }
    [FromForm(Name = "an-danh")] public string? Anonymous { get; set; }
    [FromForm(Name = "ho-ten")] public string? SenderName { get; set; }
    [FromForm(Name = "email")] public string? Email { get; set; }
    [FromForm(Name = "dien-thoai")] public string? Phone { get; set; }
    [FromForm(Name = "khong-cho-don-vi")] public string? HidesFromUnit { get; set; }
    [FromForm(Name = "da-luu")] public string? Saved { get; set; }

    public ReportScreen At => Enum.TryParse<ReportScreen>(Screen, out var screen) && Enum.IsDefined(screen) ? screen : ReportScreen.Start;

    public SealedContent Into(SealedContent content) => At switch
    {
        ReportScreen.Acts => content with { Acts = ActsChosen() },
        ReportScreen.Agency => Agency == content.Agency ? content : content with { Agency = Agency, Official = null, IsUnknown = false, Counter = null },
        ReportScreen.Person => content with
        {
            IsUnknown = Official == ReportView.Unknown, Official = long.TryParse(Official, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            NameGiven = Name, Counter = Counter, Place = Place,
        },
        ReportScreen.Story => content with { Text = Text, Day = Day, Time = Time },
        ReportScreen.Sender => content with
        {
            IsAnonymous = Anonymous switch { "co" => true, "khong" => false, _ => null }, Name = SenderName, Email = Email, Phone = Phone, HidesFromUnit = HidesFromUnit is not null,
        },
        _ => content,
    };

    private SealedActs ActsChosen() => (Acts ?? []).Select(a => Enum.TryParse<SealedActs>(a, out var act) && SealedActList.All.Contains(act) ? act : SealedActs.None)
        .Aggregate(SealedActs.None, (all, one) => all | one);
}
