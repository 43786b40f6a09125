using AngleSharp.Html.Dom;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.SealedReports;

/// <summary>Somebody who sends a report on an official, a screen at a time, with a browser that keeps no cookie and runs no script.</summary>
internal sealed class Sender(PortalHost portal) : IDisposable
{
    public const string Address = "/phan-anh-can-bo";
    public const string Agency = "so-tn-mt";
    public const string Story = "Sáng thứ hai, người ở quầy quát mắng tôi trước mặt mọi người.";

    public Visitor Browser { get; } = new(portal);

    public string Key { get; private set; } = "";

    public async Task<IHtmlDocument> StepAsync(ReportStep step, params (string Name, string Value)[] fields) =>
        await Browser.PostAsync(Address, [("khoa", Key), ("buoc", step.ToString()), .. fields.Any(f => f.Name == "di") ? Array.Empty<(string, string)>() : [("di", "tiep")], .. fields]);

    public async Task<IHtmlDocument> ActsAsync(params SealedActs[] acts)
    {
        var page = await Browser.PostAsync(Address, [("buoc", "Acts"), ("di", "tiep"), .. acts.Select(a => ("viec", a.ToString()))]);
        Key = page.Hidden("khoa") ?? "";
        return page;
    }

    /// <summary>All screens up to the check.</summary>
    public async Task<IHtmlDocument> ToCheckAsync(SealedActs act = SealedActs.Attitude, string? official = null, params (string Name, string Value)[] sender)
    {
        await ActsAsync(act);
        await StepAsync(ReportStep.Agency, ("co-quan", Agency));
        await StepAsync(ReportStep.Person, official is null ? [("can-bo", "khong-biet"), ("quay", "Quầy 1")] : [("can-bo", official)]);
        await StepAsync(ReportStep.Story, ("su-viec", Story), ("ngay", "29/5/2020"));
        return await StepAsync(ReportStep.Sender, sender.Length == 0 ? [("an-danh", "co")] : sender);
    }

    public async Task<(string Reference, string Secret)> SendAsync(SealedActs act = SealedActs.Attitude, string? official = null, params (string Name, string Value)[] sender)
    {
        await ToCheckAsync(act, official, sender);
        return Codes(await StepAsync(ReportStep.Check, ("di", "gui")));
    }

    public static (string Reference, string Secret) Codes(IHtmlDocument page)
    {
        var codes = page.QuerySelectorAll(".panel dd").Select(d => d.Words()).ToList();
        return (codes[0], codes[1]);
    }

    public Task<IHtmlDocument> OpenAsync((string Reference, string Secret) codes, params (string Name, string Value)[] more) =>
        Browser.PostAsync("/tra-cuu", [("ma", codes.Reference), ("ma-bi-mat", codes.Secret), .. more]);

    public static async Task<T> ReadAsync<T>(PortalHost portal, Func<PortalDb, Task<T>> read)
    {
        await using var scope = portal.Scope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    public static Task<SealedReport> ReportAsync(PortalHost portal, string reference) => ReadAsync(portal, db =>
        db.Set<SealedReport>().Include(r => r.Exclusions).Include(r => r.Events).SingleAsync(r => r.Reference == reference, TestContext.Current.CancellationToken));

    public void Dispose() => Browser.Dispose();
}

internal enum ReportStep { Start, Acts, Agency, Person, Story, Sender, Check, Receipt }
