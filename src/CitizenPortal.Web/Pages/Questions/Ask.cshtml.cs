using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Reading.Similar;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Files;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>
/// Asking, a screen at a time, all at one address. The key of what was typed stands in the form and nowhere else; what was typed is kept
/// before it is judged, so that no error loses it; a key that was sent already shows its receipt again.
/// </summary>
[AllowAnonymous]
[SameOriginForm]
[TakesFiles]
public sealed class AskModel(AskSending sending, AskRules rules, SubmissionKeeping keeping, SimilarCasesQuery similar, ReferenceBook book, OfficeClock clock) : PageModel
{
    private const int SimilarLimit = 5;

    private FormFiles Files => HttpContext.RequestServices.GetRequiredService<FormFiles>();

    public AskView View { get; private set; } = new() { Screen = AskScreen.Text, Links = AskScreens.Addresses };

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(AskFields? given, CancellationToken ct)
    {
        // A form too large to read binds to nothing; its error stands in ModelState.
        var fields = given ?? new AskFields();
        Response.Headers.CacheControl = "no-store";
        var kept = await keeping.FindAsync(fields.Key, ct);
        if (kept?.QuestionId is not null)
        {
            return await ReceiptAsync(kept, ct);
        }

        var before = kept is null ? new SubmissionContent() : SubmissionContent.FromJson(kept.Content);
        var content = AskRules.OnlyKnown(fields.Into(before), book.Current);
        IReadOnlyList<FieldError> wrong = given is null ? ModelState.Errors() : [.. ModelState.Errors(), .. rules.Faults(fields.At, content)];
        kept = await Files.BasketAsync(HttpContext, kept, content, ct);
        if (kept is null)
        {
            return FormFiles.Unchosen(HttpContext, fields.Way) is { Count: > 0 } unchosen
                ? await ShowAsync(AskScreen.Text, null, content, unchosen, ct)
                : await StartAsync(fields, content, wrong, ct);
        }

        IReadOnlyList<FieldError> unkept = fields.At == AskScreen.Text ? await Files.TakeAsync(HttpContext, kept, fields.Way, null, ct) : [];
        wrong = [.. wrong, .. unkept];
        await keeping.KeepAsync(kept, content, ct);
        return fields.Way switch
        {
            var way when FormFiles.IsOnlyFiles(way) => await ShowAsync(AskScreen.Text, kept.Key, content, unkept, ct, fields.BackTo is not null),
            "lui" => await ShowAsync(await BeforeAsync(fields.At, content, ct), kept.Key, content, [], ct),
            "da-thay" => await ShowAsync(AskScreen.Found, kept.Key, content, [], ct),
            { } edit when edit.StartsWith(AskSummary.EditPrefix, StringComparison.Ordinal) => await EditAsync(edit, kept.Key, content, fields.At == AskScreen.Check, ct),
            "gui" => await SendAsync(kept, content, ct),
            _ when wrong.Count > 0 => await ShowAsync(fields.At, kept.Key, content, wrong, ct, fields.BackTo is not null),
            _ when fields.BackTo is not null => await ShowAsync(AskScreen.Check, kept.Key, content, [], ct),
            _ => await ArriveAsync(await AfterAsync(fields.At, content, ct), kept.Key, content, ct),
        };
    }

    private async Task<IActionResult> StartAsync(AskFields fields, SubmissionContent content, IReadOnlyList<FieldError> wrong, CancellationToken ct)
    {
        if (fields.At == AskScreen.Text && wrong.Count == 0)
        {
            return await ArriveAsync(await AfterAsync(AskScreen.Text, content, ct), await keeping.StartAsync(content, ct), content, ct);
        }

        await ShowAsync(AskScreen.Text, null, content, fields.At == AskScreen.Text ? wrong : [], ct);
        View = View with { Notice = fields.Key is null ? null : Say.Public["Ask.Expired"] };
        return Page();
    }

    private async Task<IActionResult> EditAsync(string edit, string key, SubmissionContent content, bool fromCheck, CancellationToken ct)
    {
        var screen = Enum.TryParse<AskScreen>(edit[AskSummary.EditPrefix.Length..], out var wanted) && AskRules.Screens.Contains(wanted) ? wanted : AskScreen.Text;
        return await ShowAsync(screen, key, content, [], ct, fromCheck);
    }

    private async Task<IActionResult> SendAsync(Submission kept, SubmissionContent content, CancellationToken ct)
    {
        foreach (var screen in AskRules.Screens)
        {
            if (rules.Faults(screen, content) is { Count: > 0 } wrong)
            {
                return await ShowAsync(screen, kept.Key, content, wrong, ct, fromCheck: true);
            }
        }

        try
        {
            return await ReceiptAsync(kept, ct);
        }
        catch (SenderRestrictedException restricted)
        {
            return await ShowAsync(AskScreen.Contact, kept.Key, content, [AskRules.Restricted(content, restricted.Until)], ct, fromCheck: true);
        }
    }

    private async Task<IActionResult> ReceiptAsync(Submission kept, CancellationToken ct)
    {
        var receipt = await sending.SendAsync(kept.Key, SubmissionContent.FromJson(kept.Content), HttpContext.Connection.RemoteIpAddress, ct);
        View = new AskView { Screen = AskScreen.Receipt, Receipt = receipt, Links = AskScreens.Addresses };
        return Page();
    }

    /// <summary>Goes on to a screen; only then is the place proposed that the text names, so that who clears it is not told again.</summary>
    private Task<IActionResult> ArriveAsync(AskScreen screen, string key, SubmissionContent content, CancellationToken ct)
    {
        var place = screen == AskScreen.Place ? content.Locality ?? book.Current.Places.Propose(content.Text ?? "", clock.Now().Day) : content.Locality;
        return ShowAsync(screen, key, content with { Locality = place }, [], ct);
    }

    private async Task<IActionResult> ShowAsync(
        AskScreen screen, string? key, SubmissionContent content, IReadOnlyList<FieldError> wrong, CancellationToken ct, bool fromCheck = false)
    {
        var alike = screen == AskScreen.Similar ? await similar.HandleAsync(content.Text ?? "", SimilarLimit, null, ct) : [];
        var files = screen is AskScreen.Text or AskScreen.Check ? await Files.OfAsync(key, ct) : [];
        View = new AskScreens(book.Current, clock.Now()).Of(screen, key, content, alike, files) with { Errors = wrong, FromCheck = fromCheck };
        return Page();
    }

    private async Task<AskScreen> AfterAsync(AskScreen screen, SubmissionContent content, CancellationToken ct) => screen switch
    {
        AskScreen.Text => await HasSimilarAsync(content, ct) ? AskScreen.Similar : AskScreen.Place,
        AskScreen.Similar => AskScreen.Place,
        AskScreen.Place => AskScreen.Publication,
        AskScreen.Publication => AskScreen.Contact,
        _ => AskScreen.Check,
    };

    private async Task<AskScreen> BeforeAsync(AskScreen screen, SubmissionContent content, CancellationToken ct) => screen switch
    {
        AskScreen.Place => await HasSimilarAsync(content, ct) ? AskScreen.Similar : AskScreen.Text,
        AskScreen.Publication => AskScreen.Place,
        AskScreen.Contact => AskScreen.Publication,
        AskScreen.Check => AskScreen.Contact,
        _ => AskScreen.Text,
    };

    private async Task<bool> HasSimilarAsync(SubmissionContent content, CancellationToken ct) =>
        (await similar.HandleAsync(content.Text ?? "", 1, null, ct)).Count > 0;
}
