using System.Globalization;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.AcceptReopen;
using CitizenPortal.Features.Questions.Correct;
using CitizenPortal.Features.Questions.Decide;
using CitizenPortal.Features.Questions.Extend;
using CitizenPortal.Features.Questions.Lapse;
using CitizenPortal.Features.Questions.NameCause;
using CitizenPortal.Features.Questions.PromiseKept;
using CitizenPortal.Features.Questions.PromiseMissed;
using CitizenPortal.Features.Questions.RefuseReopen;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The verbs about terms, promises and new answers: of the approver, the monitor and the provincial office.</summary>
public sealed partial class CaseModel
{
    public Task<IActionResult> OnPostExtendAsync([FromServices] ExtendQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Extend, new ExtendQuestion(Key, int.TryParse(Input.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null, Input.Reason, Input.ConsentDocument), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostLapseAsync([FromServices] LapseQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Lapse, new LapseQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostNameCauseAsync([FromServices] NameCauseQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.NameCause, new NameCauseQuestion(Key, Input.Cause, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostPromiseKeptAsync([FromServices] PromiseKeptQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.PromiseKept, new PromiseKeptQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostPromiseMissedAsync([FromServices] PromiseMissedQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.PromiseMissed, new PromiseMissedQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostAcceptReopenAsync([FromServices] AcceptReopenQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.AcceptReopen, new AcceptReopenQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostRefuseReopenAsync([FromServices] RefuseReopenQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.RefuseReopen, new RefuseReopenQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostCorrectAsync([FromServices] CorrectQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Correct, new CorrectQuestion(Key, Input.Breach, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostDecideAsync([FromServices] DecideQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Decide, new DecideQuestion(Key, Input.Lead, [.. Input.Coordinating.Where(c => !string.IsNullOrEmpty(c))], Input.DocumentNumber), handler.HandleAsync, ct);
}
