using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public;
using CitizenPortal.Components.SealedReports;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Features.SealedReports.Send;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Files;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.SealedReports;

/// <summary>
/// A report on an official, a screen at a time, all at one address, without cookie or script. The key of what was typed stands in the form and nowhere
/// else; what was typed is kept, encrypted, before it is judged; a key that was sent already shows its receipt until the sender says that he has the code.
/// </summary>
[AllowAnonymous]
[SameOriginForm]
[TakesFiles]
public sealed class ReportModel(ReportRules rules, SealedDraftKeeping keeping, ReportImages images, SendReportHandler send, OfficialsQuery officials, OfficeClock clock) : PageModel
{
    private ReferenceEdition Book => HttpContext.RequestServices.GetRequiredService<ReferenceBook>().Current;

    public ReportView View { get; private set; } = new() { Screen = ReportScreen.Start, Links = ReportScreens.Addresses };

    /// <summary>What may be told in public of the reports so far; nothing until there are ten.</summary>
    public IReadOnlyList<SealedBlock> Figures { get; private set; } = [];

    public async Task OnGetAsync([FromServices] SealedFiguresQuery figures, CancellationToken ct) => Figures = await figures.ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(ReportFields? given, CancellationToken ct)
    {
        // A form too large to read binds to nothing; its error stands in ModelState.
        var fields = given ?? new ReportFields();
        Response.Headers.CacheControl = "no-store";
        if (fields.From is not null)
        {
            return await CarryOverAsync(fields, ct);
        }

        var kept = await keeping.FindAsync(fields.Key, ct);
        if (kept is { IsSent: true })
        {
            return await LeaveAsync(kept, fields, ct);
        }

        var content = fields.Into(kept?.Content ?? new SealedContent());
        IReadOnlyList<FieldError> wrong = given is null ? ModelState.Errors() : [.. ModelState.Errors(), .. rules.Faults(fields.At, content)];
        if (kept is null)
        {
            return await BeginAsync(fields, content, wrong, ct);
        }

        await keeping.KeepAsync(kept, content, ct);
        var refused = fields.At == ReportScreen.Story ? await images.TakeAsync(HttpContext, kept.Key, fields.Way, ct) : [];
        return fields.Way switch
        {
            var way when FormFiles.IsOnlyFiles(way) => await ShowAsync(ReportScreen.Story, kept.Key, content, refused, ct, fields.BackTo is not null),
            "lui" => await ShowAsync(Before(fields.At), kept.Key, content, [], ct),
            { } edit when edit.StartsWith(ReportScreens.EditPrefix, StringComparison.Ordinal) => await ShowAsync(Edited(edit), kept.Key, content, [], ct, fields.At == ReportScreen.Check),
            "gui" => await SendAsync(kept, content, ct),
            _ when wrong.Count + refused.Count > 0 => await ShowAsync(fields.At, kept.Key, content, [.. wrong, .. refused], ct, fields.BackTo is not null),
            _ => await ShowAsync(fields.BackTo is null ? After(fields.At) : FirstWrong(content), kept.Key, content, [], ct),
        };
    }

    /// <summary>"Gửi kín" on the ask page: what was typed there comes along and does not stay there.</summary>
    private async Task<IActionResult> CarryOverAsync(ReportFields fields, CancellationToken ct)
    {
        var carried = await HttpContext.RequestServices.GetRequiredService<CarryOverHandler>().HandleAsync(fields.Key, ct);
        await ShowAsync(ReportScreen.Acts, carried?.Key, carried?.Content ?? new SealedContent(), [], ct);
        View = View with { Notice = Say.Sealed[carried is null ? "Carried.Gone" : "Carried"] };
        return Page();
    }

    private async Task<IActionResult> BeginAsync(ReportFields fields, SealedContent content, IReadOnlyList<FieldError> wrong, CancellationToken ct)
    {
        if (fields is { At: ReportScreen.Acts, Way: not "lui" } && wrong.Count == 0)
        {
            return await ShowAsync(ReportScreen.Agency, (await keeping.StartAsync(content, ct)).Key, content, [], ct);
        }

        await ShowAsync(fields is { At: ReportScreen.Acts, Way: "lui" } ? ReportScreen.Start : ReportScreen.Acts, null, content, fields.At == ReportScreen.Acts && fields.Way != "lui" ? wrong : [], ct);
        View = View with { Notice = fields.Key is null ? null : Say.Sealed["Expired"] };
        return Page();
    }

    private async Task<IActionResult> SendAsync(KeptReport kept, SealedContent content, CancellationToken ct)
    {
        foreach (var screen in ReportRules.Screens)
        {
            if (rules.Faults(screen, content) is { Count: > 0 } wrong)
            {
                return await ShowAsync(screen, kept.Key, content, wrong, ct, fromCheck: true);
            }
        }

        return await ReceiptAsync(kept.Key, content, [], ct);
    }

    private async Task<IActionResult> LeaveAsync(KeptReport kept, ReportFields fields, CancellationToken ct)
    {
        var leaves = fields is { At: ReportScreen.Receipt, Way: "xong" };
        if (!leaves || fields.Saved is null)
        {
            return await ReceiptAsync(kept.Key, kept.Content, leaves ? [new FieldError("da-luu", Say.Sealed["Rule.NotSaved"])] : [], ct);
        }

        await keeping.ForgetAsync(kept.Key, ct);
        View = View with { Screen = ReportScreen.Done };
        return Page();
    }

    private async Task<IActionResult> ReceiptAsync(string key, SealedContent content, IReadOnlyList<FieldError> wrong, CancellationToken ct)
    {
        var receipt = await send.HandleAsync(new SendReport(key, content), ct);
        View = View with
        {
            Screen = ReportScreen.Receipt, Key = key, Errors = wrong,
            Receipt = new ReportReceipt(receipt.Reference, receipt.Secret, Shown.Day(receipt.AcknowledgeBy), Shown.Day(receipt.ConcludeBy), receipt.HasEmail),
        };
        return Page();
    }

    private async Task<IActionResult> ShowAsync(ReportScreen screen, string? key, SealedContent content, IReadOnlyList<FieldError> wrong, CancellationToken ct, bool fromCheck = false)
    {
        var files = screen is ReportScreen.Story or ReportScreen.Check ? await images.OfAsync(key, ct) : [];
        View = await new ReportScreens(Book, clock.Now(), officials).OfAsync(screen, key, content, files, ct) with { Errors = wrong, FromCheck = fromCheck };
        return Page();
    }

    private ReportScreen FirstWrong(SealedContent content) => ReportRules.Screens.Cast<ReportScreen?>().FirstOrDefault(s => rules.Faults(s!.Value, content).Count > 0) ?? ReportScreen.Check;

    private static ReportScreen Edited(string edit) =>
        Enum.TryParse<ReportScreen>(edit[ReportScreens.EditPrefix.Length..], out var screen) && ReportRules.Screens.Contains(screen) ? screen : ReportScreen.Acts;

    private static ReportScreen After(ReportScreen screen) => screen < ReportScreen.Check ? screen + 1 : ReportScreen.Check;

    private static ReportScreen Before(ReportScreen screen) => screen > ReportScreen.Start && screen <= ReportScreen.Check ? screen - 1 : ReportScreen.Start;
}
