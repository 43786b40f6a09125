using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Questions.Accept;
using CitizenPortal.Features.Questions.Approve;
using CitizenPortal.Features.Questions.AskBack;
using CitizenPortal.Features.Questions.Assign;
using CitizenPortal.Features.Questions.Draft;
using CitizenPortal.Features.Questions.NotifyProgress;
using CitizenPortal.Features.Questions.RedactAnswer;
using CitizenPortal.Features.Questions.Return;
using CitizenPortal.Features.Questions.Review;
using CitizenPortal.Features.Questions.SendBack;
using CitizenPortal.Features.Questions.SendTemplate;
using CitizenPortal.Features.Questions.Submit;
using CitizenPortal.Features.Questions.Take;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The verbs of the agency: its desk, the official, the approver.</summary>
public sealed partial class CaseModel
{
    public Task<IActionResult> OnPostAcceptAsync([FromServices] AcceptQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Accept, new AcceptQuestion(Key), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostTakeAsync([FromServices] TakeQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Take, new TakeQuestion(Key), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostAssignAsync([FromServices] AssignQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Assign, new AssignQuestion(Key, Input.OfficialId), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostSendBackAsync([FromServices] SendBackQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.SendBack, new SendBackQuestion(Key, Input.ProposedAgency, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostAskBackAsync([FromServices] AskBackQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.AskBack, new AskBackQuestion(Key, Input.Words, Input.ConsentOf), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostNotifyProgressAsync([FromServices] NotifyProgressQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.NotifyProgress, new NotifyProgressQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostDraftAsync([FromServices] DraftQuestionHandler handler, CancellationToken ct) => WithFilesAsync(Verb.Draft, () => ActAsync(
        Verb.Draft, new DraftQuestion(Key, Input.Text, Input.DraftVersion) { Citations = Input.Citations }, handler.HandleAsync, ct), ct);

    public Task<IActionResult> OnPostSubmitAsync([FromServices] SubmitQuestionHandler handler, CancellationToken ct) => WithFilesAsync(Verb.Submit, () => ActAsync(
        Verb.Submit, new SubmitQuestion(Key, Input.Text, Input.DraftVersion) { Citations = Input.Citations }, handler.HandleAsync, ct), ct);

    public Task<IActionResult> OnPostSendTemplateAsync([FromServices] SendTemplateQuestionHandler handler, CancellationToken ct) => WithFilesAsync(Verb.SendTemplate, () => ActAsync(
        Verb.SendTemplate, new SendTemplateQuestion(Key, Input.Text, Input.DraftVersion), handler.HandleAsync, ct), ct);

    public Task<IActionResult> OnPostRedactAnswerAsync([FromServices] RedactAnswerQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.RedactAnswer, new RedactAnswerQuestion(Key, Input.PublicAnswer) { Kept = [.. Input.Kept], KeptBecause = Input.KeptBecause }, handler.HandleAsync, ct);

    /// <summary>Looks only: the answer with all suggestions taken, or with those that are not to be kept.</summary>
    public async Task<IActionResult> OnPostPreviewAnswerAsync([FromQuery(Name = "che")] string? strike, CancellationToken ct)
    {
        if (await cases.ReadAsync(Reference, await requester.ReadAsync(ct), ct) is { Answer: { } answer })
        {
            Input.Kept = strike == "tat-ca" ? [] : Input.Kept;
            Input.PublicAnswer = Redaction.Apply(answer, Input.PublicAnswer, [.. Input.Kept]);
        }

        return await ShowAsync(new DeskTyping(Verb.RedactAnswer, Input, []), ct);
    }

    public Task<IActionResult> OnPostReviewAsync([FromServices] ReviewQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Review, new ReviewQuestion(Key), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostReturnAsync([FromServices] ReturnQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Return, new ReturnQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostApproveAsync([FromServices] ApproveQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Approve, new ApproveQuestion(Key) { Work = Input.Work, WorkAgency = Input.WorkAgency, WorkOn = Input.WorkOn }, handler.HandleAsync, ct);
}
