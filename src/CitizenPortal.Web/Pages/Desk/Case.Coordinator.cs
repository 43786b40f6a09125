using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Questions.ChangeKind;
using CitizenPortal.Features.Questions.CountAgain;
using CitizenPortal.Features.Questions.Decline;
using CitizenPortal.Features.Questions.Guide;
using CitizenPortal.Features.Questions.LeaveOut;
using CitizenPortal.Features.Questions.Publish;
using CitizenPortal.Features.Questions.Redact;
using CitizenPortal.Features.Questions.Route;
using CitizenPortal.Features.Questions.Screen;
using CitizenPortal.Features.Questions.Unpublish;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The verbs of the coordinator.</summary>
public sealed partial class CaseModel
{
    public Task<IActionResult> OnPostScreenAsync([FromServices] ScreenQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Screen, new ScreenQuestion(Key, Input.Kind, Input.Basis, Input.Topic, Input.Locality, Input.IsUrgent, Input.DropsSuspicion), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostChangeKindAsync([FromServices] ChangeKindQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.ChangeKind,
        new ChangeKindQuestion(Key, Input.Kind, Input.Basis, Input.Topic, Input.Locality, Input.IsUrgent, Input.DropsSuspicion, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostRedactAsync([FromServices] RedactQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Redact, new RedactQuestion(Key, Input.PublicBody, Input.PublicAnswer, Input.IsGeneralised)
        {
            Kept = [.. Input.Kept], KeptBecause = Input.KeptBecause,
        }, handler.HandleAsync, ct);

    /// <summary>Looks only: as it stands, with all suggestions taken, or with those that are not to be kept.</summary>
    public async Task<IActionResult> OnPostPreviewAsync([FromQuery(Name = "che")] string? strike, CancellationToken ct)
    {
        if (strike is "tat-ca" or "chon" && await cases.ReadAsync(Reference, await requester.ReadAsync(ct), ct) is { } found)
        {
            Input.Kept = strike == "tat-ca" ? [] : Input.Kept;
            Input.PublicBody = Redaction.Apply(found.Body, Input.PublicBody, [.. Input.Kept]);
            Input.PublicAnswer = found.Answer is null ? null : Redaction.Apply(found.Answer, Input.PublicAnswer, [.. Input.Kept]);
        }

        return await ShowAsync(new DeskTyping(Verb.Redact, Input, []), ct);
    }

    public Task<IActionResult> OnPostDeclineAsync([FromServices] DeclineQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Decline, new DeclineQuestion(Key, Input.Reason, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostGuideAsync([FromServices] GuideQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Guide, new GuideQuestion(Key, Input.Guide, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostRouteAsync([FromServices] RouteQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Route,
        new RouteQuestion(Key, Input.Lead, [.. Input.Coordinating.Where(c => !string.IsNullOrEmpty(c) && c != Input.Lead).Distinct()], Input.BasisWords), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostPublishAsync([FromServices] PublishQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Publish, new PublishQuestion(Key), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostLeaveOutAsync([FromServices] LeaveOutQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.LeaveOut, new LeaveOutQuestion(Key, Enum.TryParse<LeftOut>(Input.Why, out var why) && Enum.IsDefined(why) ? why : null, Input.Words, Input.Original), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostCountAgainAsync([FromServices] CountAgainQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.CountAgain, new CountAgainQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostUnpublishAsync([FromServices] UnpublishQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Unpublish, new UnpublishQuestion(Key, Input.Reason), handler.HandleAsync, ct);
}
