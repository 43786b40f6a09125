using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.ForwardByLetter;
using CitizenPortal.Features.Questions.GiveOpinion;
using CitizenPortal.Features.Questions.HandOver;
using CitizenPortal.Features.Questions.Merge;
using CitizenPortal.Features.Questions.Recuse;
using CitizenPortal.Features.Questions.RequestOpinion;
using CitizenPortal.Features.Questions.Split;
using CitizenPortal.Features.Questions.Unmerge;
using CitizenPortal.Features.Questions.WithdrawOpinion;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The verbs that bind a case to others, to other bodies, or to another person.</summary>
public sealed partial class CaseModel
{
    public Task<IActionResult> OnPostForwardByLetterAsync([FromServices] ForwardByLetterQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.ForwardByLetter, new ForwardByLetterQuestion(Key, Input.Body, Input.Number, Input.SentOn, Input.Words) { ReplyBy = Input.ReplyBy }, handler.HandleAsync, ct);

    public Task<IActionResult> OnPostMergeAsync([FromServices] MergeQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Merge, new MergeQuestion(Key, Input.Target), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostUnmergeAsync([FromServices] UnmergeQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Unmerge, new UnmergeQuestion(Key, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostSplitAsync([FromServices] SplitQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Split, new SplitQuestion(Key, Input.Part, Input.Topic, Input.Lead), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostRecuseAsync([FromServices] RecuseQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.Recuse, new RecuseQuestion(Key, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostHandOverAsync([FromServices] HandOverQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.HandOver, new HandOverQuestion(Key, Input.OfficialId, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostRequestOpinionAsync([FromServices] RequestOpinionQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.RequestOpinion, new RequestOpinionQuestion(Key, Input.Agency, Input.Words), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostWithdrawOpinionAsync([FromServices] WithdrawOpinionQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.WithdrawOpinion, new WithdrawOpinionQuestion(Key, Input.Agency, Input.Reason), handler.HandleAsync, ct);

    public Task<IActionResult> OnPostGiveOpinionAsync([FromServices] GiveOpinionQuestionHandler handler, CancellationToken ct) => ActAsync(
        Verb.GiveOpinion, new GiveOpinionQuestion(Key, Input.Words, Input.ReplyNumber), handler.HandleAsync, ct);
}
