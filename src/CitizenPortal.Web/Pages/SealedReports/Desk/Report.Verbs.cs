using System.Globalization;
using CitizenPortal.Components.SealedReports.Desk;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.SealedReports.Acknowledge;
using CitizenPortal.Features.SealedReports.AskSender;
using CitizenPortal.Features.SealedReports.Conclude;
using CitizenPortal.Features.SealedReports.ConsentIdentity;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Features.SealedReports.EnterResult;
using CitizenPortal.Features.SealedReports.Explain;
using CitizenPortal.Features.SealedReports.Extend;
using CitizenPortal.Features.SealedReports.HandUp;
using CitizenPortal.Features.SealedReports.Name;
using CitizenPortal.Features.SealedReports.Recuse;
using CitizenPortal.Features.SealedReports.Refer;
using CitizenPortal.Features.SealedReports.RequestExplanation;
using CitizenPortal.Features.SealedReports.RequestIdentity;
using CitizenPortal.Features.SealedReports.SealFurther;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.SealedReports.Desk;

public sealed partial class SealedReportPageModel
{
    public Task<IActionResult> OnPostAcknowledgeAsync([FromServices] AcknowledgeReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.Acknowledge, new AcknowledgeReport(Key), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostAskSenderAsync([FromServices] AskSenderReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.AskSender, new AskSenderReport(Key, Input.Question), handler.HandleAsync, ct);

    public async Task<IActionResult> OnPostNameAsync([FromServices] NameReportHandler handler, [FromServices] OfficialCodeQuery codes, CancellationToken ct)
    {
        List<long> named = [.. Input.Officials.Select(Id).Where(id => id > 0)];
        if (!string.IsNullOrWhiteSpace(Input.Code))
        {
            if (await codes.FindAsync(Input.Code, ct) is not { } byCode)
            {
                return await ShowAsync(new SealedTyping(SealedVerb.Name, Input, [new(SealedIds.Field(SealedVerb.Name, "Code"), Say.SealedDesk["Wrong.Code"])]), null, ct);
            }

            named.Add(byCode);
        }

        return await ActAsync(SealedVerb.Name, new NameReport(Key, [.. named.Distinct()]), handler.HandleAsync, ct);
    }

    /// <summary>Facts in which the detector sees a person's data go out only after the handler has looked once more.</summary>
    public Task<IActionResult> OnPostRequestExplanationAsync([FromServices] RequestExplanationReportHandler handler, CancellationToken ct)
    {
        var spots = Input.IsChecked ? [] : PersonalData.Find(Input.Facts ?? "");
        if (spots.Count == 0)
        {
            return ActAsync(SealedVerb.RequestExplanation, new RequestExplanationReport(Key, Id(Input.Official), Input.Facts), handler.HandleAsync, ct);
        }

        var kinds = string.Join(", ", spots.Select(s => s.Kind).Distinct().Select(kind => Say.Desk[$"Personal.{kind}"]));
        return ShowAsync(
            new SealedTyping(SealedVerb.RequestExplanation, Input, [new(SealedIds.Field(SealedVerb.RequestExplanation, "Facts"), Say.SealedDesk.Format("Wrong.Facts", kinds))]) { AsksToCheck = true }, null, ct);
    }

    public Task<IActionResult> OnPostExplainAsync([FromServices] EnterExplanationHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.Explain, new EnterExplanation(Key, Id(Input.Official), Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostSealFurtherAsync([FromServices] SealFurtherReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.SealFurther, new SealFurtherReport(Key, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostHandUpAsync([FromServices] HandUpReportHandler handler, CancellationToken ct) => ActAsync(
        SealedVerb.HandUp, new HandUpReport(Key, Input.Acts.Select(a => Enum.TryParse<SealedActs>(a, out var act) ? act : SealedActs.None).Aggregate(SealedActs.None, (all, one) => all | one), Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostRecuseAsync([FromServices] RecuseReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.Recuse, new RecuseReport(Key, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostExtendAsync([FromServices] ExtendReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.Extend, new ExtendReport(Key, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostConcludeAsync([FromServices] ConcludeReportHandler handler, CancellationToken ct) => ActAsync(
        SealedVerb.Conclude, new ConcludeReport(Key, Enum.TryParse<SealedOutcome>(Input.Outcome, out var outcome) && Enum.IsDefined(outcome) ? outcome : null, Input.Reasons), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostReferAsync([FromServices] ReferReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.Refer, new ReferReport(Key, Input.To, Input.Document, TypedDay.Parse(Input.On)), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostEnterResultAsync([FromServices] EnterResultReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.EnterResult, new EnterResultReport(Key, (int)Id(Input.Referral), Input.Result, TypedDay.Parse(Input.On)), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostRequestIdentityAsync([FromServices] RequestIdentityReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.RequestIdentity, new RequestIdentityReport(Key, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostConsentIdentityAsync([FromServices] ConsentIdentityReportHandler handler, CancellationToken ct) =>
        ActAsync(SealedVerb.ConsentIdentity, new ConsentIdentityReport(Key), handler.HandleAsync, ct);

    private static long Id(string? typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id <= int.MaxValue ? id : 0;
}
