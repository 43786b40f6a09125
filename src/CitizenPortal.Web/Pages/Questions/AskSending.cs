using System.Net;
using CitizenPortal.Components.Public;
using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Web.Safety;
using CitizenPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>Sends what was typed, once; a second post with the same key shows the same receipt.</summary>
public sealed class AskSending(AskQuestionHandler ask, IOptions<PortalOptions> portal)
{
    public async Task<ReceiptView> SendAsync(string key, SubmissionContent content, IPAddress? from, CancellationToken ct)
    {
        var network = from is null || IPAddress.IsLoopback(from) ? null : PostLimits.NetworkOf(from);
        return View(await ask.HandleAsync(new AskQuestion(key, content) { Network = network }, Actor.Citizen(), ct), portal.Value.PublicBaseUrl);
    }

    public static ReceiptView View(AskReceipt receipt, string publicBaseUrl)
    {
        var address = Links.Absolute(publicBaseUrl, Links.Track(receipt.Reference));
        return new ReceiptView(
            receipt.Reference, receipt.Secret, Shown.Day(receipt.PromisedOn), Shown.Day(receipt.ScreenBy),
            Links.Case(receipt.Reference), Links.Track(receipt.Reference), address, receipt.ContactBy, QrCode.PathOf(address)) { IsHeld = receipt.IsHeld };
    }
}
