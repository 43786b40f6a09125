using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Files;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The owner's acts on his case. When his thirty minutes are over, what he typed stays and the secret is asked for.</summary>
public sealed partial class ShowModel
{
    [BindProperty(Name = OwnerFields.Words)]
    public string? Typed { get; set; }

    [BindProperty(Name = OwnerFields.Reason)]
    public string? Reason { get; set; }

    private FormFiles Files => HttpContext.RequestServices.GetRequiredService<FormFiles>();

    private AttachmentQuery Attachments => HttpContext.RequestServices.GetRequiredService<AttachmentQuery>();

    private OwnerActs Acts => HttpContext.RequestServices.GetRequiredService<OwnerActs>();

    private const string ErasureName = "xoa-du-lieu";

    /// <summary>Nothing was typed, so when his thirty minutes are over he proves the case anew and asks again.</summary>
    private async Task<IActionResult> AskForErasureAsync(CancellationToken ct)
    {
        var reference = RouteData.Values["reference"] as string ?? "";
        var owner = await VisitorAsync(reference, ct);
        if (owner.OwnCase is null)
        {
            return Redirect(Links.Track(reference));
        }

        await HttpContext.RequestServices.GetRequiredService<AskForErasureHandler>().HandleAsync(owner, ct);
        return Redirect($"{Links.Case(reference)}?xong={ErasureName}");
    }

    private async Task<IActionResult> ActAsync(Verb verb, string? secret, CancellationToken ct)
    {
        var reference = RouteData.Values["reference"] as string ?? "";
        var form = OwnerActs.Form(reference, verb) with { Words = Typed, Reason = Reason, IsOpen = true };
        if (await supplement.OwnerAsync(await VisitorAsync(reference, ct), reference, secret, ct) is not { } owner)
        {
            List<FieldError> errors = secret is null ? [] : [new(OwnerFields.Id(verb, OwnerFields.Secret), Say.Validation["Track.Wrong"])];
            return await ShowAsync(reference, Actor.Anonymous, null, false, ct, form with { AsksSecret = true, Errors = errors });
        }

        cookie.Give(HttpContext, owner.OwnCase!.Value);
        var unread = ModelState.Errors().Select(e => e with { FieldId = OwnerFields.Id(verb, e.FieldId) }).ToList();
        var wrong = unread.Count > 0 ? unread : await Acts.DoAsync(verb, Reason, Typed, owner, ct);
        return wrong.Count == 0
            ? Redirect(OwnerActs.DoneAddress(reference, verb))
            : await ShowAsync(reference, owner, null, false, ct, form with { Errors = wrong });
    }
}
